import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-postgres'

/**
 * What the catalogue's search looks into, kept current by the database whoever writes a course.
 *
 * `course_search` has a row for every published course: what it is filtered and sorted by, `document`
 * to find it by, `headline` to rank it by (short, so that ranking reads little: A name and code, B area
 * and cycle, C cities and what kind of course it is). Each word is there three times: stemmed without accents ("enfermeri"),
 * stemmed with them (the Spanish stemmer knows endings such as "-ción" only by their accent, so that
 * "administraciones" finds "administración"), and whole ("enfermeria", which "enferm" begins).
 *
 * `course_search_words` are words that published courses have used, to suggest instead of a
 * mistyped one. Words are only added: what is not in use any more is sorted out when it is read. A
 * word may be there twice, when two courses brought it at the same time: a unique index would make
 * their transactions wait for each other, and sometimes for ever.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.execute(sql`
    CREATE EXTENSION IF NOT EXISTS unaccent;
    CREATE EXTENSION IF NOT EXISTS pg_trgm;
    CREATE EXTENSION IF NOT EXISTS fuzzystrmatch;

    CREATE TEXT SEARCH CONFIGURATION spanish_unaccent (COPY = pg_catalog.spanish);
    ALTER TEXT SEARCH CONFIGURATION spanish_unaccent
      ALTER MAPPING FOR hword, hword_part, word WITH unaccent, spanish_stem;
    -- Whole words, but for "las" and the like: the stem of "láser" is "las" too.
    CREATE TEXT SEARCH DICTIONARY spanish_words (TEMPLATE = pg_catalog.simple, STOPWORDS = spanish);
    CREATE TEXT SEARCH CONFIGURATION simple_unaccent (COPY = pg_catalog.simple);
    ALTER TEXT SEARCH CONFIGURATION simple_unaccent
      ALTER MAPPING FOR asciihword, asciiword, hword, hword_asciipart, hword_part, word WITH unaccent, spanish_words;

    CREATE TABLE course_search (
      course_id integer PRIMARY KEY REFERENCES courses (id) ON DELETE CASCADE,
      sort_name text NOT NULL,
      type text,
      modality text,
      area_id integer,
      duration_hours integer,
      subsidy_percentage numeric,
      price_cents integer NOT NULL,
      headline tsvector NOT NULL,
      document tsvector NOT NULL
    );
    CREATE INDEX course_search_document_idx ON course_search USING gin (document);

    CREATE TABLE course_search_words (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      plain text NOT NULL,
      word text NOT NULL
    );
    CREATE INDEX course_search_words_plain_idx ON course_search_words (plain);

    -- The public lists ask for runs of a course that can still be joined.
    CREATE INDEX course_runs_public_idx ON course_runs (course_id, start_date)
      WHERE status IN ('published', 'enrolment_open');

    -- What is left to pay, rounded half up to a cent.
    CREATE FUNCTION final_price_cents(base numeric, subsidy_percentage numeric) RETURNS integer
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
      SELECT round(coalesce(base, 0) * (100 - round(coalesce(subsidy_percentage, 0), 2)) / 100)::integer
    $$;

    CREATE FUNCTION searchable(words text) RETURNS tsvector LANGUAGE sql STABLE SET search_path = public AS $$
      SELECT to_tsvector('spanish_unaccent', words) || to_tsvector('pg_catalog.spanish', words)
        || to_tsvector('simple_unaccent', words)
    $$;

    -- All the words (or any of them), each as a stem or as the beginning of a word. Words such as "de"
    -- are left out; the result is empty when no other is left. Letters and digits only.
    CREATE FUNCTION course_search_query(words text[], want_all boolean) RETURNS tsquery LANGUAGE plpgsql STABLE
    SET search_path = public SET client_min_messages = warning AS $$
    DECLARE
      wanted tsquery := '';
      one tsquery;
      word text;
    BEGIN
      FOREACH word IN ARRAY words LOOP
        one := plainto_tsquery('spanish_unaccent', word);
        CONTINUE WHEN numnode(one) = 0;
        one := one || plainto_tsquery('pg_catalog.spanish', word)
          || to_tsquery('simple_unaccent', CASE WHEN length(word) > 1 THEN word || ':*' ELSE word END);
        wanted := CASE WHEN want_all THEN wanted && one ELSE wanted || one END;
      END LOOP;
      RETURN wanted;
    END $$;

    CREATE FUNCTION refresh_course_search(ids integer[]) RETURNS void LANGUAGE plpgsql
    SET search_path = public AS $$
    BEGIN
      -- One at a time until the transaction ends: it writes words that others write too, several times.
      PERFORM pg_advisory_xact_lock(hashtextextended('course_search', 0));
      DELETE FROM course_search s USING courses c
        WHERE c.id = s.course_id AND c.id = ANY (ids) AND c._status IS DISTINCT FROM 'published';

      WITH source AS (
        SELECT c.*, coalesce(c.name, '') AS title, replace(coalesce(c.code, ''), '-', ' ') AS code_words,
          concat_ws(' ', a.name, y.name) AS field,
          concat_ws(' ', c.summary,
            (SELECT string_agg(s.title, ' ') FROM courses_syllabus s WHERE s._parent_id = c.id),
            (SELECT string_agg(o.text, ' ') FROM courses_outcomes o WHERE o._parent_id = c.id)
          ) AS content,
          (
            SELECT string_agg(p.city, ' ')
            FROM courses_rels r JOIN campuses p ON p.id = r.campuses_id WHERE r.parent_id = c.id
          ) AS cities,
          concat_ws(' ', c.modality, replace(c.type::text, '_', ' '), replace(y.level::text, '_', ' '),
            CASE WHEN c.subsidy_percentage > 0 THEN 'subvención subvencionado' END,
            CASE WHEN c.subsidy_percentage = 100 THEN 'gratis gratuito' END
          ) AS kind
        FROM courses c
        LEFT JOIN areas a ON a.id = c.area_id
        LEFT JOIN cycles y ON y.id = c.cycle_id
        WHERE c.id = ANY (ids) AND c._status = 'published'
      ), stored AS (
        INSERT INTO course_search (
          course_id, sort_name, type, modality, area_id, duration_hours, subsidy_percentage, price_cents,
          headline, document
        )
        SELECT id, lower(unaccent(title)), type, modality, area_id, round(duration_hours), subsidy_percentage,
          final_price_cents(base_price_cents, subsidy_percentage),
          setweight(searchable(title || ' ' || code_words), 'A') || setweight(searchable(field), 'B')
            || setweight(searchable(concat_ws(' ', cities, kind)), 'C'),
          strip(searchable(concat_ws(' ', title, code_words, field, cities, kind, content)))
        FROM source
        -- In one order, so that two transactions never wait for each other.
        ORDER BY id
        ON CONFLICT (course_id) DO UPDATE SET
          sort_name = excluded.sort_name, type = excluded.type, modality = excluded.modality,
          area_id = excluded.area_id, duration_hours = excluded.duration_hours,
          subsidy_percentage = excluded.subsidy_percentage, price_cents = excluded.price_cents,
          headline = excluded.headline, document = excluded.document
      )
      INSERT INTO course_search_words (plain, word)
      SELECT used.plain, used.word FROM (
        -- Accented capitals by hand: lower() leaves them alone in a database of the C locale.
        SELECT lower(unaccent(word)) AS plain, max(word) AS word
        FROM source, regexp_split_to_table(
          lower(translate(concat_ws(' ', title, field, content, cities, kind), 'ÁÉÍÓÚÜÑÇ', 'áéíóúüñç')),
          '[^a-záéíóúüñç]+'
        ) AS word
        WHERE length(word) BETWEEN 4 AND 40
        GROUP BY 1
      ) used
      WHERE NOT EXISTS (SELECT FROM course_search_words known WHERE known.plain = used.plain);
    END $$;

    CREATE FUNCTION refresh_search_of_course() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
    BEGIN
      PERFORM refresh_course_search(ARRAY[NEW.id]);
      RETURN NULL;
    END $$;
    CREATE TRIGGER courses_searchable_insert AFTER INSERT ON courses
      FOR EACH ROW EXECUTE FUNCTION refresh_search_of_course();
    CREATE TRIGGER courses_searchable_update AFTER UPDATE ON courses
      FOR EACH ROW WHEN (
        (OLD.name, OLD.code, OLD.summary, OLD.area_id, OLD.cycle_id, OLD.modality, OLD.type, OLD.duration_hours,
          OLD.base_price_cents, OLD.subsidy_percentage, OLD._status)
        IS DISTINCT FROM
        (NEW.name, NEW.code, NEW.summary, NEW.area_id, NEW.cycle_id, NEW.modality, NEW.type, NEW.duration_hours,
          NEW.base_price_cents, NEW.subsidy_percentage, NEW._status)
      ) EXECUTE FUNCTION refresh_search_of_course();

    -- Payload writes lists by deleting and inserting their rows: once a statement, not once a row.
    CREATE FUNCTION refresh_search_of_list() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
    BEGIN
      PERFORM refresh_course_search((SELECT array_agg(DISTINCT _parent_id) FROM changed));
      RETURN NULL;
    END $$;
    CREATE TRIGGER courses_syllabus_searchable_insert AFTER INSERT ON courses_syllabus
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_list();
    CREATE TRIGGER courses_syllabus_searchable_update AFTER UPDATE ON courses_syllabus
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_list();
    CREATE TRIGGER courses_syllabus_searchable_delete AFTER DELETE ON courses_syllabus
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_list();
    CREATE TRIGGER courses_outcomes_searchable_insert AFTER INSERT ON courses_outcomes
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_list();
    CREATE TRIGGER courses_outcomes_searchable_update AFTER UPDATE ON courses_outcomes
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_list();
    CREATE TRIGGER courses_outcomes_searchable_delete AFTER DELETE ON courses_outcomes
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_list();

    CREATE FUNCTION refresh_search_of_campuses() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
    BEGIN
      PERFORM refresh_course_search((SELECT array_agg(DISTINCT parent_id) FROM changed));
      RETURN NULL;
    END $$;
    CREATE TRIGGER courses_rels_searchable_insert AFTER INSERT ON courses_rels
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_campuses();
    CREATE TRIGGER courses_rels_searchable_update AFTER UPDATE ON courses_rels
      REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_campuses();
    CREATE TRIGGER courses_rels_searchable_delete AFTER DELETE ON courses_rels
      REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION refresh_search_of_campuses();

    CREATE FUNCTION refresh_search_of_name() RETURNS trigger LANGUAGE plpgsql SET search_path = public AS $$
    BEGIN
      PERFORM refresh_course_search((
        SELECT array_agg(c.id) FROM courses c
        WHERE CASE TG_TABLE_NAME
          WHEN 'areas' THEN c.area_id = NEW.id
          WHEN 'cycles' THEN c.cycle_id = NEW.id
          ELSE EXISTS (SELECT FROM courses_rels r WHERE r.parent_id = c.id AND r.campuses_id = NEW.id)
        END
      ));
      RETURN NULL;
    END $$;
    CREATE TRIGGER areas_searchable AFTER UPDATE OF name ON areas
      FOR EACH ROW WHEN (OLD.name IS DISTINCT FROM NEW.name) EXECUTE FUNCTION refresh_search_of_name();
    CREATE TRIGGER cycles_searchable AFTER UPDATE OF name, level ON cycles
      FOR EACH ROW WHEN ((OLD.name, OLD.level) IS DISTINCT FROM (NEW.name, NEW.level))
      EXECUTE FUNCTION refresh_search_of_name();
    CREATE TRIGGER campuses_searchable AFTER UPDATE OF city ON campuses
      FOR EACH ROW WHEN (OLD.city IS DISTINCT FROM NEW.city) EXECUTE FUNCTION refresh_search_of_name();

    SELECT refresh_course_search((SELECT array_agg(id) FROM courses));
  `)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.execute(sql`
    DROP TRIGGER campuses_searchable ON campuses;
    DROP TRIGGER cycles_searchable ON cycles;
    DROP TRIGGER areas_searchable ON areas;
    DROP TRIGGER courses_rels_searchable_delete ON courses_rels;
    DROP TRIGGER courses_rels_searchable_update ON courses_rels;
    DROP TRIGGER courses_rels_searchable_insert ON courses_rels;
    DROP TRIGGER courses_outcomes_searchable_delete ON courses_outcomes;
    DROP TRIGGER courses_outcomes_searchable_update ON courses_outcomes;
    DROP TRIGGER courses_outcomes_searchable_insert ON courses_outcomes;
    DROP TRIGGER courses_syllabus_searchable_delete ON courses_syllabus;
    DROP TRIGGER courses_syllabus_searchable_update ON courses_syllabus;
    DROP TRIGGER courses_syllabus_searchable_insert ON courses_syllabus;
    DROP TRIGGER courses_searchable_update ON courses;
    DROP TRIGGER courses_searchable_insert ON courses;
    DROP FUNCTION refresh_search_of_name();
    DROP FUNCTION refresh_search_of_campuses();
    DROP FUNCTION refresh_search_of_list();
    DROP FUNCTION refresh_search_of_course();
    DROP FUNCTION refresh_course_search(integer[]);
    DROP FUNCTION course_search_query(text[], boolean);
    DROP FUNCTION searchable(text);
    DROP FUNCTION final_price_cents(numeric, numeric);
    DROP INDEX course_runs_public_idx;
    DROP TABLE course_search_words;
    DROP TABLE course_search;
    DROP TEXT SEARCH CONFIGURATION simple_unaccent;
    DROP TEXT SEARCH DICTIONARY spanish_words;
    DROP TEXT SEARCH CONFIGURATION spanish_unaccent;
  `)
}
