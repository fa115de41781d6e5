/** The page of a lead in the panel. */
export function leadPath(leadId: number): string {
  return `/admin/collections/leads/${leadId}`
}
