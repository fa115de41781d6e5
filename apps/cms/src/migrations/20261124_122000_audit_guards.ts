import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The audit log is written and never changed: the database refuses, whoever asks. Two things may still
 * happen to a row: its actor's account is deleted (the foreign key empties the column), and
 * `anonymise_audit` forgets persons when their time is over.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- The id first: it says more, and is asked for alone as well.
    CREATE INDEX audit_target_idx ON audit (target_id, target_collection, created_at);

    CREATE FUNCTION refuse_audit_change() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      forgotten text[] := '{actor_id}';
    BEGIN
      IF TG_OP = 'UPDATE' THEN
        IF current_setting('cep.audit_retention', true) = 'on' THEN
          forgotten := '{actor_id,ip,changes}';
        END IF;
        -- Only these columns may differ, and only by becoming empty.
        IF to_jsonb(NEW) - forgotten = to_jsonb(OLD) - forgotten
          AND (NEW.actor_id IS NULL OR NEW.actor_id = OLD.actor_id)
          AND (NEW.ip IS NULL OR NEW.ip = OLD.ip)
          AND (NEW.changes IS NULL OR NEW.changes = OLD.changes) THEN
          RETURN NEW;
        END IF;
      END IF;
      RAISE EXCEPTION 'audit is append-only' USING ERRCODE = 'restrict_violation';
    END $$;
    CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit
      FOR EACH ROW EXECUTE FUNCTION refuse_audit_change();
    CREATE TRIGGER audit_not_truncated BEFORE TRUNCATE ON audit
      FOR EACH STATEMENT EXECUTE FUNCTION refuse_audit_change();

    -- Retention: who, from where and what exactly are forgotten, that it happened is kept.
    CREATE FUNCTION anonymise_audit(before timestamptz) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
    DECLARE
      forgotten integer;
    BEGIN
      PERFORM set_config('cep.audit_retention', 'on', true);
      UPDATE audit SET actor_id = NULL, ip = NULL, changes = NULL
        WHERE created_at < before AND (actor_id IS NOT NULL OR ip IS NOT NULL OR changes IS NOT NULL);
      GET DIAGNOSTICS forgotten = ROW_COUNT;
      PERFORM set_config('cep.audit_retention', 'off', true);
      RETURN forgotten;
    END $$;

    -- Erasure of one lead: the address it came from is forgotten in its audit entries too.
    CREATE FUNCTION anonymise_lead_audit(lead integer) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
    DECLARE
      forgotten integer;
    BEGIN
      PERFORM set_config('cep.audit_retention', 'on', true);
      UPDATE audit SET ip = NULL
        WHERE target_collection = 'leads' AND target_id = lead::text AND actor_role = 'public' AND ip IS NOT NULL;
      GET DIAGNOSTICS forgotten = ROW_COUNT;
      PERFORM set_config('cep.audit_retention', 'off', true);
      RETURN forgotten;
    END $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP FUNCTION anonymise_lead_audit(integer);
    DROP FUNCTION anonymise_audit(timestamptz);
    DROP TRIGGER audit_not_truncated ON audit;
    DROP TRIGGER audit_append_only ON audit;
    DROP FUNCTION refuse_audit_change();
    DROP INDEX audit_target_idx;
  `)
}
