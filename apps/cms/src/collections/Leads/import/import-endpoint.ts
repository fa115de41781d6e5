import { addDataAndFileToRequest, type Endpoint, type PayloadRequest } from 'payload'
import { readerOf } from '../../../access/reader-of.ts'
import { refusal } from '../../../access/refusal.ts'
import { writeAudit } from '../../Audit/write-audit.ts'
import { importRow } from './import-row.ts'
import { MAX_ROWS, parseRows } from './parse-rows.ts'

const MAX_BYTES = 5 * 1024 * 1024

/**
 * `POST /api/leads/import`: leads from a list, as a CSV file (form field `file`), CSV in the body
 * (`text/csv`) or JSON (`{"rows": [{…}]}`), for the management. Answers
 * `{received, created, duplicate, refused, errors: [{row, fields: {correo: "…"}}]}`; a row is written
 * whole or not at all, and one that is refused keeps no other from being written.
 */
export const importEndpoint: Omit<Endpoint, 'root'> = {
  path: '/import',
  method: 'post',
  handler: async (req) => {
    const reader = readerOf(req)
    if (reader !== 'gestor' && reader !== 'admin')
      throw refusal(403, 'No tienes permiso para importar solicitudes.')
    const parsed = parseRows(await bodyOf(req))
    if (!parsed.ok) throw refusal(422, parsed.message)

    const report = { received: parsed.rows.length, created: 0, duplicate: 0, refused: 0 }
    const errors: { row: number; fields: Record<string, string> }[] = []
    for (const { line, values } of parsed.rows) {
      const result = await importRow(req, values)
      if (result.outcome === 'refused') errors.push({ row: line, fields: result.fields })
      report[result.outcome] += 1
    }
    await writeAudit(req, {
      action: 'import',
      collection: 'leads',
      changes: { rows: { from: null, to: report } },
    })
    return Response.json({ ...report, errors }, { headers: { 'cache-control': 'no-store' } })
  },
}

async function bodyOf(
  req: PayloadRequest,
): Promise<{ kind: 'csv'; text: string } | { kind: 'json'; value: unknown }> {
  const type = req.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (Number(req.headers.get('content-length') ?? 0) > MAX_BYTES) throw tooLarge()
  if (type === 'multipart/form-data') {
    await addDataAndFileToRequest(req)
    if (!req.file) throw refusal(422, 'Elige el archivo CSV con las solicitudes.')
    if (req.file.data.length > MAX_BYTES) throw tooLarge()
    return { kind: 'csv', text: req.file.data.toString('utf8') }
  }
  if (type !== 'text/csv' && type !== 'application/json') {
    throw refusal(415, 'Envía un archivo CSV o un cuerpo JSON.')
  }
  const text = (await req.text?.()) ?? ''
  if (Buffer.byteLength(text) > MAX_BYTES) throw tooLarge()
  if (type === 'text/csv') return { kind: 'csv', text }
  try {
    return { kind: 'json', value: JSON.parse(text) }
  } catch {
    throw refusal(400, 'El cuerpo no es JSON válido.')
  }
}

function tooLarge(): Error {
  return refusal(413, `El archivo es demasiado grande: como mucho 5 MB y ${MAX_ROWS} filas.`)
}
