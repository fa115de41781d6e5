/** The id of a related document, given as an id or as the document itself; null when there is none. */
export function idOf(value: unknown): number | null {
  const id = value && typeof value === 'object' && 'id' in value ? value.id : value
  return id === undefined || id === null || id === '' ? null : Number(id)
}
