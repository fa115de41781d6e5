/**
 * How many letters have to be added, left out, replaced, or swapped with their neighbour to turn one
 * word into the other (optimal string alignment: "nominsa" is one away from "nominas").
 */
export function editDistance(from: string, to: string): number {
  const a = [...from]
  const b = [...to]
  let beforeLast: number[] = []
  let last = b.map((_, index) => index + 1)
  for (const [i, letter] of a.entries()) {
    const row: number[] = []
    for (const [j, other] of b.entries()) {
      const above = last[j] ?? 0
      const left = j === 0 ? i + 1 : (row[j - 1] ?? 0)
      const diagonal = j === 0 ? i : (last[j - 1] ?? 0)
      const isSwapped = i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other
      const beforeSwap = j === 1 ? i - 1 : (beforeLast[j - 2] ?? 0)
      row.push(
        Math.min(
          above + 1,
          left + 1,
          diagonal + (letter === other ? 0 : 1),
          isSwapped ? beforeSwap + 1 : Number.POSITIVE_INFINITY,
        ),
      )
    }
    beforeLast = last
    last = row
  }
  return b.length === 0 ? a.length : (last.at(-1) ?? 0)
}
