import { join } from 'node:path'
import { intakeSettings, modeSettings, readConfiguration } from '@cep/platform/configuration'
import { z } from 'zod'
import basePorts from '../../../../infra/embedded/ports.json' with { type: 'json' }

/** What the embedded system reads from its environment; everything else is made by itself. */
const embeddedSettings = z.object({
  CEP_HOME: z.string().optional().describe('Data folder of the embedded system; `.cep/` in the checkout'),
  CEP_PORT_OFFSET: z.coerce.number().int().default(0).describe('Added to every port of the embedded system'),
  CEP_BENCH: z
    .enum(['on', 'off'])
    .default('off')
    .describe('`on` lets the edge serve the files of `bench:pages`'),
  CEP_STARTED_BY: z.coerce.number().int().optional(),
  CEP_STARTED_AT: z.coerce.number().int().optional(),
  LOG_LEVEL: modeSettings.LOG_LEVEL,
  FAKE_VENDORS: modeSettings.FAKE_VENDORS,
  CEP_RATE_LIMITS: intakeSettings.CEP_RATE_LIMITS,
  LEAD_CHALLENGE: intakeSettings.LEAD_CHALLENGE,
})

type Ports = typeof basePorts

/** One embedded system: its checkout, data folder, ports and switches. */
export type Home = {
  /** The checkout. */
  tree: string
  folder: string
  /** Sockets and the state file; PostgreSQL's and Redis's sockets live here. */
  runFolder: string
  logFolder: string
  stateFile: string
  ports: Ports
  publicUrl: string
  /** The bootstrap's process, when there is one: part of what `npm start` runs. */
  startedBy: number | undefined
  /** When the bootstrap began, in milliseconds since 1970: progress is counted from there. */
  startedAt: number
  isBench: boolean
  hasFakeVendors: boolean
  areRatesLimited: boolean
  leadChallenge: 'auto' | 'always' | 'off'
  logLevel: string
}

/** @throws AppError `configuration_invalid` when a setting is unusable. */
export function openHome(): Home {
  const settings = readConfiguration(embeddedSettings)
  const tree = join(import.meta.dirname, '../../../..')
  const folder = settings.CEP_HOME ?? join(tree, '.cep')
  const shifted = Object.entries(basePorts).map(([part, port]) => [part, port + settings.CEP_PORT_OFFSET])
  // Object.entries forgets the keys' type; the keys are those of basePorts.
  const ports = Object.fromEntries(shifted) as Ports
  return {
    tree,
    folder,
    runFolder: join(folder, 'run'),
    logFolder: join(folder, 'logs'),
    stateFile: join(folder, 'run/state.json'),
    ports,
    publicUrl: `http://127.0.0.1:${ports.edge}`,
    startedBy: settings.CEP_STARTED_BY,
    startedAt: settings.CEP_STARTED_AT ?? Date.now(),
    isBench: settings.CEP_BENCH === 'on',
    hasFakeVendors: settings.FAKE_VENDORS,
    areRatesLimited: settings.CEP_RATE_LIMITS,
    leadChallenge: settings.LEAD_CHALLENGE,
    logLevel: settings.LOG_LEVEL,
  }
}
