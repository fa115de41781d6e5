import type { Read } from '../../answer.ts'

type JudgedWord = { word: string; isStopWord: boolean; isKnown: boolean; suggestion: string | null }

/**
 * How many letters may be wrong in a word of that length. Words of three letters or fewer are left
 * alone: too many others are near them.
 */
const ALLOWED =
  'CASE WHEN length(t.plain) < 4 THEN 0 WHEN length(t.plain) = 4 THEN 1 WHEN length(t.plain) < 9 THEN 2 ELSE 3 END'

const judgeWords = {
  name: 'judge-words',
  text: `
    WITH typed AS MATERIALIZED (
      SELECT word, position, lower(unaccent(word)) AS plain, course_search_query(ARRAY[word], true) AS query
      FROM unnest($1::text[]) WITH ORDINALITY AS t (word, position)
    )
    SELECT t.word, numnode(t.query) = 0 AS "isStopWord",
      EXISTS (SELECT FROM course_search s WHERE s.document @@ t.query) AS "isKnown",
      near.word AS suggestion
    FROM typed t
    LEFT JOIN LATERAL (
      SELECT w.word FROM course_search_words w, LATERAL (
        SELECT levenshtein_less_equal(w.plain, t.plain, ${ALLOWED}) AS errors,
          levenshtein_less_equal(left(w.plain, length(t.plain)), t.plain, ${ALLOWED}) AS errors_at_start,
          similarity(w.plain, t.plain) AS likeness
      ) d
      WHERE length(t.plain) >= 4 AND (
        -- Mistyped ("enfermria"); with two letters wrong, the rest has to look alike.
        (d.errors <= ${ALLOWED} AND (d.errors <= 1 OR d.likeness >= 0.2))
        -- Mistyped and not finished ("enfremer").
        OR (length(t.plain) >= 6 AND d.errors_at_start <= ${ALLOWED} AND d.likeness >= 0.2)
      )
      AND EXISTS (SELECT FROM course_search s WHERE s.document @@ plainto_tsquery('simple_unaccent', w.plain))
      ORDER BY least(d.errors, ${ALLOWED} + 1), d.errors_at_start, d.likeness DESC, w.plain LIMIT 1
    ) near ON true
    ORDER BY t.position`,
}

/**
 * What to look for instead of words that no course has all of: a mistyped word becomes the nearest
 * one in use, a word that nothing is near is left out. `isBlank` when they were words such as "de" alone.
 */
export async function correctWords(
  read: Read,
  words: string[],
): Promise<{ isBlank: boolean; corrected: string[] | null }> {
  const judged = await read<JudgedWord>(judgeWords, [words])
  const telling = judged.filter(({ isStopWord }) => !isStopWord)
  if (telling.length === 0) return { isBlank: true, corrected: null }

  const corrected = judged.flatMap(({ word, isStopWord, isKnown, suggestion }) =>
    isStopWord || isKnown ? [word] : (suggestion ?? []),
  )
  const hasTellingWord = telling.some(({ isKnown, suggestion }) => isKnown || suggestion)
  const isChanged = corrected.join(' ') !== words.join(' ')
  return { isBlank: false, corrected: hasTellingWord && isChanged ? corrected : null }
}
