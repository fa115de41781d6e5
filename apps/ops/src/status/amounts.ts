const UNITS: Record<string, number> = {
  B: 1,
  kB: 1e3,
  KB: 1e3,
  MB: 1e6,
  GB: 1e9,
  TB: 1e12,
  KiB: 1024,
  MiB: 1024 ** 2,
  GiB: 1024 ** 3,
  TiB: 1024 ** 4,
}

/** Docker's words for a size ("12.3kB", "56.1MiB") in bytes; null for what isn't one ("N/A"). */
export function bytesIn(words: string): number | null {
  const match = /^([\d.]+)\s*([kKMGT]?i?B)$/.exec(words.trim())
  const unit = UNITS[match?.[2] ?? '']
  return match && unit ? Math.round(Number(match[1]) * unit) : null
}

export function sizeInWords(bytes: number): string {
  if (bytes >= 1e9) return `${(bytes / 1e9).toFixed(1)} GB`
  return `${Math.round(bytes / 1e6)} MB`
}

/** Memory in the powers of two in which limits are given: 576m is 576 MB. */
export const memoryInWords = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`

export function durationInWords(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`
  if (seconds < 36 * 3600) return `${Math.round(seconds / 3600)} h`
  return `${Math.round(seconds / 86400)} days`
}
