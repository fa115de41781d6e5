import type { LeadStatus } from '@cep/contracts/vocabulary'
import { askPanel } from '../panel-request.ts'

/** What the panel asks of a lead's endpoints. Each throws an Error whose message can be shown. */
export const leadRequests = {
  changeStatus: (id: number, change: { status: LeadStatus; from: LeadStatus }) =>
    post(`/api/leads/${id}/status`, change),
  assign: (id: number, adviserId: number | null) => post(`/api/leads/${id}/assign`, { adviserId }),
  addNote: (id: number, text: string) => post(`/api/leads/${id}/notes`, { text }),
}

async function post(path: string, body: object): Promise<void> {
  await askPanel(path, body)
}
