import { z } from 'zod'
import { parseSchedule } from './schedule.ts'

/** Settings of backups; the same names in both modes. */
export const backupSettings = z.object({
  BACKUP_SCHEDULE: z
    .string()
    .default('0 3 * * *')
    .refine((text) => parseSchedule(text) !== null, { error: 'write five fields like "0 3 * * *"' })
    .describe('When the daily set is made (UTC, as in crontab); the one on a Sunday is the weekly one too'),
  RUN_INITIAL_BACKUP: z
    .enum(['true', 'false'])
    .default('true')
    .describe('`true`: a set is made at the start when the day has none yet'),
  BACKUP_RETENTION_DAYS: z.coerce.number().int().min(1).default(30).describe('Days that a daily set is kept'),
  BACKUP_WEEKLY_RETENTION_DAYS: z.coerce
    .number()
    .int()
    .min(1)
    .default(90)
    .describe('Days that a weekly set is kept in the store and off-site'),
  BACKUP_OFFSITE_S3_ENDPOINT: z
    .url()
    .optional()
    .describe('A second object store somewhere else; unset: status is yellow'),
  BACKUP_OFFSITE_S3_REGION: z.string().default('us-east-1').describe('Its region'),
  BACKUP_OFFSITE_S3_BUCKET: z.string().default('cep-backups').describe('Its bucket'),
  BACKUP_OFFSITE_S3_ACCESS_KEY_ID: z.string().optional().describe('A key of that store'),
  BACKUP_OFFSITE_S3_SECRET_ACCESS_KEY: z.string().optional().describe("That key's secret"),
  BACKUP_OFFSITE_WAL_MINUTES: z.coerce
    .number()
    .int()
    .min(1)
    .max(60)
    .default(5)
    .describe("How often the database's log of changes is copied there: what is lost with the machine"),
})
export type BackupSettings = z.infer<typeof backupSettings>
