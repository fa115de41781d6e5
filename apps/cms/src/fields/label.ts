/** A text of the admin panel in its two languages, Spanish first. */
export function label(es: string, en: string): { es: string; en: string } {
  return { es, en }
}

/** Turns a closed list of the domain and its labels into the options of a select. */
export function optionsOf<Value extends string>(
  labels: Record<Value, { es: string; en: string }>,
): { value: Value; label: { es: string; en: string } }[] {
  // Object.entries forgets the key type of a Record.
  return (Object.entries(labels) as [Value, { es: string; en: string }][]).map(([value, text]) => ({
    value,
    label: text,
  }))
}
