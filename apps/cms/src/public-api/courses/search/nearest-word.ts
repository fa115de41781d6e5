import { editDistance } from './edit-distance.ts'

/** A word in use: as it is written, and without accents. */
export type UsedWord = { word: string; plain: string }

/**
 * The word in use that was probably meant by `typed` (without accents): mistyped ("enfermria") or
 * mistyped and not finished ("enfremer"). Undefined when none is near enough to be believed. Among
 * equals the first of `words` is taken.
 */
export function nearestWord(typed: string, words: readonly UsedWord[]): UsedWord | undefined {
  let nearest: { word: UsedWord; cost: number } | undefined
  for (const word of words) {
    const cost = costOf(typed, word.plain)
    if (cost !== undefined && (!nearest || cost < nearest.cost)) nearest = { word, cost }
  }
  return nearest?.word
}

/** A word of three letters or fewer has too many others near it, one of four most of the time too. */
function costOf(typed: string, word: string): number | undefined {
  const { length } = typed
  if (length < 4) return undefined
  const errors = editDistance(typed, word)
  const isOtherWord = length === 4 && word.length === 4 && !isSwap(typed, word)
  if (errors <= allowedErrors(length) && !isOtherWord) return errors
  if (length < 6) return undefined
  const errorsAtStart = editDistance(typed, word.slice(0, length))
  // After all that are complete.
  return errorsAtStart <= 1 ? 10 + errorsAtStart : undefined
}

/** Chosen by hand: "camion" must not become "cambios", nor "guarderia" "ganaderia". */
function allowedErrors(length: number): number {
  if (length < 8) return 1
  return length < 12 ? 2 : 3
}

function isSwap(one: string, other: string): boolean {
  return [...one].sort().join('') === [...other].sort().join('')
}
