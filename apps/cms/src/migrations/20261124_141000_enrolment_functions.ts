import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the database guarantees about enrolments, whoever writes them: numbers, the transition table, never
 * more seats than there are, waiting lists without gaps in order of commit, and the promotion of their head
 * in the transaction that frees a seat. Writers say `confirmed` and read what became of it.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    -- Not per day: a counter that a transaction holds until its end would make enrolments wait for each
    -- other across runs, and deadlock. Four digits are enough for the enrolments of one day.
    CREATE SEQUENCE enrolment_numbers MINVALUE 1 MAXVALUE 9999 CYCLE;

    -- Checked at the end of a statement: moving everybody up by one passes through equal places.
    ALTER TABLE enrolments
      ADD CONSTRAINT enrolments_waitlist_once UNIQUE (run_id, waitlist_position) DEFERRABLE INITIALLY IMMEDIATE,
      ADD CONSTRAINT enrolments_waitlisted CHECK ((status = 'waitlisted') = (waitlist_position IS NOT NULL)),
      ADD CONSTRAINT enrolments_paid_at_most_total CHECK (paid_cents BETWEEN 0 AND total_cents);

    -- The same table as enrolmentTransitions in packages/contracts; a test compares them.
    CREATE FUNCTION enrolment_may_become(before enum_enrolments_status, after enum_enrolments_status)
    RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
      SELECT CASE before
        WHEN 'pending' THEN after IN ('confirmed', 'waitlisted', 'cancelled')
        WHEN 'confirmed' THEN after IN ('completed', 'cancelled', 'withdrawn')
        WHEN 'waitlisted' THEN after IN ('confirmed', 'cancelled')
        WHEN 'cancelled' THEN after = 'pending'
        WHEN 'withdrawn' THEN after = 'pending'
        ELSE false
      END
    $$;

    CREATE FUNCTION has_seat(status enum_enrolments_status) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
      SELECT status IN ('confirmed', 'completed')
    $$;

    -- A run's seats and waiting list are written by one transaction at a time, until it commits.
    CREATE FUNCTION lock_seats(run integer) RETURNS void LANGUAGE sql AS $$
      SELECT FROM course_runs WHERE id = run FOR NO KEY UPDATE
    $$;

    -- The one way to a seat.
    CREATE FUNCTION take_seat(run integer) RETURNS boolean LANGUAGE plpgsql AS $$
    BEGIN
      UPDATE course_runs SET seats_taken = seats_taken + 1 WHERE id = run AND seats_taken < max_students;
      RETURN FOUND;
    END $$;

    CREATE FUNCTION place_enrolment() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      had_seat boolean := false;
      was_waiting boolean := false;
    BEGIN
      IF TG_OP = 'INSERT' THEN
        IF NEW.status NOT IN ('pending', 'confirmed', 'waitlisted') THEN
          RAISE EXCEPTION 'an enrolment does not begin as %', NEW.status USING ERRCODE = 'check_violation';
        END IF;
        NEW.number := 'ENR-' || to_char(coalesce(NEW.created_at, now()) AT TIME ZONE 'Europe/Madrid', 'YYYYMMDD')
          || '-' || lpad(nextval('enrolment_numbers')::text, 4, '0');
        NEW.waitlist_position := NULL;
        NEW.promoted_at := NULL;
        IF NEW.total_cents IS NULL THEN
          SELECT final_price_cents(coalesce(r.price_override_cents, c.base_price_cents), c.subsidy_percentage)
            INTO NEW.total_cents FROM course_runs r JOIN courses c ON c.id = r.course_id WHERE r.id = NEW.run_id;
        END IF;
      ELSE
        IF NEW.run_id <> OLD.run_id OR NEW.student_id <> OLD.student_id THEN
          RAISE EXCEPTION 'an enrolment keeps its student and its run' USING ERRCODE = 'check_violation';
        END IF;
        NEW.number := OLD.number;
        -- Only what another row's trigger does moves somebody on the list.
        IF pg_trigger_depth() = 1 THEN
          NEW.waitlist_position := OLD.waitlist_position;
        END IF;
        had_seat := has_seat(OLD.status);
        was_waiting := OLD.status = 'waitlisted';
      END IF;

      NEW.paid_cents := coalesce(NEW.paid_cents, 0);
      IF NEW.payment_status NOT IN ('refunded', 'waived') THEN
        NEW.payment_status := CASE
          WHEN NEW.total_cents = 0 THEN 'waived'
          WHEN NEW.paid_cents = 0 THEN 'pending'
          WHEN NEW.paid_cents < NEW.total_cents THEN 'partial'
          ELSE 'paid'
        END;
      END IF;

      IF TG_OP = 'UPDATE' THEN
        IF NEW.status = OLD.status THEN
          RETURN NEW;
        END IF;
        IF NOT enrolment_may_become(OLD.status, NEW.status) THEN
          RAISE EXCEPTION 'an enrolment does not go from % to %', OLD.status, NEW.status
            USING ERRCODE = 'check_violation';
        END IF;
      END IF;

      IF NEW.status IN ('confirmed', 'waitlisted') OR had_seat <> has_seat(NEW.status) THEN
        PERFORM lock_seats(NEW.run_id);
      END IF;
      IF had_seat AND NOT has_seat(NEW.status) THEN
        UPDATE course_runs SET seats_taken = seats_taken - 1 WHERE id = NEW.run_id;
      ELSIF NEW.status IN ('confirmed', 'waitlisted') THEN
        NEW.status := CASE WHEN take_seat(NEW.run_id) THEN 'confirmed' ELSE 'waitlisted' END;
        IF NEW.status = 'waitlisted' AND was_waiting THEN
          RAISE EXCEPTION 'the run is full' USING ERRCODE = 'check_violation';
        END IF;
      END IF;

      IF NEW.status = 'waitlisted' THEN
        NEW.waitlist_position := (
          SELECT coalesce(max(waitlist_position), 0) + 1 FROM enrolments WHERE run_id = NEW.run_id);
        NEW.confirmed_at := NULL;
      ELSE
        NEW.waitlist_position := NULL;
      END IF;
      IF NEW.status = 'confirmed' THEN
        -- Taken as given by those who write history: the seed, imports.
        NEW.confirmed_at := coalesce(NEW.confirmed_at, now());
      END IF;
      IF NEW.status IN ('cancelled', 'withdrawn', 'completed') THEN
        NEW.ended_at := coalesce(NEW.ended_at, now());
      ELSE
        NEW.ended_at := NULL;
      END IF;
      IF NEW.status = 'pending' THEN
        NEW.confirmed_at := NULL;
        NEW.promoted_at := NULL;
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER enrolments_placed BEFORE INSERT OR UPDATE ON enrolments
      FOR EACH ROW EXECUTE FUNCTION place_enrolment();

    -- While there are seats and somebody waits, the head of the list gets one. Not once a course has begun:
    -- then people are asked first, and confirmed by hand.
    CREATE FUNCTION promote_waitlist(run integer) RETURNS integer LANGUAGE plpgsql AS $$
    DECLARE
      head integer;
      promoted integer := 0;
    BEGIN
      LOOP
        SELECT e.id INTO head FROM enrolments e JOIN course_runs r ON r.id = e.run_id
          WHERE e.run_id = run AND e.status = 'waitlisted' AND r.seats_taken < r.max_students
            AND r.status IN ('published', 'enrolment_open', 'enrolment_closed')
          ORDER BY e.waitlist_position LIMIT 1;
        EXIT WHEN NOT FOUND;
        UPDATE enrolments SET status = 'confirmed', promoted_at = now(), updated_at = now() WHERE id = head;
        promoted := promoted + 1;
      END LOOP;
      RETURN promoted;
    END $$;

    CREATE FUNCTION close_ranks(run integer) RETURNS void LANGUAGE sql AS $$
      UPDATE enrolments e SET waitlist_position = ranked.place
        FROM (SELECT id, row_number() OVER (ORDER BY waitlist_position) AS place
                FROM enrolments WHERE run_id = run AND status = 'waitlisted') AS ranked
        WHERE e.id = ranked.id AND e.waitlist_position <> ranked.place
    $$;

    CREATE FUNCTION follow_enrolment() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE
      paid_before numeric := 0;
    BEGIN
      IF TG_OP = 'DELETE' THEN
        PERFORM lock_seats(OLD.run_id);
        IF has_seat(OLD.status) THEN
          UPDATE course_runs SET seats_taken = seats_taken - 1 WHERE id = OLD.run_id;
          PERFORM promote_waitlist(OLD.run_id);
        ELSIF OLD.status = 'waitlisted' THEN
          PERFORM close_ranks(OLD.run_id);
        END IF;
        RETURN NULL;
      END IF;

      IF TG_OP = 'UPDATE' THEN
        paid_before := OLD.paid_cents;
        IF OLD.status = 'waitlisted' AND NEW.status <> 'waitlisted' THEN
          PERFORM close_ranks(NEW.run_id);
        END IF;
        IF OLD.status = 'waitlisted' AND NEW.status = 'confirmed' THEN
          INSERT INTO outbox (queue, payload) VALUES ('mail.send',
            jsonb_build_object('template', 'waitlist-promoted', 'enrolmentId', NEW.id));
        END IF;
        IF has_seat(OLD.status) AND NOT has_seat(NEW.status) THEN
          PERFORM promote_waitlist(NEW.run_id);
        END IF;
      END IF;
      IF NEW.paid_cents <> paid_before THEN
        INSERT INTO enrolment_payments (enrolment_id, amount_cents, created_at)
          VALUES (NEW.id, NEW.paid_cents - paid_before, CASE TG_OP WHEN 'INSERT' THEN NEW.created_at ELSE now() END);
      END IF;
      RETURN NULL;
    END $$;
    CREATE TRIGGER enrolments_followed AFTER INSERT OR UPDATE OF status, paid_cents OR DELETE ON enrolments
      FOR EACH ROW EXECUTE FUNCTION follow_enrolment();

    -- For workers: locks the run before the enrolment, as the panel does, so that two changes never wait for
    -- each other. Answers what became of it.
    CREATE FUNCTION move_enrolment(enrolment integer, wanted enum_enrolments_status)
    RETURNS enum_enrolments_status LANGUAGE plpgsql AS $$
    DECLARE
      became enum_enrolments_status;
    BEGIN
      PERFORM lock_seats(run_id) FROM enrolments WHERE id = enrolment;
      UPDATE enrolments SET status = wanted, updated_at = now() WHERE id = enrolment RETURNING status INTO became;
      RETURN became;
    END $$;

    -- Whoever edits a run writes back the seats they read; the count is the enrolments' alone.
    CREATE FUNCTION guard_seats() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF pg_trigger_depth() = 1 THEN
        NEW.seats_taken := OLD.seats_taken;
      END IF;
      IF NEW.max_students < OLD.max_students AND NEW.max_students < NEW.seats_taken THEN
        RAISE EXCEPTION 'the run has % seats taken', NEW.seats_taken USING ERRCODE = 'check_violation';
      END IF;
      RETURN NEW;
    END $$;
    CREATE TRIGGER course_runs_seats_guarded BEFORE UPDATE ON course_runs
      FOR EACH ROW EXECUTE FUNCTION guard_seats();

    CREATE FUNCTION fill_new_seats() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      PERFORM promote_waitlist(NEW.id);
      RETURN NULL;
    END $$;
    CREATE TRIGGER course_runs_seats_added AFTER UPDATE OF max_students, status ON course_runs
      FOR EACH ROW WHEN (NEW.max_students > OLD.max_students OR NEW.status IS DISTINCT FROM OLD.status)
      EXECUTE FUNCTION fill_new_seats();

    -- What the panel calls a student, whoever writes them.
    CREATE FUNCTION name_student() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      NEW.full_name := concat_ws(' ', NEW.first_name, NEW.last_name);
      RETURN NEW;
    END $$;
    CREATE TRIGGER students_named BEFORE INSERT OR UPDATE ON students
      FOR EACH ROW EXECUTE FUNCTION name_student();

    -- Nobody is subscribed without the proof that they asked for it.
    ALTER TABLE subscribers ADD CONSTRAINT subscribers_opted_in
      CHECK (status <> 'subscribed' OR opt_in_confirmed_at IS NOT NULL);

    ALTER TABLE mailing_deliveries ADD CONSTRAINT mailing_deliveries_known_state
      CHECK (state IN ('queued', 'sending', 'sent', 'uncertain', 'bounced', 'failed', 'skipped'));

    -- Segments ask for tags; Payload indexes neither the tag nor whose it is.
    CREATE INDEX subscribers_texts_tag_idx ON subscribers_texts (text, parent_id);
    CREATE INDEX subscribers_texts_parent_idx ON subscribers_texts (parent_id);

    -- Rollups count things on the day they happened.
    CREATE INDEX leads_first_contacted_idx ON leads (first_contacted_at) WHERE first_contacted_at IS NOT NULL;
    CREATE INDEX leads_converted_idx ON leads (converted_at) WHERE converted_at IS NOT NULL;
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP INDEX leads_converted_idx;
    DROP INDEX leads_first_contacted_idx;
    DROP INDEX subscribers_texts_parent_idx;
    DROP INDEX subscribers_texts_tag_idx;
    ALTER TABLE mailing_deliveries DROP CONSTRAINT mailing_deliveries_known_state;
    ALTER TABLE subscribers DROP CONSTRAINT subscribers_opted_in;
    DROP TRIGGER students_named ON students;
    DROP FUNCTION name_student();
    DROP TRIGGER course_runs_seats_added ON course_runs;
    DROP FUNCTION fill_new_seats();
    DROP TRIGGER course_runs_seats_guarded ON course_runs;
    DROP FUNCTION guard_seats();
    DROP FUNCTION move_enrolment(integer, enum_enrolments_status);
    DROP TRIGGER enrolments_followed ON enrolments;
    DROP FUNCTION follow_enrolment();
    DROP FUNCTION close_ranks(integer);
    DROP FUNCTION promote_waitlist(integer);
    DROP TRIGGER enrolments_placed ON enrolments;
    DROP FUNCTION place_enrolment();
    DROP FUNCTION take_seat(integer);
    DROP FUNCTION lock_seats(integer);
    DROP FUNCTION has_seat(enum_enrolments_status);
    DROP FUNCTION enrolment_may_become(enum_enrolments_status, enum_enrolments_status);
    ALTER TABLE enrolments
      DROP CONSTRAINT enrolments_paid_at_most_total,
      DROP CONSTRAINT enrolments_waitlisted,
      DROP CONSTRAINT enrolments_waitlist_once;
    DROP SEQUENCE enrolment_numbers;
  `)
}
