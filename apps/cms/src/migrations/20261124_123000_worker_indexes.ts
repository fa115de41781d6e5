import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/** What the worker and a lead's timeline ask for, and would otherwise read whole tables for. */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Whose last assignment is the longest ago.
    CREATE INDEX lead_activity_assignments_idx ON lead_activity (((detail->>'to')::int), created_at)
      WHERE kind = 'assigned';
    -- A lead's mails, and its rows when it is deleted.
    CREATE INDEX outbox_lead_idx ON outbox (lead_id);
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX outbox_lead_idx;
    DROP INDEX lead_activity_assignments_idx;
  `)
}
