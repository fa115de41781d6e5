/** What a text may name; `null` when there is no such thing. */
export type Places = { nombre: string; curso: string | null; ciudad: string | null }

/** The text with its `{nombre}`, `{curso}`, `{ciudad}` filled in; `null` when one of them is missing. */
export function fillIn(text: string, places: Places): string | null {
  let isComplete = true
  const filled = text.replace(/\{(nombre|curso|ciudad)\}/g, (_, name: keyof Places) => {
    const value = places[name]
    if (value === null) isComplete = false
    return value ?? ''
  })
  return isComplete ? filled : null
}
