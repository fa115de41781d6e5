import { z } from 'zod'

/** Settings of backups; the same names in both modes. */
export const backupSettings = z.object({
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
})
export type BackupSettings = z.infer<typeof backupSettings>
