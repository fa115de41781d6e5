/** green: as it should be; yellow: look at it this week; red: something does not work, or soon won't. */
export type Light = 'green' | 'yellow' | 'red'

/** One line of the status page: its light, what a manager reads, and the figures for programs. */
export type Finding<Facts = Record<string, unknown>> = { light: Light; text: string } & Facts

export function worst(lights: readonly Light[]): Light {
  if (lights.includes('red')) return 'red'
  return lights.includes('yellow') ? 'yellow' : 'green'
}

/** yellow from 80% on (specification, 6.3), red when little is left; hand-chosen. */
export function lightOfUse(used: number, most: number): Light {
  const share = most > 0 ? used / most : 0
  if (share >= 0.95) return 'red'
  return share >= 0.8 ? 'yellow' : 'green'
}
