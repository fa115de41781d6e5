import { z } from 'zod'
import { backupSettings } from '../backup/backup-settings.ts'
import { levels, settingsOf } from '../resources/levels.ts'

const hostName = /^(?=.{1,253}$)(?:(?!-)[a-z0-9-]{1,63}(?<!-)\.)*(?!-)[a-z0-9-]{1,63}(?<!-)$/
const port = z.coerce.number().int().min(1).max(65535)
const onOff = z.enum(['on', 'off'])
const cidr4 = z.cidrv4({ error: 'write a network like 172.20.0.0/16' })
const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
const addressList = z
  .string()
  .refine((text) => text.split(',').every((part) => network.safeParse(part).success), {
    error: 'write addresses or networks, separated by commas',
  })

const limits = Object.fromEntries(
  [...settingsOf(levels['4g'])].map(([name, value]) => [name, limitSchema(name).default(value)]),
)

/**
 * What an operator sets for a stack: the names of `.env`, apart from secrets. Install asks for them,
 * `./cep config check` checks them, `.env.example` is generated from them, compose reads them.
 */
export const stackSettings = z.object({
  DOMAIN: z
    .string()
    .regex(hostName, { error: 'write a domain like cepformacion.es, in small letters and without https://' })
    .describe('The domain of the site; www, api, s3 and minio are made from it'),
  PUBLIC_URL: z
    .url({ protocol: /^https$/ })
    .optional()
    .describe('The address people see; https://DOMAIN where unset'),
  CEP_ADMIN_EMAIL: z.email().optional().describe('E-mail of the first administrator'),
  CEP_ADMIN_NAME: z.string().optional().describe('Name of the first administrator'),
  CENTRE_NAME: z.string().optional().describe("First run only: the centre's name"),
  CENTRE_LEGAL_NAME: z.string().optional().describe('First run only: its legal name'),
  CENTRE_PHONE: z.string().optional().describe('First run only: its phone number'),
  CENTRE_EMAIL: z.email().optional().describe('First run only: its e-mail address'),
  CENTRE_ADDRESS: z.string().optional().describe('First run only: its postal address'),

  SMTP_HOST: z
    .string()
    .optional()
    .describe('Mail server; unset: mails wait in the queue. `postfix`: the own one (profile `postfix`)'),
  SMTP_PORT: port.default(587).describe('Its port'),
  SMTP_USER: z.string().optional().describe('User, where the server asks for one'),
  SMTP_SECURE: z
    .enum(['true', 'false'])
    .default('true')
    .describe('`true`: TLS is required (from the start on 465, STARTTLS elsewhere)'),
  MAIL_FROM: z.string().optional().describe('Sender of all mail, like: Centro <hola@DOMAIN>'),

  ACME_EMAIL: z
    .email()
    .optional()
    .describe('Where the certificate authority writes to when something is wrong'),
  ACME_DIRECTORY: z
    .union([z.url(), z.literal('off')])
    .default('https://acme-v02.api.letsencrypt.org/directory')
    .describe('The certificate authority; `off`: the certificate stays the self-signed one'),
  ACME_CA_FILE: z
    .string()
    .optional()
    .describe("Certificate of that authority's own server, for test servers"),
  HSTS_PRELOAD: onOff
    .default('off')
    .describe("`on` once the domain is to be in browsers' preload list: hard to undo"),
  ADMIN_ALLOW: addressList.optional().describe('Addresses that may open the panel; unset: everybody'),
  QUEUES_ALLOW: addressList
    .optional()
    .describe('Addresses that may open the board of jobs; unset: everybody who signs in'),
  CONSOLE_ALLOW: addressList.optional().describe('Addresses that may open minio.DOMAIN; unset: nobody'),

  CEP_IMAGES: z
    .string()
    .regex(/^[\w.:/-]+$/)
    .default('cep')
    .describe('What stands before the names of the images: a registry and a path in it'),
  CEP_VERSION: z
    .string()
    .regex(/^[\w.-]+$/)
    .default('latest')
    .describe('Tag of the images'),
  COMPOSE_PROJECT_NAME: z
    .string()
    .regex(/^[a-z0-9][a-z0-9_-]*$/)
    .default('cep')
    .describe('Name of this stack; another one for a second stack on the same host'),
  COMPOSE_PROFILES: z
    .string()
    .regex(/^(?:catcher|postfix|integrations)(?:,(?:catcher|postfix|integrations))*$/, {
      error: 'write catcher, postfix or integrations, separated by commas',
    })
    .optional()
    .describe('`catcher`: keep mails instead of sending them; `postfix`: own mail server'),
  BIND_ADDRESS: z
    .union([z.ipv4(), z.ipv6()])
    .default('0.0.0.0')
    .describe('Address on which the edge listens'),
  HTTP_PORT: port.default(80).describe('Its port for http'),
  HTTPS_PORT: port.default(443).describe('Its port for https, TCP and UDP'),
  CEP_SUBNET_EXTERNAL: cidr4.default('172.20.0.0/16').describe('Network of edge and applications'),
  CEP_SUBNET_INTERNAL: cidr4.default('172.21.0.0/16').describe('Network of data and workers'),
  CEP_SUBNET_STORAGE: cidr4.default('172.22.0.0/16').describe('Network of the object store'),
  CEP_SUBNET_EGRESS: cidr4.default('172.23.0.0/16').describe('Network of what calls out'),
  CEP_SUBNET_PUBLIC: cidr4.default('172.24.0.0/16').describe('Network of the published ports'),
  CEP_SUBNET_PUBLIC6: z.cidrv6().default('fd00:cef0:24::/64').describe('The same for IPv6'),
  MAIL_RELAY: z
    .string()
    .optional()
    .describe(
      'Own mail server only: where it hands mail on to, like [smtp.provider.example]:587; unset: to everybody',
    ),
  S3_ENDPOINT: z
    .url()
    .default('http://minio:9000')
    .describe("The object store; another one's address to use that instead"),
  S3_REGION: z.string().default('us-east-1').describe('Its region'),
  S3_UPLOADS_BUCKET: z
    .string()
    .default('cep-uploads')
    .describe('Bucket of uploads, readable through the edge'),
  ...backupSettings.omit({ BACKUP_OFFSITE_S3_SECRET_ACCESS_KEY: true }).shape,
  LEAD_CHALLENGE: z
    .enum(['auto', 'always'])
    .default('auto')
    .describe('When the lead form asks for a proof of work'),
  CEP_RATE_LIMITS: onOff
    .default('on')
    .describe('`off` for benches only; the applications refuse it in production'),
  CEP_PULL_POLICY: z
    .enum(['never', 'missing', 'always'])
    .default('never')
    .describe('Whether compose itself may fetch images; `./cep images pull` does it otherwise'),
  CEP_SECRETS: z.string().default('../../.secrets').describe('Folder of the secrets, seen from infra/docker'),
  LOG_LEVEL: z
    .enum(['debug', 'info', 'warn', 'error'])
    .default('info')
    .describe('The least important log line that is written'),
  ...limits,
})

