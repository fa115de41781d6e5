import type { StorageKey } from '@cep/platform/storage-access'
import { OperatorError } from '../operator-error.ts'

/**
 * Reads the list of keys that `prepare` writes: a line `SERVICE ACCESS_KEY_ID SECRET_ACCESS_KEY` each, a
 * service twice while its key is being replaced.
 */
export function parseStorageKeys(text: string): StorageKey[] {
  return text
    .split('\n')
    .filter((line) => line.trim())
    .map((line, index) => {
      const [service, accessKeyId, secretAccessKey, ...rest] = line.trim().split(/\s+/)
      if (!service || !accessKeyId || !secretAccessKey || rest.length > 0) {
        throw new OperatorError(
          `Line ${index + 1} of the store's keys is not "SERVICE KEY SECRET". Run: ./cep secrets materialise`,
        )
      }
      return { service, accessKeyId, secretAccessKey }
    })
}
