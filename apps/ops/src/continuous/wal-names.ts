/** A piece of the log of changes: 24 hexadecimal digits, of timeline, and number in two parts. */
const NAME = /^([0-9A-F]{8})([0-9A-F]{8})([0-9A-F]{8})$/

/** Pieces of 16 MB: 256 of them have one middle part. */
const PER_LOG = 0x100n

export type WalPiece = { timeline: number; number: bigint }

/** null for what is no piece: a history, a label, half a piece. */
export function parseWalName(name: string): WalPiece | null {
  const [, timeline, log, segment] = NAME.exec(name) ?? []
  if (!timeline || !log || !segment) return null
  return {
    timeline: Number.parseInt(timeline, 16),
    number: BigInt(`0x${log}`) * PER_LOG + BigInt(`0x${segment}`),
  }
}

function walName({ timeline, number }: WalPiece): string {
  const hex = (value: bigint) => value.toString(16).toUpperCase().padStart(8, '0')
  return hex(BigInt(timeline)) + hex(number / PER_LOG) + hex(number % PER_LOG)
}

/** How many pieces lie between two of one timeline; 0 when they aren't of one, or the second is not later. */
export function piecesBetween(earlier: string, later: string): number {
  const [from, to] = [parseWalName(earlier), parseWalName(later)]
  if (!from || !to || from.timeline !== to.timeline || to.number <= from.number) return 0
  return Number(to.number - from.number)
}

/**
 * The first piece that is missing among those from `from` on, on its timeline and later ones; null when
 * every point in time since then can be reached.
 */
export function findWalGap(names: Iterable<string>, from: string): string | null {
  const start = parseWalName(from)
  if (!start) return null
  const byTimeline = new Map<number, bigint[]>()
  for (const name of names) {
    const piece = parseWalName(name)
    if (!piece || piece.timeline < start.timeline) continue
    if (piece.timeline === start.timeline && piece.number < start.number) continue
    byTimeline.set(piece.timeline, [...(byTimeline.get(piece.timeline) ?? []), piece.number])
  }
  for (const [timeline, numbers] of [...byTimeline].sort(([a], [b]) => a - b)) {
    numbers.sort((a, b) => (a < b ? -1 : 1))
    let expected = timeline === start.timeline ? start.number : numbers[0]
    for (const number of numbers) {
      if (expected !== undefined && number > expected) return walName({ timeline, number: expected })
      expected = number + 1n
    }
  }
  return null
}
