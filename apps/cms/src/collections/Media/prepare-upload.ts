import { type CollectionBeforeOperationHook, Forbidden, ValidationError } from 'payload'
import { isStaff } from '../../access/reader-of.ts'
import { inspectUpload } from './inspect/inspect-upload.ts'

export const MAX_UPLOAD_BYTES = 50 * 1024 * 1024

/** Replaces what was sent by what it really is, before Payload looks at it; refuses the rest. */
export const prepareUpload: CollectionBeforeOperationHook = async ({
  args,
  operation,
  req,
  overrideAccess,
}) => {
  if ((operation !== 'create' && operation !== 'update') || !req.file) return args
  // Looking costs time: not for somebody whom access will turn away a moment later.
  if (!overrideAccess && !isStaff(req)) throw new Forbidden(req.t)
  const { file } = req
  if (file.size > MAX_UPLOAD_BYTES || file.data.length > MAX_UPLOAD_BYTES) {
    throw refused('El archivo pesa demasiado: como mucho 50 MB.', req)
  }
  const inspected = await inspectUpload({
    data: file.data,
    mimetype: file.mimetype,
    name: file.name,
    size: file.size,
  })
  if (!inspected.ok) throw refused(inspected.message, req)
  req.file = { ...file, ...inspected.file }
  return args
}

function refused(message: string, req: Parameters<CollectionBeforeOperationHook>[0]['req']): ValidationError {
  return new ValidationError({ collection: 'media', errors: [{ path: 'file', message }], req }, req.t)
}
