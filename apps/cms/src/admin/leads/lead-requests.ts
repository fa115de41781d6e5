import type { LeadStatus } from '@cep/contracts/vocabulary'
import { z } from 'zod'

/** What the panel asks of a lead's endpoints. Each throws an Error whose message can be shown. */
export const leadRequests = {
  changeStatus: (id: number, change: { status: LeadStatus; from: LeadStatus }) =>
    post(`/api/leads/${id}/status`, change),
  assign: (id: number, adviserId: number | null) => post(`/api/leads/${id}/assign`, { adviserId }),
  addNote: (id: number, text: string) => post(`/api/leads/${id}/notes`, { text }),
}

async function post(path: string, body: object): Promise<void> {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    credentials: 'same-origin',
    body: JSON.stringify(body),
  }).catch((cause: unknown) => {
    throw new Error('No hay conexión. Comprueba la red y vuelve a intentarlo.', { cause })
  })
  if (response.ok) return
  const answer = refusals.safeParse(await response.json().catch(() => null))
  const first = answer.data?.errors[0]
  throw new Error(
    first?.data?.errors?.[0]?.message ?? first?.message ?? 'Algo ha fallado. Vuelve a intentarlo.',
  )
}

/** How Payload says no; the message of a single field is the more telling one. */
const refusals = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      data: z.object({ errors: z.array(z.object({ message: z.string() })).optional() }).nullish(),
    }),
  ),
})
