import { randomBytes } from 'node:crypto'
import { type CollectionBeforeOperationHook, Forbidden, ValidationError } from 'payload'
import { isStaff } from '../../access/reader-of.ts'
import { MAX_UPLOAD_BYTES } from '../Media/prepare-upload.ts'

const TAIL_BYTES = 1024

/**
 * Takes PDFs alone. What is in them is the worker's to judge: it opens them in a process that may die,
 * and nobody but the staff is ever sent one. The object gets a name that nobody can guess, because the
 * bucket of uploads answers whoever knows a name.
 */
export const prepareDocument: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
  overrideAccess,
}) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args
  if (!overrideAccess && !isStaff(req)) throw new Forbidden(req.t)
  const { file } = req
  const message = complaintAbout(file.data)
  if (message) {
    throw new ValidationError({ collection: 'documents', errors: [{ path: 'file', message }], req }, req.t)
  }
  // `args` is the operation's own; its data is what the form sent.
  const { data } = args as { data?: Record<string, unknown> }
  if (data) data.originalName = file.name.slice(0, 200)
  req.file = {
    ...file,
    mimetype: 'application/pdf',
    name: `documento-${randomBytes(16).toString('hex')}.pdf`,
  }
  return args
}

function complaintAbout(data: Buffer): string | null {
  if (data.length > MAX_UPLOAD_BYTES) return 'El archivo pesa demasiado: como mucho 50 MB.'
  if (data.subarray(0, 5).toString('latin1') !== '%PDF-') return 'Sube un PDF.'
  const end = data.subarray(-TAIL_BYTES).toString('latin1')
  return end.includes('%%EOF') && end.includes('xref')
    ? null
    : 'El PDF está incompleto o dañado. Ábrelo, vuelve a guardarlo como PDF y súbelo de nuevo.'
}