export type StackSettings = z.infer<typeof stackSettings>

/** Names of the resource settings, which `./cep resources` writes. */
export const resourceNames = Object.keys(limits)

/** The address people see. */
export const publicUrlOf = ({
  PUBLIC_URL,
  DOMAIN,
  HTTPS_PORT,
}: Pick<StackSettings, 'PUBLIC_URL' | 'DOMAIN' | 'HTTPS_PORT'>) =>
  PUBLIC_URL ?? `https://${DOMAIN}${HTTPS_PORT === 443 ? '' : `:${HTTPS_PORT}`}`

function limitSchema(name: string) {
  // A tuning of Go's, which counts in MiB.
  if (name !== 'MINIO_GO_MEMORY' && name.endsWith('_MEMORY'))
    return z
      .string()
      .regex(/^\d+[mg]$/)
      .describe('Most memory of that service')
  if (name.endsWith('_CPUS'))
    return z
      .string()
      .regex(/^\d+(\.\d+)?$/)
      .describe('Most processors of that service')
  if (name.endsWith('_HEAP_MB'))
    return z.string().regex(/^\d+$/).describe('Most megabytes of its JavaScript heap')
  return z
    .string()
    .regex(/^\d+([kmg]i?b)?$/i)
    .describe('Tuning of that server')
}
