import { createReadStream } from 'node:fs'
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { AppError } from '@cep/platform/app-error'
import type { Place, PlacedFile, PlaceWriter } from './place.ts'

const UNFINISHED = '.part'

/**
 * A folder of this machine. Files are written beside, synced and renamed, so that whatever has its
 * name is whole. Keeps no object contents: these are in the store and off-site.
 */
export function folderPlace(folder: string): Place {
  const pathOf = (key: string) => join(folder, key)

  return {
    name: 'local',
    keepsObjects: false,
    prepare: async () => {
      await mkdir(folder, { recursive: true, mode: 0o700 })
    },
    openWriter: (key) => openFile(pathOf(key)),
    put: async (key, bytes) => {
      const writer = await openFile(pathOf(key))
      await writer.write(bytes)
      await writer.finish()
    },
    read: async (key) => {
      if ((await sizeOf(pathOf(key))) === null) throw notFound(key)
      return createReadStream(pathOf(key), { highWaterMark: 256 * 1024 })
    },
    size: (key) => sizeOf(pathOf(key)),
    list: (prefix) => listFolder(folder, prefix),
    delete: async (key) => {
      await rm(pathOf(key), { force: true })
    },
    sweep: async () => {
      for (const top of ['database', 'sets']) {
        for (const file of await filesBelow(join(folder, top))) {
          if (file.endsWith(UNFINISHED)) await rm(file, { force: true })
        }
      }
    },
  }
}

async function openFile(path: string): Promise<PlaceWriter> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const unfinished = path + UNFINISHED
  const file = await open(unfinished, 'w', 0o600)
  return {
    write: async (chunk) => {
      await file.writeFile(chunk)
    },
    finish: async () => {
      await file.sync()
      await file.close()
      await rename(unfinished, path)
      await syncFolder(dirname(path))
    },
    abort: async () => {
      await file.close().catch(() => undefined)
      await rm(unfinished, { force: true })
    },
  }
}

/** A rename survives a power cut only when its folder is on disk too. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync().finally(() => handle.close())
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function* listFolder(folder: string, prefix: string): AsyncGenerator<PlacedFile> {
  const keys = (await filesBelow(folder))
    .map((file) => file.slice(folder.length + 1))
    .filter((key) => key.startsWith(prefix) && !key.endsWith(UNFINISHED))
  for (const key of keys.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))) {
    const found = await stat(join(folder, key)).catch(() => null)
    if (found) yield { key, sizeBytes: found.size, modifiedAt: found.mtime }
  }
}

async function filesBelow(folder: string): Promise<string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true })
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}

const notFound = (key: string) => new AppError('backup_not_found', `${key} is not in the local folder.`)
