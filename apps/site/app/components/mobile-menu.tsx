import { useEffect, useRef } from 'react'
import { useLocation } from 'react-router'
import { useFormat } from '../formatting/use-format.ts'
import { LocalNavLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { Icon } from './icon.tsx'
import { siteTexts } from './site-texts.ts'

type MobileMenuProps = { items: readonly { to: string; label: string }[]; phone: string | undefined }

/** A disclosure that opens without JavaScript; with it, it closes on Escape and on arriving somewhere. */
export function MobileMenu({ items, phone }: MobileMenuProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()
  const format = useFormat()
  const texts = useTexts(siteTexts)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new location is the reason to close.
  useEffect(() => details.current?.removeAttribute('open'), [key])

  return (
    <details
      ref={details}
      className="group lg:hidden"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return
        details.current.open = false
        details.current.querySelector('summary')?.focus()
      }}
    >
      <summary className="-mr-2 flex size-12 items-center justify-center">
        <Icon name="menu" className="size-7 group-open:hidden" />
        <Icon name="close" className="hidden size-7 group-open:block" />
        <span className="sr-only">{texts.menu}</span>
      </summary>
      <nav
        aria-label={texts.menu}
        className="on-deep absolute inset-x-0 top-full max-h-[calc(100dvh-4rem)] overflow-y-auto shadow-2xl"
      >
        <ul className="wrap py-4">
          {items.map(({ to, label }) => (
            <li key={to} className="border-b border-deep-line">
              <LocalNavLink
                to={to}
                className="flex min-h-14 items-center justify-between py-2 text-2xl font-800 tracking-tight aria-[current=page]:underline aria-[current=page]:decoration-[3px] aria-[current=page]:underline-offset-8"
              >
                {label}
                <Icon name="arrow" />
              </LocalNavLink>
            </li>
          ))}
          {phone ? (
            <li className="pt-6 pb-2">
              <a href={`tel:${phone}`} className="button button-quiet w-full tabular">
                <Icon name="phone" />
                {texts.call(format.phone(phone))}
              </a>
            </li>
          ) : null}
        </ul>
      </nav>
    </details>
  )
}
