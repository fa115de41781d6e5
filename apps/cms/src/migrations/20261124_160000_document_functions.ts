import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * A document that waits to be read is work for `llm.ingest`, whoever stored it: a new one, one whose file
 * was replaced, and one that somebody wants read again (its state set back to `uploaded`).
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Another file: what was read of the old one no longer counts.
    CREATE FUNCTION renew_document() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.state := 'uploaded';
      NEW.review := 'pending';
      NEW.reviewed_by_id := NULL;
      NEW.reviewed_at := NULL;
      NEW.failure := NULL;
      NEW.result := NULL;
      NEW.extracted_text := NULL;
      NEW.pages := NULL;
      NEW.input_tokens := NULL;
      NEW.output_tokens := NULL;
      NEW.model := NULL;
      NEW.prompt_version := NULL;
      RETURN NEW;
    END $$;
    CREATE TRIGGER documents_renewed BEFORE UPDATE OF filename ON documents
      FOR EACH ROW WHEN (NEW.filename IS DISTINCT FROM OLD.filename) EXECUTE FUNCTION renew_document();

    CREATE FUNCTION request_ingest() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.filename IS NULL OR NEW.state <> 'uploaded' THEN
        RETURN NULL;
      END IF;
      IF TG_OP = 'UPDATE' AND OLD.state = 'uploaded' AND OLD.filename IS NOT DISTINCT FROM NEW.filename THEN
        RETURN NULL;
      END IF;
      INSERT INTO outbox (queue, payload) VALUES ('llm.ingest', jsonb_build_object('documentId', NEW.id));
      RETURN NULL;
    END $$;
    -- Of every column: the trigger above changes the state of updates that don't name it.
    CREATE TRIGGER documents_requested AFTER INSERT OR UPDATE ON documents
      FOR EACH ROW EXECUTE FUNCTION request_ingest();
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER documents_requested ON documents;
    DROP FUNCTION request_ingest();
    DROP TRIGGER documents_renewed ON documents;
    DROP FUNCTION renew_document();
  `)
}
