import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { materialiseSecrets } from './materialise.ts'
import { refreshBundle } from './seal-bundle.ts'
import { openSecretStore } from './secret-store.ts'

// Files get their services' owners: only root may do that.
describe.skipIf(process.getuid?.() !== 0)('the bundle of secrets in a backup', () => {
  let tree: string
  beforeEach(async () => {
    tree = mkdtempSync(join(tmpdir(), 'cep-bundle-'))
    mkdirSync(join(tree, 'infra/docker'), { recursive: true })
    writeFileSync(join(tree, '.env'), 'DOMAIN=cep.example\n')
    writeFileSync(join(tree, 'infra/docker/docker-compose.yml'), 'services: {}\n')
    await materialiseSecrets(join(tree, '.secrets'), new Map())
  })
  afterEach(() => rmSync(tree, { recursive: true }))

  const refresh = () =>
    refreshBundle({
      tree,
      settingsFile: join(tree, '.env'),
      composeFolder: join(tree, 'infra/docker'),
      secretsFolder: join(tree, '.secrets'),
    })
  const sealed = () => readFileSync(join(tree, '.secrets/backup/bundle'), 'utf8')

  it("makes a new host of nothing but the operator's key, and age and tar", () => {
    refresh()
    const store = openSecretStore(join(tree, '.secrets'))
    const key = join(tree, 'operator.key')
    writeFileSync(key, store.get('BACKUP_OFFLINE_KEY') ?? '')
    const tar = execFileSync('age', ['--decrypt', '-i', key], { input: Buffer.from(sealed(), 'base64') })
    const out = join(tree, 'new-host')
    mkdirSync(out)
    execFileSync('tar', ['-xf', '-', '-C', out], { input: tar })
    expect(readFileSync(join(out, '.env'), 'utf8')).toBe('DOMAIN=cep.example\n')
    expect(readFileSync(join(out, 'docker-compose.yml'), 'utf8')).toBe('services: {}\n')
    for (const name of ['POSTGRES_PASSWORD', 'BACKUP_WAL_PASSPHRASE', 'BACKUP_SIGNING_KEY']) {
      expect(readFileSync(join(out, '.store', name), 'utf8')).toBe(store.get(name))
    }
    // Whoever has a set must not find in it what opens the next one.
    expect(() => readFileSync(join(out, '.store/BACKUP_OFFLINE_KEY'))).toThrow('ENOENT')
  })

  it('is sealed anew only when something in it changed', () => {
    refresh()
    const before = sealed()
    refresh()
    expect(sealed()).toBe(before)
    writeFileSync(join(tree, '.env'), 'DOMAIN=other.example\n')
    refresh()
    expect(sealed()).not.toBe(before)
  })
})
