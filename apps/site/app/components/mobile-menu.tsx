import { useEffect, useRef } from 'react'
import { NavLink, useLocation } from 'react-router'
import { readablePhone } from '../formatting/phone.ts'
import { Icon } from './icon.tsx'

type MobileMenuProps = { items: readonly { to: string; label: string }[]; phone: string | undefined }

/** A disclosure that opens without JavaScript; with it, it closes on Escape and on arriving somewhere. */
export function MobileMenu({ items, phone }: MobileMenuProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const { key } = useLocation()
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
        <span className="sr-only">Menú</span>
      </summary>
      <nav
        aria-label="Menú"
        className="on-deep absolute inset-x-0 top-full max-h-[calc(100dvh-4rem)] overflow-y-auto shadow-2xl"
      >
        <ul className="wrap py-4">
          {items.map(({ to, label }) => (
            <li key={to} className="border-b border-deep-line">
              <NavLink
                to={to}
                className="flex min-h-14 items-center justify-between py-2 text-2xl font-800 tracking-tight aria-[current=page]:underline aria-[current=page]:decoration-[3px] aria-[current=page]:underline-offset-8"
              >
                {label}
                <Icon name="arrow" />
              </NavLink>
            </li>
          ))}
          {phone ? (
            <li className="pt-6 pb-2">
              <a href={`tel:${phone}`} className="button button-quiet w-full tabular">
                <Icon name="phone" />
                Llamar al {readablePhone(phone)}
              </a>
            </li>
          ) : null}
        </ul>
      </nav>
    </details>
  )
}
