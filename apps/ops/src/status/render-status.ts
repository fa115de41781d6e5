import { styleText } from 'node:util'
import { memoryInWords } from './amounts.ts'
import type { Light } from './light.ts'
import type { StackStatus } from './read-status.ts'

const SUMMARY: Record<Light, string> = {
  green: 'everything works',
  yellow: 'it works; something wants a look',
  red: 'something needs attention now',
}
const MARK: Record<Light, string> = { green: 'ok  ', yellow: 'look', red: 'BAD ' }

const TITLES: Record<keyof StackStatus['findings'], string> = {
  deployment: 'version',
  certificate: 'certificate',
  queue: 'work queue',
  mail: 'mail',
  disk: 'disk',
  backup: 'backup',
  maintenance: 'maintenance',
}

/** The page for people; `isColoured` on a terminal. The words carry the meaning, colour only repeats it. */
export function renderStatus(status: StackStatus, { isColoured }: { isColoured: boolean }): string {
  const paint = (light: Light, text: string) =>
    isColoured ? styleText(light, text, { validateStream: false }) : text
  const line = (light: Light, title: string, text: string) =>
    `  ${paint(light, MARK[light])}  ${title.padEnd(18)} ${text}`
  const { services, memory, findings, volumes } = status

  const head = status.state === 'stopped' ? 'stopped' : paint(status.light, SUMMARY[status.light])
  const serviceLines = services.map(
    ({ light, service, text, version, memoryUsedBytes, memoryLimitBytes }) => {
      const used =
        memoryUsedBytes === null
          ? ''
          : `${memoryInWords(memoryUsedBytes)} of ${memoryInWords(memoryLimitBytes)}`
      return line(light, service, `${text.padEnd(28)} ${used.padEnd(18)} ${version}`)
    },
  )
  const findingLines = Object.entries(findings).map(([name, { light, text }]) =>
    // The keys are those of TITLES.
    line(light, TITLES[name as keyof typeof TITLES], text),
  )
  return [
    `CEP  ${status.address}  ${head}`,
    '',
    ...findingLines,
    '',
    `  services${' '.repeat(17)}memory ${memoryInWords(memory.usedBytes)} of ${memoryInWords(memory.limitBytes)} allowed`,
    ...serviceLines,
    '',
    '  volumes',
    ...volumes.map(({ light, volume, text }) => line(light, volume, text)),
    '',
  ].join('\n')
}
