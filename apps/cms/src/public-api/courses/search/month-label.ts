const names = new Intl.DateTimeFormat('es', { timeZone: 'UTC', month: 'long', year: 'numeric' })

/** "2027-02" → "febrero de 2027". */
export function monthLabel(month: string): string {
  return names.format(new Date(`${month}-01T00:00:00Z`))
}
