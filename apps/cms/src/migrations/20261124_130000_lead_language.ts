import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * The language somebody asked in: our mails to them are written in it. `intake_lead` is the one of
 * 20261124_113000 with that column.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE TYPE enum_leads_language AS ENUM ('es', 'en');
    ALTER TABLE leads ADD COLUMN language enum_leads_language DEFAULT 'es' NOT NULL;
    ALTER TABLE privacy_requests ADD COLUMN language text DEFAULT 'es' NOT NULL;

    CREATE OR REPLACE FUNCTION intake_lead(submission jsonb, OUT outcome text, OUT reference text, OUT lead_id integer)
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
          updated_by_id, created_at, updated_at
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
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    CREATE OR REPLACE FUNCTION intake_lead(submission jsonb, OUT outcome text, OUT reference text, OUT lead_id integer)
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
          preferred_contact, preferred_time, status, priority, source, reference,
          consent_privacy, consent_marketing, consent_text_version, consent_at, consent_ip,
          utm_source, utm_medium, utm_campaign, utm_term, utm_content, landing_path, referrer,
          updated_by_id, created_at, updated_at
        ) VALUES (
          submission->>'firstName', submission->>'lastName', given_email, submission->>'phone',
          chosen_course, chosen_run, chosen_campus, submission->>'message',
          (submission->>'preferredContact')::enum_leads_preferred_contact,
          (submission->>'preferredTime')::enum_leads_preferred_time,
          'new', 'normal', given_source::enum_leads_source, intake_lead.reference,
          true, (submission#>>'{consent,marketing}')::boolean, submission->>'consentTextVersion', now(), consent_address,
          submission#>>'{utm,source}', submission#>>'{utm,medium}', submission#>>'{utm,campaign}',
          submission#>>'{utm,term}', submission#>>'{utm,content}', submission->>'landingPath', submission->>'referrer',
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

    ALTER TABLE privacy_requests DROP COLUMN language;
    ALTER TABLE leads DROP COLUMN language;
    DROP TYPE enum_leads_language;
  `)
}
