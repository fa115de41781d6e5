import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { AppError } from '@cep/platform/app-error'
import type { Storage } from '@cep/platform/storage'
import { z } from 'zod'
import type { Place } from './place.ts'

const uploadNote = z.object({ key: z.string(), uploadId: z.string() })

const TYPE = { contentType: 'application/octet-stream' }

/**
 * A bucket. Uploads that have begun are noted in `notesFolder`: the parts of one that a killed process
 * never finished take room that no listing shows, until the next run throws them away.
 */
export function storePlace(name: 'store' | 'offsite', storage: Storage, notesFolder: string): Place {
  const notes = join(notesFolder, `uploads-${name}`)
  return {
    name,
    keepsObjects: true,
    prepare: () => storage.ensureBucket(),
    openWriter: async (key) => {
      let note: string | undefined
      const upload = storage.openUpload(key, TYPE, async (uploadId) => {
        note = join(notes, createHash('sha256').update(uploadId).digest('hex'))
        await mkdir(notes, { recursive: true })
        await writeFile(`${note}.new`, JSON.stringify({ key, uploadId }))
        await rename(`${note}.new`, note)
      })
      const forget = async () => {
        if (note) await rm(note, { force: true })
      }
      return {
        write: upload.write,
        finish: () => upload.finish().then(forget),
        abort: () => upload.abort().then(forget),
      }
    },
    put: (key, bytes) => storage.put(key, bytes, TYPE),
    read: async (key) => {
      try {
        return (await storage.get(key)).body
      } catch (error) {
        if (!(error instanceof Error) || !/^(NoSuchKey|NotFound|NoSuchBucket)$/.test(error.name)) throw error
        throw new AppError('backup_not_found', `${key} is not in the ${name} bucket.`, { cause: error })
      }
    },
    size: (key) => storage.size(key),
    list: (prefix) => storage.list(prefix),
    delete: (key) => storage.delete(key),
    sweep: async () => {
      for (const file of await readdir(notes).catch(() => [])) {
        if (file.endsWith('.new')) continue
        const { key, uploadId } = uploadNote.parse(JSON.parse(await readFile(join(notes, file), 'utf8')))
        await storage.abortUpload(key, uploadId)
        await rm(join(notes, file), { force: true })
      }
    },
  }
}
