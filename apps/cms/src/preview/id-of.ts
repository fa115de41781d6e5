/** The id of a related document; at depth 0 relations are ids already. */
export function idOf(related: number | { id: number } | null | undefined): number | null {
  return typeof related === 'object' ? (related?.id ?? null) : (related ?? null)
}
