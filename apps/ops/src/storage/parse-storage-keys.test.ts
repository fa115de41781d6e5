import { expect, it } from 'vitest'
import { parseStorageKeys } from './parse-storage-keys.ts'

it('reads a key each line, a service twice while its key is replaced', () => {
  expect(parseStorageKeys('cms cep-cms-1 s1\ncms cep-cms-2 s2\n')).toEqual([
    { service: 'cms', accessKeyId: 'cep-cms-1', secretAccessKey: 's1' },
    { service: 'cms', accessKeyId: 'cep-cms-2', secretAccessKey: 's2' },
  ])
})

it('refuses a line it does not understand, without repeating a secret', () => {
  expect(() => parseStorageKeys('cms cep-cms-1 topsecret more\n')).toThrow(/^Line 1 (?!.*topsecret)/)
})
