import { startStack } from './start-stack.ts'

/** `node testing/serve.ts [port] [folder of pictures]`: the built site with the fake CMS, for looking at it. */
const port = Number(process.argv[2] ?? 22100)
const stack = await startStack({ edge: port, cms: port + 1, site: port + 2, mediaFolder: process.argv[3] })
process.stdout.write(`${stack.url}\n`)
process.once('SIGTERM', () => stack.stop())
process.once('SIGINT', () => stack.stop())
