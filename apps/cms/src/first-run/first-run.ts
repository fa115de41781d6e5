import { readConfiguration } from '@cep/platform/configuration'
import { createLogger, type Logger } from '@cep/platform/logger'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload } from 'payload'
import { cmsConfiguration } from '../configuration.ts'
import { poolOf } from '../database/transaction-of.ts'
import { type FirstRunSettings, firstRunSettings } from './first-run-settings.ts'
import { resealSecondFactors } from './reseal-second-factors.ts'

/** When leads are answered until the centre says otherwise: Monday to Friday, morning and afternoon. */
const WORKING_HOURS = (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).flatMap(
  (weekday) => [
    { weekday, opensAt: '09:00', closesAt: '14:00' },
    { weekday, opensAt: '16:00', closesAt: '20:00' },
  ],
)

/**
 * What a new system needs before anybody can use it, after the migrations: the centre's settings
 * (without them the site has no name) and somebody who may sign in. Nothing that is there is changed,
 * so it runs before every start. No demo content.
 */
export async function firstRun(
  payload: Payload,
  settings: FirstRunSettings = readConfiguration(firstRunSettings),
): Promise<void> {
  const { LOG_LEVEL, PAYLOAD_SECRET_PREVIOUS } = cmsConfiguration()
  const logger = createLogger('first-run', LOG_LEVEL)
  await writeCentre(payload, settings, logger)
  await createAdministrator(payload, settings, logger)
  await resealSecondFactors(payload, PAYLOAD_SECRET_PREVIOUS, logger)
}

async function writeCentre(payload: Payload, settings: FirstRunSettings, logger: Logger): Promise<void> {
  const { rows } = await poolOf({ payload }).execute(sql`SELECT 1 FROM settings LIMIT 1`)
  if (rows.length > 0) return
  const email = settings.CENTRE_EMAIL ?? `hola@${settings.DOMAIN}`
  await payload.updateGlobal({
    slug: 'settings',
    depth: 0,
    data: {
      name: settings.CENTRE_NAME,
      legalName: settings.CENTRE_LEGAL_NAME ?? settings.CENTRE_NAME,
      phone: settings.CENTRE_PHONE,
      email,
      privacyEmail: email,
      address: settings.CENTRE_ADDRESS,
      workingHours: WORKING_HOURS,
      slaWorkingHours: 4,
      // A password that was printed on a terminal is not enough for an account that may do everything.
      secondFactorRoles: ['admin'],
    },
  })
  logger.info("the centre's settings are written; complete them in the panel")
}

async function createAdministrator(
  payload: Payload,
  { CEP_ADMIN_EMAIL: email, CEP_ADMIN_PASSWORD: password, CEP_ADMIN_NAME: name }: FirstRunSettings,
  logger: Logger,
): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'users' })
  if (totalDocs > 0) return
  if (!email || !password) {
    logger.warn('nobody can sign in: set CEP_ADMIN_EMAIL and start again')
    return
  }
  await payload.create({
    collection: 'users',
    data: { email, password, name, role: 'admin', isActive: true },
  })
  logger.info('the first administrator is there')
}
