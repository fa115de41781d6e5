/** A source of repeatable chance: the same seed gives the same sequence, on every machine. */
export type Random = {
  /** From 0 up to, but not including, 1. */
  next: () => number
  /** An integer from `low` to `high`, both included. */
  between: (low: number, high: number) => number
  pick: <T>(items: readonly T[]) => T
  /** Picks a key with a probability in proportion to its weight. */
  weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K
  chance: (probability: number) => boolean
  shuffle: <T>(items: readonly T[]) => T[]
}

/** FNV-1a, 32 bits. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash >>> 0
}

/** Mulberry32, seeded by a text: small, fast and good enough for demo content and pictures. */
export function randomFrom(seed: string): Random {
  let state = hashText(seed)

  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }

  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))

  const pick = <T>(items: readonly T[]): T => {
    if (items.length === 0) throw new RangeError('Nothing to pick from.')
    // The index is always within bounds; the element may itself be undefined only if T allows it.
    return items[between(0, items.length - 1)] as T
  }

  const weighted = <K extends string>(weights: Readonly<Record<K, number>>): K => {
    const entries = Object.entries<number>(weights)
    let left = next() * entries.reduce((sum, [, weight]) => sum + weight, 0)
    for (const [key, weight] of entries) {
      left -= weight
      // Object.entries forgets that the keys are K.
      if (left < 0) return key as K
    }
    throw new RangeError('The weights add up to nothing.')
  }

  const shuffle = <T>(items: readonly T[]): T[] => {
    const left = [...items]
    const result: T[] = []
    while (left.length > 0) result.push(...left.splice(between(0, left.length - 1), 1))
    return result
  }

  return { next, between, pick, weighted, chance: (probability) => next() < probability, shuffle }
}
