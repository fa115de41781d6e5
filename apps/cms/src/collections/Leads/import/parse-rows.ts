import { parse } from 'csv-parse/sync'

export const MAX_ROWS = 5000

/** Column names people use, in the words of the lead form. */
const COLUMNS: Record<string, string> = {
  nombre: 'firstName',
  apellidos: 'lastName',
  correo: 'email',
  'correo electronico': 'email',
  'e-mail': 'email',
  telefono: 'phone',
  movil: 'phone',
  curso: 'courseSlug',
  convocatoria: 'runCode',
  sede: 'campusSlug',
  mensaje: 'message',
  preferencia: 'preferredContact',
  horario: 'preferredTime',
  privacidad: 'consent.privacy',
  publicidad: 'consent.marketing',
}
const FIELDS = new Map(
  `firstName lastName email phone courseSlug runCode campusSlug message preferredContact preferredTime
  consent.privacy consent.marketing utm.source utm.medium utm.campaign utm.term utm.content`
    .split(/\s+/)
    .map((field) => [field.toLowerCase(), field]),
)

type ImportRow = { line: number; values: Record<string, unknown> }
type Parsed = { ok: true; rows: ImportRow[] } | { ok: false; message: string }

/** Reads the rows of an import. `line` is the number a spreadsheet shows; JSON rows count from 1. */
export function parseRows(body: { kind: 'csv'; text: string } | { kind: 'json'; value: unknown }): Parsed {
  const rows = body.kind === 'csv' ? rowsOfCsv(body.text) : rowsOfJson(body.value)
  if (!rows)
    return { ok: false, message: 'No se entiende el archivo: revisa las comillas y los separadores.' }
  if (rows.length === 0) return { ok: false, message: 'El archivo no tiene ninguna solicitud.' }
  if (rows.length > MAX_ROWS) return { ok: false, message: `Son demasiadas filas: como mucho ${MAX_ROWS}.` }
  return { ok: true, rows }
}

function rowsOfCsv(text: string): ImportRow[] | null {
  const firstLine = text.split('\n', 1)[0] ?? ''
  try {
    const records: Record<string, string>[] = parse(text, {
      bom: true,
      // Spreadsheets in Spanish write semicolons.
      delimiter: firstLine.includes(';') ? ';' : firstLine.includes('\t') ? '\t' : ',',
      columns: (header: string[]) => header.map(fieldOf),
      skip_empty_lines: true,
      trim: true,
    })
    return records.map((record, index) => ({ line: index + 2, values: nested(record) }))
  } catch {
    return null
  }
}

function rowsOfJson(value: unknown): ImportRow[] | null {
  const rows: unknown = value && typeof value === 'object' && 'rows' in value ? value.rows : value
  if (!Array.isArray(rows)) return null
  return rows.map((row: unknown, index) => ({
    line: index + 1,
    values: row && typeof row === 'object' ? { ...row } : {},
  }))
}

function fieldOf(column: string): string {
  const name = column
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
  return COLUMNS[name] ?? FIELDS.get(name) ?? `ignored:${name}`
}

/** "consent.privacy" becomes a nested object, "sí" a yes. */
function nested(record: Record<string, string>): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  const groups: Record<string, Record<string, unknown>> = {}
  for (const [field, text] of Object.entries(record)) {
    const [group, name] = field.split('.', 2)
    if (field.startsWith('ignored:') || !group) continue
    if (name === undefined) values[field] = text
    else groups[group] = { ...groups[group], [name]: group === 'consent' ? isYes(text) : text }
  }
  return { ...values, ...groups }
}

function isYes(text: string): boolean {
  return /^(s[ií]|x|1|true|verdadero|yes)$/i.test(text.trim())
}
