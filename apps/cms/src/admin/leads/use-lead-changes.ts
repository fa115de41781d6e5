import { type LeadStatus, leadStatusLabels } from '@cep/contracts/vocabulary'
import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import type { PanelLanguage } from '../panel-language.ts'
import { inboxTexts } from './inbox-texts.ts'
import { leadRequests } from './lead-requests.ts'
import styles from './undo-toast.module.css'

/** Long enough to notice a slip of the thumb and reach the button. */
const UNDO_MS = 8000

export type ChangeableLead = {
  id: number
  firstName: string
  lastName: string
  status: LeadStatus
  adviser: { id: number; name: string } | null
}
type Change = Partial<Pick<ChangeableLead, 'status' | 'adviser'>>

/**
 * Changes leads at once on the screen and then on the server; what the server refuses is taken back
 * and said. `leads` are the server's, the same array until fresh ones arrive; the answer has the changes in it.
 */
export function useLeadChanges<Lead extends ChangeableLead>(
  leads: readonly Lead[],
  language: PanelLanguage,
  { onUndo }: { onUndo?: (leadId: number) => void } = {},
) {
  const router = useRouter()
  const texts = inboxTexts[language]
  const [changes, setChanges] = useState<ReadonlyMap<number, Change>>(new Map())
  // One request after the other for a lead, so that an undo never overtakes what it undoes.
  const underWay = useRef(new Map<number, Promise<void>>())

  // biome-ignore lint/correctness/useExhaustiveDependencies: fresh leads are what this waits for
  useEffect(() => {
    setChanges((current) => {
      const kept = [...current].filter(([id]) => underWay.current.has(id))
      return kept.length === current.size ? current : new Map(kept)
    })
  }, [leads])

  async function change(id: number, next: Change, send: () => Promise<void>): Promise<boolean> {
    const earlier = changes.get(id)
    setChanges((current) => new Map(current).set(id, { ...current.get(id), ...next }))
    const request = (underWay.current.get(id) ?? Promise.resolve()).then(send)
    const settled = request.catch(() => undefined)
    underWay.current.set(id, settled)
    try {
      await request
      return true
    } catch (err) {
      setChanges((current) => restored(current, id, earlier))
      toast.error(err instanceof Error ? err.message : String(err))
      return false
    } finally {
      if (underWay.current.get(id) === settled) underWay.current.delete(id)
      router.refresh()
    }
  }

  async function changeStatus(lead: Lead, to: LeadStatus): Promise<void> {
    const from = lead.status
    const name = `${lead.firstName} ${lead.lastName}`
    const send = (status: LeadStatus, seen: LeadStatus) => () =>
      leadRequests.changeStatus(lead.id, { status, from: seen })
    const isDone = await change(lead.id, { status: to }, send(to, from))
    if (!isDone) return
    toast.success(texts.changed(name, leadStatusLabels[to][language]), {
      duration: UNDO_MS,
      classNames: { actionButton: styles.undo ?? '' },
      action: {
        label: texts.undo,
        onClick: async () => {
          onUndo?.(lead.id)
          const isUndone = await change(lead.id, { status: from }, send(from, to))
          if (isUndone) toast.success(texts.undone(name, leadStatusLabels[from][language]))
        },
      },
    })
  }

  async function assign(lead: Lead, adviser: ChangeableLead['adviser']): Promise<void> {
    const name = `${lead.firstName} ${lead.lastName}`
    const isDone = await change(lead.id, { adviser }, () => leadRequests.assign(lead.id, adviser?.id ?? null))
    if (isDone) toast.success(texts.assignedTo(name, adviser?.name ?? texts.noAdviser.toLowerCase()))
  }

  const changed = leads.map((lead) => ({ ...lead, ...changes.get(lead.id) }))
  return { leads: changed, changeStatus, assign }
}

function restored(
  current: ReadonlyMap<number, Change>,
  id: number,
  earlier: Change | undefined,
): ReadonlyMap<number, Change> {
  const next = new Map(current)
  if (earlier) next.set(id, earlier)
  else next.delete(id)
  return next
}
