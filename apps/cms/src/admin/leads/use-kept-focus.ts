import { type RefObject, useEffect, useRef } from 'react'
import { leadPath } from './lead-path.ts'
import { LEAD_LINK } from './move-among-leads.ts'

type KeptFocus = {
  /** Call it with a lead's id just before it is changed: the row after it is the next one to work. */
  leave: (leadId: number) => void
  /** Call it when a lead comes back: the focus goes to it. */
  returnTo: (leadId: number) => void
}

/**
 * Keeps somebody's place in the list. A row that is changed moves to another group or leaves the list,
 * and would take the focus with it; so would the button that undoes it.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): KeptFocus {
  const target = useRef<{ href: string; isReturn: boolean } | null>(null)

  useEffect(() => {
    if (!target.current) return
    const { href, isReturn } = target.current
    if (!isReturn && document.activeElement !== document.body) return
    const link = list.current?.querySelector<HTMLElement>(`${LEAD_LINK}[href="${href}"]`)
    if (!link) return
    target.current = null
    link.focus({ preventScroll: true })
  })

  return {
    leave: (leadId) => {
      const links = [...(list.current?.querySelectorAll(LEAD_LINK) ?? [])].map((link) =>
        link.getAttribute('href'),
      )
      const position = links.indexOf(leadPath(leadId))
      const href = links[position + 1] ?? links[position - 1]
      target.current = href ? { href, isReturn: false } : null
    },
    returnTo: (leadId) => {
      target.current = { href: leadPath(leadId), isReturn: true }
    },
  }
}
