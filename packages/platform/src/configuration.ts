import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { AppError } from './app-error.ts'

/** "on" and "off" read better in a settings file than "true" and "1". */
const onOff = z.enum(['on', 'off']).transform((value) => value === 'on')

/**
 * The groups of settings that more than one process reads. A process composes its own schema from
 * them (`z.object({...modeSettings, ...postgresSettings})`) and parses it once, at boot.
 */
export const modeSettings = {
  CEP_MODE: z
    .enum(['embedded', 'production'])
    .default('production')
    .describe('How this system runs: `embedded` (npm start, tests) or `production` (containers)'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'])
    .default('info')
    .describe('The least important log line that is written'),
  PUBLIC_URL: z.url().describe('The address people see, without a slash at the end'),
  FAKE_VENDORS: onOff
    .default(false)
    .describe('`on`: `npm start` also starts stand-ins of Meta, WhatsApp and others; refused in production'),
}

export const listenSettings = {
  HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  PORT: z.coerce.number().int().min(1).max(65535).describe('Port to listen on'),
}

export const postgresSettings = {
  POSTGRES_HOST: z.string().default('postgres').describe('Host name, or the directory of its socket'),
  POSTGRES_PORT: z.coerce.number().int().default(5432).describe('Port (also names the socket)'),
  POSTGRES_DB: z.string().default('cep').describe('Database'),
  POSTGRES_USER: z.string().default('cep').describe('Database role'),
  POSTGRES_PASSWORD: z.string().min(16).describe('Its password'),
}

export const redisSettings = {
  REDIS_HOST: z.string().default('redis').describe('Host name; ignored when REDIS_SOCKET is set'),
  REDIS_PORT: z.coerce.number().int().default(6379).describe('Port'),
  REDIS_SOCKET: z.string().optional().describe('Path of a Unix socket, used instead of host and port'),
  REDIS_USERNAME: z.string().optional().describe('ACL user'),
  REDIS_PASSWORD: z.string().optional().describe('Its password'),
}

export const storageSettings = {
  S3_ENDPOINT: z.url().default('http://minio:9000').describe('The object store'),
  S3_REGION: z.string().default('us-east-1').describe('Its region'),
  S3_ACCESS_KEY_ID: z.string().min(3).describe("This service's key"),
  S3_SECRET_ACCESS_KEY: z.string().min(16).describe("That key's secret"),
  S3_UPLOADS_BUCKET: z
    .string()
    .default('cep-uploads')
    .describe('Bucket of uploads, readable through the edge'),
}

export const mailSettings = {
  SMTP_HOST: z.string().optional().describe('Mail server; unset: mails wait in the queue'),
  SMTP_PORT: z.coerce.number().int().default(587).describe('Its port'),
  SMTP_USER: z.string().optional().describe('User, where the server asks for one'),
  SMTP_PASSWORD: z.string().optional().describe('Password of that user'),
  SMTP_SECURE: z
    .enum(['true', 'false'])
    .default('true')
    .transform((value) => value === 'true')
    .describe('`true`: TLS is required (from the start on 465, STARTTLS elsewhere)'),
  MAIL_FROM: z.string().default('CEP Formación <hola@cepformacion.example>').describe('Sender of all mail'),
}

export const privacySettings = {
  PRIVACY_LINK_SECRET: z
    .string()
    .min(32)
    .describe('Signs the links that confirm privacy requests; 32 characters or more'),
}

export const intakeSettings = {
  CEP_RATE_LIMITS: onOff.default(true).describe('`off` for benches only; refused in production'),
  LEAD_CHALLENGE: z
    .enum(['auto', 'always', 'off'])
    .default('auto')
    .describe('When the lead form asks for a proof of work; `off` is refused in production'),
}

export type Environment = Record<string, string | undefined>

/** What is wrong with a setting, without its value. */
export type SettingProblem = { name: string; problem: string }

/**
 * Parses a process's settings out of its environment; `NAME_FILE` stands in for `NAME`.
 *
 * @throws AppError `configuration_invalid` with one line for each problem, never with a value.
 */
export function readConfiguration<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment = process.env,
): z.infer<Schema> {
  const read = tryConfiguration(schema, environment)
  if ('settings' in read) return read.settings
  const lines = read.problems.map(({ name, problem }) => `${name}: ${problem}`)
  throw new AppError('configuration_invalid', `Settings are not usable:\n  ${lines.join('\n  ')}`)
}

/** The same for settings that may be unusable without ending the process: those of an integration. */
export function tryConfiguration<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Environment = process.env,
): { settings: z.infer<Schema> } | { problems: SettingProblem[] } {
  const problems: SettingProblem[] = []
  const values: Environment = {}
  for (const name of Object.keys(schema.shape)) {
    const fileName = environment[`${name}_FILE`]
    try {
      // An empty value means "not set": compose passes empty strings for unset variables.
      values[name] = (fileName ? readFileSync(fileName, 'utf8').trim() : environment[name]) || undefined
    } catch {
      problems.push({ name: `${name}_FILE`, problem: "can't be read" })
    }
  }

  const parsed = schema.safeParse(values)
  if (!parsed.success) {
    problems.push(
      ...parsed.error.issues.map(({ path, message }) => ({ name: path.join('.'), problem: message })),
    )
  } else {
    problems.push(...refusedInProduction(parsed.data))
  }
  return parsed.success && problems.length === 0 ? { settings: parsed.data } : { problems }
}

/**
 * A setting as its file says now: a secret that is rotated is replaced there while we run. undefined
 * where it doesn't come from a file.
 */
export function readAgain(name: string, environment: Environment = process.env): string | undefined {
  const fileName = environment[`${name}_FILE`]
  return fileName ? readFileSync(fileName, 'utf8').trim() : undefined
}

/** Settings that make tests possible and a public server unsafe. */
function refusedInProduction(settings: Record<string, unknown>): SettingProblem[] {
  if (settings.CEP_MODE !== 'production') return []
  const problems: SettingProblem[] = []
  const refuse = (name: string, value = 'off') =>
    problems.push({ name, problem: `${value} is refused in production` })
  if (settings.FAKE_VENDORS === true) refuse('FAKE_VENDORS', 'on')
  if (settings.CEP_RATE_LIMITS === false) refuse('CEP_RATE_LIMITS')
  if (settings.LEAD_CHALLENGE === 'off') refuse('LEAD_CHALLENGE')
  for (const [name, value] of Object.entries(settings)) {
    if (!/(PASSWORD|SECRET|SECRET_ACCESS_KEY)$/.test(name) || typeof value !== 'string') continue
    if (/change|example|secret|password|minioadmin/i.test(value)) {
      problems.push({
        name,
        problem: 'example values are refused in production; run ./cep install to make one',
      })
    }
  }
  return problems
}
