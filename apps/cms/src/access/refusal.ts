import { APIError } from 'payload'

/**
 * An error whose words are meant for whoever asked. Payload shows them only of errors that have a name
 * and takes the name from the class, which minification leaves empty; so it is given here.
 */
export function refusal(status: number, message: string, data: Record<string, unknown> | null = null): Error {
  const error = new APIError(message, status, data, true)
  error.name = 'Refusal'
  return error
}
