import { z } from 'zod'
import { imageOf, TEST_VERSION } from './images.ts'
import { output, run } from './run.ts'

/** Images whose program serves HTTP: their versions say who they are in a header. */
const SPEAKING = ['cms', 'frontend', 'bullboard'] as const
type Speaking = (typeof SPEAKING)[number]
/** The others are the same program under another tag. */
const SILENT = ['worker', 'ops'] as const

/**
 * Another version of the applications: the images under test, whose answers carry `x-version`. Those named
 * in `bad` answer their health check with 500 and everything else as before, so that a request which reaches
 * them is noticed.
 */
export async function makeVersion(
  version: string,
  { bad = [] }: { bad?: readonly Speaking[] } = {},
): Promise<void> {
  for (const name of SPEAKING) await makeSpeaking(name, version, bad.includes(name))
  for (const name of SILENT) await output('docker', ['tag', imageOf(name), imageOf(name, version)])
}

export async function removeVersion(version: string): Promise<void> {
  await run('docker', ['image', 'rm', ...[...SPEAKING, ...SILENT].map((name) => imageOf(name, version))])
}

const config = z.object({ Cmd: z.array(z.string()) })

async function makeSpeaking(name: Speaking, version: string, isBad: boolean): Promise<void> {
  const inspected = await output('docker', [
    'image',
    'inspect',
    '--format',
    '{{json .Config}}',
    imageOf(name),
  ])
  const [node, ...args] = config.parse(JSON.parse(inspected)).Cmd
  const input = `FROM ${imageOf(name, TEST_VERSION)}
COPY --chmod=0444 <<"END" /app/say-version.mjs
import { Server } from 'node:http'
const { emit } = Server.prototype
Server.prototype.emit = function (event, request, response, ...rest) {
  if (event === 'request') {
    response.setHeader('x-version', ${JSON.stringify(version)})
    if (${isBad} && /^\\/(?:api\\/)?health/.test(request.url)) {
      response.writeHead(500).end()
      return true
    }
  }
  return emit.call(this, event, request, response, ...rest)
}
END
CMD ${JSON.stringify([node, '--import', '/app/say-version.mjs', ...args])}
`
  await output('docker', ['build', '--pull=false', '--tag', imageOf(name, version), '-'], { input })
}
