import { AppError } from '@cep/platform/app-error'
import { UnrecoverableError } from 'bullmq'
import { ZodError } from 'zod'

/**
 * Why a job failed, short and without personal data: the error's kind and code, never its message,
 * which may quote an address or a value.
 */
export function failureReason(error: Error): string {
  if (error instanceof ZodError)
    return `invalid payload: ${error.issues.map(({ path }) => path.join('.')).join(', ')}`
  // Ours, or BullMQ's own: written to be read, and free of personal data.
  if (error instanceof AppError || error instanceof UnrecoverableError) return error.message
  const { code } = error as NodeJS.ErrnoException
  if (code) return `${error.name}: ${code}`
  return error.name
}
