import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { storageConformance } from '@cep/platform/testing/storage-conformance'
import { describe, expect, inject, it } from 'vitest'
import { output } from './support/run.ts'
import { compose, containerOf } from './support/stack.ts'

/** The object store of the stack: judged by the suite that judges any store, and closed where it should be. */
const stack = inject('stack')

const secret = async (file: string) => (await readFile(join(stack.tree, '.secrets', file), 'utf8')).trim()

async function storeAddress(): Promise<string> {
  const { NetworkSettings } = await containerOf(stack, 'minio')
  const address = NetworkSettings.Networks[`${stack.project}_storage`]?.IPAddress
  if (!address) throw new Error('the store is on no network of its own')
  return address
}

storageConformance('the store of the stack', ['core', 'auth', 'conditional'], async () => ({
  endpoint: `http://${await storeAddress()}:9000`,
  bucket: 'cep-uploads',
  foreignBucket: 'cep-backups',
  key: {
    accessKeyId: await secret('cms/S3_ACCESS_KEY_ID'),
    secretAccessKey: await secret('cms/S3_SECRET_ACCESS_KEY'),
  },
}))

describe('the store', () => {
  it("speaks TLS with the stack's own certificate, 1.2 at least", async () => {
    const address = await storeAddress()
    const ask = (...more: string[]) =>
      output('curl', [
        ...['--silent', '--max-time', '5', '--output', '/dev/null', '--write-out', '%{http_code}'],
        ...['--cacert', join(stack.tree, '.secrets/minio/ca.crt')],
        ...['--resolve', `minio:9443:${address}`, ...more, 'https://minio:9443/health'],
      ])
    expect(await ask()).toBe('200')
    await expect(ask('--tls-max', '1.1')).rejects.toThrow()
  })

  it('does not manage its accounts where the edge could reach it', async () => {
    const answer = await fetch(`http://${await storeAddress()}:9000/list-users`, { method: 'PATCH' })
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(await answer.text()).not.toContain('<Access>')
  })

  it('is as declared already when it is initialised again', async () => {
    const { code, stdout } = await compose(stack, ['run', '--rm', '--no-deps', 'storage-init'])
    expect([code, stdout.trim()]).toEqual([0, 'the object store is as declared'])
  })
})
