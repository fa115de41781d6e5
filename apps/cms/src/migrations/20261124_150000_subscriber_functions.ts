import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What follows from a change of the list of subscribers, whoever makes it (the intake, the panel, a link
 * in a mail, a bounce), who a mailing goes to, and how its figures are counted.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- An address that the staff types waits for its owner from that moment on.
    CREATE FUNCTION stamp_subscription_request() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF NEW.status = 'pending' THEN
        NEW.opt_in_requested_at := coalesce(NEW.opt_in_requested_at, now());
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER subscribers_request_stamped BEFORE INSERT ON subscribers
      FOR EACH ROW EXECUTE FUNCTION stamp_subscription_request();

    CREATE FUNCTION record_subscriber_change() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      INSERT INTO outbox (queue, payload)
        VALUES ('mailchimp.sync', jsonb_build_object('subscriberId', NEW.id));
      RETURN NULL;
    END $$;
    CREATE TRIGGER subscribers_recorded AFTER INSERT OR UPDATE OF updated_at ON subscribers
      FOR EACH ROW EXECUTE FUNCTION record_subscriber_change();

    -- The first submission of a lead is lead.created's; a later one may be the one that agrees to mail.
    CREATE FUNCTION record_later_consent() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF EXISTS (SELECT FROM lead_submissions s WHERE s.lead_id = NEW.lead_id AND s.id < NEW.id) THEN
        INSERT INTO outbox (queue, lead_id, payload)
          VALUES ('subscriber.request', NEW.lead_id, jsonb_build_object('leadId', NEW.lead_id));
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER lead_submissions_consent_recorded AFTER INSERT ON lead_submissions
      FOR EACH ROW WHEN (NEW.consent_marketing) EXECUTE FUNCTION record_later_consent();

    -- The conditions of mailingSegment in packages/contracts; an empty one asks for nothing.
    CREATE FUNCTION segment_subscribers(
      tags text[], excluded_tags text[], wanted_language text, courses integer[], campuses integer[], since timestamptz
    ) RETURNS SETOF integer LANGUAGE sql STABLE AS $$
      SELECT s.id FROM subscribers s LEFT JOIN leads l ON l.id = s.lead_id
      WHERE s.status = 'subscribed'
        AND (cardinality(tags) = 0 OR EXISTS (
          SELECT FROM subscribers_texts t WHERE t.parent_id = s.id AND t.path = 'tags' AND t.text = ANY(tags)))
        AND NOT EXISTS (
          SELECT FROM subscribers_texts t WHERE t.parent_id = s.id AND t.path = 'tags' AND t.text = ANY(excluded_tags))
        AND (wanted_language IS NULL OR s.language::text = wanted_language)
        AND (cardinality(courses) = 0 OR l.course_id = ANY(courses))
        AND (cardinality(campuses) = 0
          OR coalesce(l.campus_id, (SELECT r.campus_id FROM course_runs r WHERE r.id = l.run_id)) = ANY(campuses))
        AND (since IS NULL OR s.opt_in_confirmed_at >= since)
    $$;

    CREATE FUNCTION mailing_subscribers(mailing integer) RETURNS SETOF integer LANGUAGE sql STABLE AS $$
      SELECT segment_subscribers(
        ARRAY(SELECT t.text::text FROM mailings_texts t WHERE t.parent_id = m.id AND t.path = 'segment.tags'),
        ARRAY(SELECT t.text::text FROM mailings_texts t WHERE t.parent_id = m.id AND t.path = 'segment.excludedTags'),
        m.segment_language::text,
        ARRAY(SELECT r.courses_id FROM mailings_rels r WHERE r.parent_id = m.id AND r.path = 'segment.courses'),
        ARRAY(SELECT r.campuses_id FROM mailings_rels r WHERE r.parent_id = m.id AND r.path = 'segment.campuses'),
        m.segment_subscribed_since)
      FROM mailings m WHERE m.id = mailing
    $$;

    -- Delivered is what was taken and has not come back. Clicks are counted without their people, apart.
    CREATE FUNCTION count_mailing(mailing integer) RETURNS void LANGUAGE sql AS $$
      UPDATE mailings SET
        counts_recipients = c.recipients, counts_sent = c.sent, counts_delivered = c.sent - c.returned,
        counts_bounced = c.bounced, counts_unsubscribed = c.unsubscribed, counts_uncertain = c.uncertain
      FROM (
        SELECT count(*) FILTER (WHERE state <> 'skipped') AS recipients,
          count(*) FILTER (WHERE sent_at IS NOT NULL) AS sent,
          count(*) FILTER (WHERE sent_at IS NOT NULL AND bounced_at IS NOT NULL) AS returned,
          count(*) FILTER (WHERE bounced_at IS NOT NULL) AS bounced,
          count(*) FILTER (WHERE unsubscribed_at IS NOT NULL) AS unsubscribed,
          count(*) FILTER (WHERE state = 'uncertain') AS uncertain
        FROM mailing_deliveries WHERE mailing_id = mailing
      ) c WHERE id = mailing
    $$;

    -- A mail that came back: for good at once, otherwise after the fifth in a row of mailings.
    CREATE FUNCTION record_bounce(subscriber integer, is_permanent boolean) RETURNS void LANGUAGE sql AS $$
      UPDATE subscribers SET bounces = coalesce(bounces, 0) + 1, updated_at = now(),
        status = CASE WHEN status IN ('pending', 'subscribed') AND (is_permanent OR coalesce(bounces, 0) >= 4)
          THEN 'bounced' ELSE status END
      WHERE id = subscriber
    $$;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP FUNCTION record_bounce(integer, boolean);
    DROP FUNCTION count_mailing(integer);
    DROP FUNCTION mailing_subscribers(integer);
    DROP FUNCTION segment_subscribers(text[], text[], text, integer[], integer[], timestamptz);
    DROP TRIGGER lead_submissions_consent_recorded ON lead_submissions;
    DROP FUNCTION record_later_consent();
    DROP TRIGGER subscribers_recorded ON subscribers;
    DROP FUNCTION record_subscriber_change();
    DROP TRIGGER subscribers_request_stamped ON subscribers;
    DROP FUNCTION stamp_subscription_request();
  `)
}
