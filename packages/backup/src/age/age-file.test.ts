import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { collected } from '../sealed-stream.ts'
import { decryptAge, encryptAge, encryptAgeBuffer } from './age-file.ts'
import { type Identity, parseIdentity, parseRecipient, type Recipient } from './age-keys.ts'

const SIZES = [0, 1, 65_535, 65_536, 65_537, 131_072, 300_000]

let folder: string
let keys: { file: string; identity: Identity; recipient: Recipient }[]

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cep-age-'))
  keys = ['offline', 'drill', 'stranger'].map((name) => {
    const file = join(folder, name)
    const text = execFileSync('age-keygen', { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    writeFileSync(file, text)
    const recipient = /public key: (\S+)/.exec(text)?.[1] ?? ''
    return { file, identity: parseIdentity(text), recipient: parseRecipient(recipient) }
  })
})
afterAll(() => rmSync(folder, { recursive: true }))

const key = (index: number) => {
  const found = keys[index]
  if (!found) throw new Error('no such key')
  return found
}

async function* pieces(bytes: Buffer, size = 10_000) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

const sealed = (plain: Buffer) => collected(encryptAge(pieces(plain), [key(0).recipient, key(1).recipient]))

it.each(SIZES)('reads its own files of %i bytes with either key', async (size) => {
  const plain = randomBytes(size)
  const file = await sealed(plain)
  for (const index of [0, 1]) {
    expect((await collected(decryptAge(pieces(file), [key(index).identity]))).equals(plain)).toBe(true)
  }
})

it.each(SIZES)('writes the same kind of file of %i bytes in one piece', async (size) => {
  const plain = randomBytes(size)
  const file = encryptAgeBuffer(plain, [key(0).recipient, key(1).recipient])
  expect(execFileSync('age', ['-d', '-i', key(1).file], { input: file }).equals(plain)).toBe(true)
  expect((await collected(decryptAge(pieces(file), [key(0).identity]))).equals(plain)).toBe(true)
})

it.each(SIZES)('writes files of %i bytes that the age program reads, and reads its', async (size) => {
  const plain = randomBytes(size)
  const byProgram = execFileSync('age', ['-d', '-i', key(0).file], { input: await sealed(plain) })
  expect(byProgram.equals(plain)).toBe(true)
  const file = execFileSync('age', ['-r', key(1).recipient.text], { input: plain })
  expect((await collected(decryptAge(pieces(file), [key(1).identity]))).equals(plain)).toBe(true)
})

it('says so when the key is another one', async () => {
  const file = await sealed(randomBytes(100))
  await expect(collected(decryptAge(pieces(file), [key(2).identity]))).rejects.toMatchObject({
    code: 'backup_wrong_key',
  })
})

it('notices every changed byte, and every way of cutting it short', async () => {
  const file = await sealed(randomBytes(70_000))
  const places = [...Array(420).keys(), 65_900, 65_950, file.length - 20, file.length - 1]
  for (const place of places) {
    const changed = Buffer.from(file)
    changed[place] = (changed[place] ?? 0) ^ 1
    await expect(
      collected(decryptAge(pieces(changed), [key(0).identity])),
      `byte ${place}`,
    ).rejects.toMatchObject({
      code: expect.stringMatching(/^backup_(damaged|wrong_key)$/),
    })
  }
  for (const length of [0, 10, 300, 340, file.length - 4_464 - 16, file.length - 1]) {
    await expect(
      collected(decryptAge(pieces(file.subarray(0, length)), [key(0).identity])),
    ).rejects.toMatchObject({
      code: 'backup_damaged',
    })
  }
})
