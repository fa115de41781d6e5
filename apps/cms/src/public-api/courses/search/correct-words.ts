import type { Read } from '../../answer.ts'
import { nearestWord, type UsedWord } from './nearest-word.ts'

type JudgedWord = { word: string; plain: string; isStopWord: boolean; isKnown: boolean; near: UsedWord[] }

/**
 * The distance here counts swapped letters twice: a wide net, of which `nearestWord` chooses. Words
 * that no published course has any more are left in it last.
 */
const judgeWords = {
  name: 'judge-words',
  text: `
    WITH typed AS MATERIALIZED (
      SELECT word, position, lower(unaccent(word)) AS plain, course_search_query(ARRAY[word], true) AS query
      FROM unnest($1::text[]) WITH ORDINALITY AS t (word, position)
    ), judged AS MATERIALIZED (
      SELECT t.*, numnode(query) = 0 AS is_stop_word,
        EXISTS (SELECT FROM course_search s WHERE s.document @@ t.query) AS is_known
      FROM typed t
    )
    SELECT t.word, t.plain, t.is_stop_word AS "isStopWord", t.is_known AS "isKnown", (
      SELECT coalesce(json_agg(json_build_object('word', w.word, 'plain', w.plain) ORDER BY w.distance, w.likeness DESC, w.plain), '[]')
      FROM (
        SELECT w.word, w.plain, similarity(w.plain, t.plain) AS likeness, least(
          levenshtein_less_equal(w.plain, t.plain, 5),
          levenshtein_less_equal(left(w.plain, length(t.plain)), t.plain, 2) + 3
        ) AS distance
        FROM course_search_words w
        WHERE NOT t.is_known AND NOT t.is_stop_word AND length(t.plain) >= 4
        ORDER BY distance, likeness DESC, w.plain LIMIT 30
      ) w
      WHERE w.distance <= 5
        AND EXISTS (SELECT FROM course_search s WHERE s.document @@ plainto_tsquery('simple_unaccent', w.plain))
    ) AS near
    FROM judged t
    ORDER BY t.position`,
}

const countWithout = {
  name: 'count-without-one-word',
  text: `
    WITH query AS MATERIALIZED (
      SELECT i AS index, course_search_query(($1::text[])[1:i - 1] || ($1::text[])[i + 1:], true) AS words
      FROM generate_subscripts($1::text[], 1) i
    )
    SELECT q.index - 1 AS index, (SELECT count(*)::integer FROM course_search s WHERE s.document @@ q.words) AS count
    FROM query q`,
}

export type Correction =
  /** They were words such as "de" alone. */
  { status: 'blank' } | { status: 'corrected'; words: string[] } | { status: 'nothing' }

/**
 * What to look for instead of words that no course has all of: a mistyped word becomes the nearest
 * one in use, a word that nothing is near is left out. When each is in use, but not together, the
 * one is left out without which the fewest courses are found: the others say most.
 */
export async function correctWords(read: Read, words: string[]): Promise<Correction> {
  const judged = await read<JudgedWord>(judgeWords, [words])
  const telling = judged.filter(({ isStopWord }) => !isStopWord)
  if (telling.length === 0) return { status: 'blank' }
  if (telling.every(({ isKnown }) => isKnown)) return withoutOne(read, words, judged)

  const corrected = judged.flatMap((judgement) => {
    if (judgement.isStopWord || judgement.isKnown) return [judgement]
    const nearest = nearestWord(judgement.plain, judgement.near)
    return nearest ? [{ ...judgement, word: nearest.word }] : []
  })
  const first = corrected.findIndex(({ isStopWord }) => !isStopWord)
  const last = corrected.findLastIndex(({ isStopWord }) => !isStopWord)
  if (first === -1) return { status: 'nothing' }
  // "gobernanta de hotel" without its first word is "hotel".
  return { status: 'corrected', words: corrected.slice(first, last + 1).map(({ word }) => word) }
}

async function withoutOne(read: Read, words: string[], judged: JudgedWord[]): Promise<Correction> {
  const counts = await read<{ index: number; count: number }>(countWithout, [words])
  const [best] = counts
    .filter(({ index, count }) => count > 0 && !judged[index]?.isStopWord)
    .sort((a, b) => a.count - b.count || b.index - a.index)
  if (!best) return { status: 'nothing' }
  return { status: 'corrected', words: words.filter((_, index) => index !== best.index) }
}
