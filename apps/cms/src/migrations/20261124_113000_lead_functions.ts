import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the database itself guarantees about leads, whoever writes them: every new lead and every
 * change of status or assignee leaves an outbox row and a line in the lead's timeline, in the same
 * transaction, and wakes the relay.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE EXTENSION IF NOT EXISTS unaccent;
    CREATE EXTENSION IF NOT EXISTS pg_trgm;

    -- The language somebody asked in: our mails to them are written in it.
    CREATE TYPE enum_leads_language AS ENUM ('es', 'en');
    ALTER TABLE leads ADD COLUMN language enum_leads_language DEFAULT 'es' NOT NULL;
    ALTER TABLE privacy_requests ADD COLUMN language text DEFAULT 'es' NOT NULL;
    -- Which click of which advertiser led here; kept with the marketing consent alone.
    ALTER TABLE leads ADD COLUMN click_ids_fbclid varchar, ADD COLUMN click_ids_gclid varchar;

    -- The relay asks for what is due; finished rows must not slow it down.
    CREATE INDEX outbox_due_idx ON outbox (available_at, id) WHERE completed_at IS NULL;
    CREATE INDEX leads_email_created_idx ON leads (email, created_at DESC);
    CREATE INDEX leads_open_by_adviser_idx ON leads (assigned_to_id)
      WHERE status IN ('new', 'contacted', 'qualified');

    CREATE FUNCTION notify_outbox() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM pg_notify('outbox', '');
      RETURN NULL;
    END $$;
    CREATE TRIGGER outbox_notify AFTER INSERT ON outbox
      FOR EACH STATEMENT EXECUTE FUNCTION notify_outbox();

    CREATE FUNCTION record_lead_change() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      changes jsonb := '{}';
    BEGIN
      IF TG_OP = 'INSERT' THEN
        INSERT INTO outbox (queue, lead_id, dedupe_key, payload)
          VALUES ('lead.created', NEW.id, 'lead:' || NEW.id || ':created', jsonb_build_object('leadId', NEW.id));
        INSERT INTO lead_activity (lead_id, kind, actor_id, detail)
          VALUES (NEW.id, 'created', NEW.updated_by_id,
                  jsonb_build_object('source', NEW.source, 'reference', NEW.reference));
        RETURN NULL;
      END IF;

      -- Erased leads are no longer anybody's work.
      IF NEW.erased_at IS NOT NULL THEN
        RETURN NULL;
      END IF;
      IF NEW.status IS DISTINCT FROM OLD.status THEN
        changes := changes || jsonb_build_object('status', jsonb_build_object('from', OLD.status, 'to', NEW.status));
        INSERT INTO lead_activity (lead_id, kind, actor_id, detail)
          VALUES (NEW.id, 'status_changed', NEW.updated_by_id, jsonb_build_object('from', OLD.status, 'to', NEW.status));
      END IF;
      IF NEW.assigned_to_id IS DISTINCT FROM OLD.assigned_to_id THEN
        changes := changes || jsonb_build_object('assignedTo',
          jsonb_build_object('from', OLD.assigned_to_id, 'to', NEW.assigned_to_id));
        INSERT INTO lead_activity (lead_id, kind, actor_id, detail)
          VALUES (NEW.id, 'assigned', NEW.updated_by_id,
                  jsonb_build_object('from', OLD.assigned_to_id, 'to', NEW.assigned_to_id));
      END IF;
      IF changes <> '{}' THEN
        INSERT INTO outbox (queue, lead_id, payload)
          VALUES ('lead.updated', NEW.id, jsonb_build_object('leadId', NEW.id, 'changes', changes));
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER leads_recorded AFTER INSERT OR UPDATE OF status, assigned_to_id ON leads
      FOR EACH ROW EXECUTE FUNCTION record_lead_change();

    -- Consent is a fact of the past: rows are added; only an erasure may blank the address they came from.
    CREATE FUNCTION refuse_submission_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'UPDATE'
        AND NEW.consent_ip IS NULL
        AND (to_jsonb(NEW) - 'consent_ip' - 'body_hash' - 'idempotency_key')
          = (to_jsonb(OLD) - 'consent_ip' - 'body_hash' - 'idempotency_key') THEN
        RETURN NEW;
      END IF;
      RAISE EXCEPTION 'lead_submissions is append-only' USING ERRCODE = 'restrict_violation';
    END $$;
    CREATE TRIGGER lead_submissions_append_only BEFORE UPDATE ON lead_submissions
      FOR EACH ROW EXECUTE FUNCTION refuse_submission_change();

    -- The public intake in one round trip, and one row of an imported list (then with source, actorId and
    -- actorRole of whoever imports). Answers what became of the submission:
    -- created, duplicate (merged into a lead of the last 24 hours), replayed (same idempotency key and
    -- body), conflict (same key, other body), or unknown_course, unknown_run, unknown_campus.
    CREATE FUNCTION intake_lead(submission jsonb, OUT outcome text, OUT reference text, OUT lead_id integer)
    LANGUAGE plpgsql AS $$
    DECLARE
      chosen_course integer;
      chosen_run integer;
      chosen_campus integer;
      earlier record;
      given_key text := submission->>'idempotencyKey';
      given_email text := submission->>'email';
      given_source text := coalesce(submission->>'source', 'web');
      acting_user integer := (submission->>'actorId')::integer;
      -- The address of whoever imports a list says nothing about who gave the consent.
      consent_address text := CASE WHEN acting_user IS NULL THEN submission->>'ip' END;
    BEGIN
      IF given_key IS NOT NULL THEN
        PERFORM pg_advisory_xact_lock(hashtextextended('idempotency:' || given_key, 0));
        SELECT s.reference, s.lead_id, s.body_hash INTO earlier
          FROM lead_submissions s WHERE s.idempotency_key = given_key;
        IF FOUND THEN
          outcome := CASE WHEN earlier.body_hash = submission->>'bodyHash' THEN 'replayed' ELSE 'conflict' END;
          reference := earlier.reference;
          lead_id := earlier.lead_id;
          RETURN;
        END IF;
      END IF;

      IF submission->>'runCode' IS NOT NULL THEN
        SELECT r.id, r.course_id, r.campus_id INTO chosen_run, chosen_course, chosen_campus
          FROM course_runs r WHERE r.code = submission->>'runCode' AND r.status IN ('published', 'enrolment_open');
        IF NOT FOUND THEN outcome := 'unknown_run'; RETURN; END IF;
      END IF;
      IF submission->>'courseSlug' IS NOT NULL AND chosen_course IS NULL THEN
        SELECT c.id INTO chosen_course
          FROM courses c WHERE c.slug = submission->>'courseSlug' AND c._status = 'published';
        IF NOT FOUND THEN outcome := 'unknown_course'; RETURN; END IF;
      END IF;
      IF submission->>'campusSlug' IS NOT NULL THEN
        SELECT c.id INTO chosen_campus FROM campuses c WHERE c.slug = submission->>'campusSlug';
        IF NOT FOUND THEN outcome := 'unknown_campus'; RETURN; END IF;
      END IF;

      reference := submission->>'reference';
      PERFORM pg_advisory_xact_lock(hashtextextended('lead:' || given_email, 0));
      SELECT l.id INTO lead_id FROM leads l
        WHERE l.email = given_email
          AND l.course_id IS NOT DISTINCT FROM chosen_course
          AND l.created_at > now() - interval '24 hours'
          AND l.erased_at IS NULL
        ORDER BY l.created_at DESC LIMIT 1;

      IF lead_id IS NOT NULL THEN
        outcome := 'duplicate';
        INSERT INTO lead_activity (lead_id, kind, actor_id, detail)
          VALUES (intake_lead.lead_id, 'resubmitted', acting_user,
                  jsonb_strip_nulls(jsonb_build_object('reference', intake_lead.reference, 'message', submission->'message')));
      ELSE
        outcome := 'created';
        INSERT INTO leads (
          first_name, last_name, email, phone, course_id, run_id, campus_id, message,
          preferred_contact, preferred_time, language, status, priority, source, reference,
          consent_privacy, consent_marketing, consent_text_version, consent_at, consent_ip,
          utm_source, utm_medium, utm_campaign, utm_term, utm_content, landing_path, referrer,
          external_id, click_ids_fbclid, click_ids_gclid, updated_by_id, created_at, updated_at
        ) VALUES (
          submission->>'firstName', submission->>'lastName', given_email, submission->>'phone',
          chosen_course, chosen_run, chosen_campus, submission->>'message',
          (submission->>'preferredContact')::enum_leads_preferred_contact,
          (submission->>'preferredTime')::enum_leads_preferred_time,
          coalesce(submission->>'language', 'es')::enum_leads_language,
          'new', 'normal', given_source::enum_leads_source, intake_lead.reference,
          true, (submission#>>'{consent,marketing}')::boolean, submission->>'consentTextVersion', now(), consent_address,
          submission#>>'{utm,source}', submission#>>'{utm,medium}', submission#>>'{utm,campaign}',
          submission#>>'{utm,term}', submission#>>'{utm,content}', submission->>'landingPath', submission->>'referrer',
          submission->>'externalId',
          CASE WHEN (submission#>>'{consent,marketing}')::boolean THEN submission#>>'{clickIds,fbclid}' END,
          CASE WHEN (submission#>>'{consent,marketing}')::boolean THEN submission#>>'{clickIds,gclid}' END,
          acting_user, now(), now()
        ) RETURNING id INTO lead_id;
        INSERT INTO audit (actor_id, actor_role, ip, action, target_collection, target_id, changes, outcome, created_at, updated_at)
          VALUES (acting_user, coalesce(submission->>'actorRole', 'public'), submission->>'ip', 'create', 'leads', lead_id::text, submission->'auditedFields', 'done', now(), now());
      END IF;

      INSERT INTO lead_submissions (
        lead_id, reference, idempotency_key, body_hash, source,
        consent_privacy, consent_marketing, consent_text_version, consent_ip
      ) VALUES (
        intake_lead.lead_id, intake_lead.reference, given_key, submission->>'bodyHash', given_source,
        true, (submission#>>'{consent,marketing}')::boolean, submission->>'consentTextVersion', consent_address
      );
    END $$;

    -- Several submissions in one transaction, all or none, answered in their order. Their locks are taken
    -- first and in one order, so that two batches never wait for each other. Whoever holds one of them for
    -- longer than the timeout fails the batch: the others in it should not wait as well.
    CREATE FUNCTION intake_leads(submissions jsonb) RETURNS TABLE (outcome text, reference text)
    LANGUAGE plpgsql AS $$
    DECLARE
      submission jsonb;
    BEGIN
      PERFORM set_config('lock_timeout', '500ms', true);
      PERFORM pg_advisory_xact_lock(locks.key) FROM (
        SELECT DISTINCT hashtextextended(name, 0) AS key
          FROM jsonb_array_elements(submissions) AS each,
            unnest(ARRAY['idempotency:' || (each->>'idempotencyKey'), 'lead:' || (each->>'email')]) AS name
          WHERE name IS NOT NULL ORDER BY key
      ) AS locks;
      FOR submission IN SELECT value FROM jsonb_array_elements(submissions) LOOP
        SELECT stored.outcome, stored.reference INTO outcome, reference FROM intake_lead(submission) AS stored;
        RETURN NEXT;
      END LOOP;
    END $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP FUNCTION intake_leads(jsonb);
    DROP FUNCTION intake_lead(jsonb);
    DROP TRIGGER lead_submissions_append_only ON lead_submissions;
    DROP FUNCTION refuse_submission_change();
    DROP TRIGGER leads_recorded ON leads;
    DROP FUNCTION record_lead_change();
    DROP TRIGGER outbox_notify ON outbox;
    DROP FUNCTION notify_outbox();
    DROP INDEX leads_open_by_adviser_idx;
    DROP INDEX leads_email_created_idx;
    DROP INDEX outbox_due_idx;
    ALTER TABLE leads DROP COLUMN click_ids_fbclid, DROP COLUMN click_ids_gclid;
    ALTER TABLE privacy_requests DROP COLUMN language;
    ALTER TABLE leads DROP COLUMN language;
    DROP TYPE enum_leads_language;
  `)
}
