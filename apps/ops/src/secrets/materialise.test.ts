import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { materialiseSecrets } from './materialise.ts'
import { serviceUsers } from './service-users.ts'

const byHand = new Map([
  ['POSTGRES_PASSWORD', 'p0LzYkQ8uR3nT7vX2cB5mN9sD1fG4hJ6kL8qW0eR2tY='],
  ['PAYLOAD_SECRET', 'x'.repeat(64)],
])

// Files get their services' owners: only root may do that.
describe.skipIf(process.getuid?.() !== 0)('materialising secrets', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cep-secrets-'))
  })
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const modeOf = (file: string) => (statSync(join(folder, file)).mode & 0o777).toString(8)

  it('gives each service its own files, readable by its user alone', async () => {
    await materialiseSecrets(folder, new Map())

    expect(modeOf('.')).toBe('700')
    expect(modeOf('.store')).toBe('700')
    for (const service of readdirSync(folder).filter((name) => name !== '.store')) {
      const user = serviceUsers[service as keyof typeof serviceUsers]
      expect([service, modeOf(service), statSync(join(folder, service)).uid]).toEqual([service, '500', user])
      for (const file of readdirSync(join(folder, service))) {
        const path = `${service}/${file}`
        expect([path, modeOf(path), statSync(join(folder, path)).uid]).toEqual([path, '400', user])
      }
    }
    expect(readdirSync(join(folder, 'frontend'))).toEqual(['CEP_NONCE_PLACEHOLDER'])
    expect(read('cms/POSTGRES_PASSWORD')).toBe(read('postgres/POSTGRES_PASSWORD'))
    expect(read('cms/REDIS_PASSWORD')).not.toBe(read('worker-automation/REDIS_PASSWORD'))
    const keyLine = (service: string) =>
      `${service} ${read(`${service}/S3_ACCESS_KEY_ID`)} ${read(`${service}/S3_SECRET_ACCESS_KEY`)}\n`
    expect(read('storage-init/s3-keys')).toBe(['cms', 'backup', 'postgres'].map(keyLine).join(''))
    expect(read('postgres/pgbackrest.conf')).toContain(`repo1-s3-key=${read('postgres/S3_ACCESS_KEY_ID')}`)
    // The service can make backups, and read none but what a drill needs.
    expect(readdirSync(join(folder, 'backup'))).not.toContain('BACKUP_OFFLINE_KEY')
    expect(read('redis/users.acl')).not.toContain(read('cms/REDIS_PASSWORD'))
  })

  it('changes nothing the second time', async () => {
    await materialiseSecrets(folder, new Map())
    const before = statSync(join(folder, 'cms/PAYLOAD_SECRET'))
    const again = await materialiseSecrets(folder, new Map())
    expect(again).toEqual({ made: [], written: [] })
    expect(statSync(join(folder, 'cms/PAYLOAD_SECRET')).ino).toBe(before.ino)
  })

  it('takes the values of a hand-filled .env and makes the rest', async () => {
    await materialiseSecrets(folder, byHand)
    expect(read('cms/POSTGRES_PASSWORD')).toBe(byHand.get('POSTGRES_PASSWORD'))
    expect(read('cms/PAYLOAD_SECRET')).toBe(byHand.get('PAYLOAD_SECRET'))
    expect(read('cms/PRIVACY_LINK_SECRET').length).toBeGreaterThanOrEqual(64)
  })

  it.each([
    ['an example', 'POSTGRES_PASSWORD', 'change-me-please-0123456789-0123456789-012345'],
    ['too short', 'PAYLOAD_SECRET', 'k7Qw2'],
  ])('refuses %s without printing it', async (_, name, value) => {
    const refused = await materialiseSecrets(folder, new Map([[name, value]])).catch(
      (error: unknown) => error,
    )
    expect(refused).toMatchObject({ details: expect.stringContaining(name) })
    expect(JSON.stringify(refused)).not.toContain(value)
    expect(readdirSync(join(folder, '.store'))).toEqual([])
  })

  it('refuses a value that is no longer the one the database was made with', async () => {
    await materialiseSecrets(folder, byHand)
    const other = new Map([['POSTGRES_PASSWORD', 'Z'.repeat(44)]])
    await expect(materialiseSecrets(folder, other)).rejects.toMatchObject({
      details: expect.stringContaining('./cep secrets rotate POSTGRES_PASSWORD'),
    })
    expect(read('cms/POSTGRES_PASSWORD')).toBe(byHand.get('POSTGRES_PASSWORD'))
  })

  it('follows a new password of the mail provider', async () => {
    await materialiseSecrets(folder, new Map([['SMTP_PASSWORD', 'one']]))
    const { written } = await materialiseSecrets(folder, new Map([['SMTP_PASSWORD', 'two']]))
    expect(written).toEqual(['cms/SMTP_PASSWORD', 'migrate/SMTP_PASSWORD', 'worker-automation/SMTP_PASSWORD'])
  })
})
