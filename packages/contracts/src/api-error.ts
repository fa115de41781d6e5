import { z } from 'zod'

/** Every error that our own HTTP endpoints answer has this body; `message` is for people, in Spanish. */
export const apiError = z.object({
  error: z.object({
    code: z.enum([
      'invalid_fields',
      'invalid_body',
      'unsupported_media_type',
      'body_too_large',
      'challenge_required',
      'too_many_requests',
      'idempotency_conflict',
      'not_found',
      'method_not_allowed',
      'unauthorised',
      'unavailable',
      'internal',
    ]),
    message: z.string(),
    /** One message per field, keyed by its path ("email", "consent.privacy"). */
    fields: z.record(z.string(), z.string()).optional(),
  }),
})
export type ApiError = z.infer<typeof apiError>
export type ApiErrorCode = ApiError['error']['code']
