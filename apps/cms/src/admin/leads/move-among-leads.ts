import type { KeyboardEvent } from 'react'

/** The name of a lead in the list, which is the link to it. */
export const LEAD_LINK = '[data-lead-link]'

/** The arrows (or j and k) step from one lead's name to the next, while a name has the focus. */
export function moveAmongLeads(event: KeyboardEvent<HTMLElement>): void {
  const step = steps[event.key]
  const focused = document.activeElement
  if (
    !step ||
    !(focused instanceof HTMLElement) ||
    !focused.matches(LEAD_LINK) ||
    event.ctrlKey ||
    event.metaKey ||
    event.altKey
  )
    return

  const links = [...event.currentTarget.querySelectorAll<HTMLElement>(LEAD_LINK)]
  const target = links[links.indexOf(focused) + step]
  if (!target) return
  event.preventDefault()
  target.focus()
}

const steps: Record<string, number | undefined> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 }
