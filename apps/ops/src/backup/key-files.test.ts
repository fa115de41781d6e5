import { execFile } from 'node:child_process'
import { createPublicKey } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureKeyFiles, type KeyFiles, keyFilesIn, loadKeys, withIdentityFile } from './key-files.ts'

let folder: string
let old: KeyFiles
let fresh: KeyFiles

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cep-keys-'))
  old = keyFilesIn(join(folder, 'old'))
  fresh = keyFilesIn(join(folder, 'fresh'))
  await ensureKeyFiles(fresh)
})
afterAll(() => rm(folder, { recursive: true }))

it('makes three keys once', async () => {
  expect(await ensureKeyFiles(old)).toBe(true)
  const made = await readFile(old.offlineKey, 'utf8')
  expect(await ensureKeyFiles(old)).toBe(false)
  expect(await readFile(old.offlineKey, 'utf8')).toBe(made)
  const keys = await loadKeys(old)
  expect(new Set([keys.offline.text, keys.drill.text]).size).toBe(2)
  // age's own program knows them.
  const { stdout } = await promisify(execFile)('age-keygen', ['-y', old.offlineKey])
  expect(stdout.trim()).toBe(keys.offline.text)
})

it('needs the offline key no more, and never bundles it', async () => {
  const before = await loadKeys(old)
  expect(old.bundled).not.toContain('offline.key')
  const kept = await readFile(old.offlineKey, 'utf8')
  await rm(old.offlineKey)
  expect((await loadKeys(old)).offline.text).toBe(before.offline.text)
  await writeFile(join(folder, 'kept-elsewhere.key'), kept)
})

it('lets a new machine open and trust the old one’s sets with that one file', async () => {
  const theirs = await loadKeys(old)
  const ours = await loadKeys(fresh)
  const der = (key: (typeof ours.trusted)[number]) =>
    key.export({ format: 'der', type: 'spki' }).toString('hex')
  const signer = der(createPublicKey(String(await readFile(join(old.folder, 'signing.key'), 'utf8'))))
  expect(ours.trusted.map(der)).not.toContain(signer)
  const brought = await withIdentityFile(ours, join(folder, 'kept-elsewhere.key'))
  expect(brought.trusted.map(der)).toContain(signer)
  expect(brought.identities[0]?.recipientRaw.equals(theirs.offline.raw)).toBe(true)
})

it('says which key is missing', async () => {
  await rm(join(fresh.folder, 'signing.key'))
  await expect(loadKeys(fresh)).rejects.toThrow('signing.key can')
  await expect(withIdentityFile(await loadKeys(old), '/nowhere')).rejects.toThrow('/nowhere can')
})
