const MAX_WORDS = 8
const MAX_LENGTH = 40

/** Said of every course, so they single out none: looked for only when nothing else was typed. */
const SAID_OF_ALL = new Set(['curso', 'cursos'])

/** The words of what was typed, in lower case, letters and digits only; the order stays. */
export function searchedWords(typed: string): string[] {
  const words =
    typed
      .toLocaleLowerCase('es')
      .normalize('NFC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  const telling = words.filter((word) => !SAID_OF_ALL.has(word))
  return (telling.length > 0 ? telling : words).slice(0, MAX_WORDS).map((word) => word.slice(0, MAX_LENGTH))
}
