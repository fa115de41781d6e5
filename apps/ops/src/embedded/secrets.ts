import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { randomPlaceholder, randomText } from '../secrets/random-text.ts'

const secretsFile = z.object({
  PAYLOAD_SECRET: z.string().min(32),
  PRIVACY_LINK_SECRET: z.string().min(32),
  POSTGRES_PASSWORD: z.string().min(16),
  S3_ACCESS_KEY_ID: z.string().min(3),
  S3_SECRET_ACCESS_KEY: z.string().min(16),
  BULLBOARD_USER: z.string().min(1),
  BULLBOARD_PASSWORD: z.string().min(12),
  /** Replaced in every page on its way out. */
  CEP_NONCE_PLACEHOLDER: z.string().regex(/^[A-Za-z0-9]{32,}$/),
  /** The one password of the five demo users. */
  CEP_DEMO_PASSWORD: z.string().min(12),
})
export type Secrets = z.infer<typeof secretsFile>

/**
 * The secrets of one embedded system, kept in `settings.json` (0600). Each is made once; one that a
 * newer version asks for is added to what an older one wrote.
 *
 * @throws ZodError when somebody edited the file into something unusable.
 */
export function loadSecrets(folder: string): Secrets {
  const file = join(folder, 'settings.json')
  const known: unknown = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}
  const secrets = secretsFile.parse({ ...makeSecrets(), ...partialSecrets.parse(known) })
  writeFileSync(`${file}.new`, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
  return secrets
}

const partialSecrets = secretsFile.partial()

function makeSecrets(): Secrets {
  return {
    PAYLOAD_SECRET: randomText(48),
    PRIVACY_LINK_SECRET: randomText(48),
    POSTGRES_PASSWORD: randomText(32),
    S3_ACCESS_KEY_ID: `cep${randomText(17)}`,
    S3_SECRET_ACCESS_KEY: randomText(40),
    BULLBOARD_USER: 'admin',
    BULLBOARD_PASSWORD: randomText(16),
    CEP_NONCE_PLACEHOLDER: randomPlaceholder(),
    CEP_DEMO_PASSWORD: randomText(14),
  }
}
