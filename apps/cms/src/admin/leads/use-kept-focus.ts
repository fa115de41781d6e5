import { type RefObject, useEffect, useRef } from 'react'
import { LEAD_LINK } from './move-among-leads.ts'

/**
 * Keeps somebody's place in the list. A row that is changed moves to another group or leaves the list,
 * and takes the focus with it: the row that followed it is the next one to work.
 *
 * @returns what to call with a lead's id just before it is changed.
 */
export function useKeptFocus(list: RefObject<HTMLElement | null>): (leadId: number) => void {
  const next = useRef<string | null>(null)

  useEffect(() => {
    if (next.current === null || document.activeElement !== document.body) return
    const link = list.current?.querySelector<HTMLElement>(`${LEAD_LINK}[href="${next.current}"]`)
    next.current = null
    link?.focus({ preventScroll: true })
  })

  return (leadId) => {
    const links = [...(list.current?.querySelectorAll(LEAD_LINK) ?? [])].map((link) =>
      link.getAttribute('href'),
    )
    const position = links.findIndex((href) => href?.endsWith(`/${leadId}`))
    next.current = links[position + 1] ?? links[position - 1] ?? null
  }
}
