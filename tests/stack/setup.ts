import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { seedDemoContent } from './support/demo-content.ts'
import { buildImages } from './support/images.ts'
import { makeInstallation, removeInstallation } from './support/installation.ts'
import { closeOutside } from './support/outside.ts'
import { compose, type Stack } from './support/stack.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    stack: Stack
    /** From the command to every service healthy, with images at hand. */
    secondsToHealthy: number
  }
}

const root = join(import.meta.dirname, '../..')

/**
 * One production stack for all files: builds the product's images, makes an installation and starts it
 * with one command, as an operator does. While writing tests, `CEP_STACK=FILE` keeps it: the first run writes
 * that file, the next ones use the stack it names and leave it running.
 */
export default async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  // Every test is skipped, see infra/stand-ins/test-stack.mjs; their files are loaded all the same.
  if (process.env.CEP_NO_ENGINE) {
    project.provide('stack', { tree: '', project: '', domain: 'nowhere.test', httpPort: 80, httpsPort: 443 })
    project.provide('secondsToHealthy', 0)
    return
  }
  const kept = process.env.CEP_STACK
  const running = kept ? await readKept(kept) : null
  if (running) {
    project.provide('stack', running.stack)
    project.provide('secondsToHealthy', running.secondsToHealthy)
    return
  }
  const stack = await makeInstallation({ name: 'cep-stack', httpPort: 80, httpsPort: 443, firstSubnet: 20 })
  // From the copy: what somebody edits meanwhile would make one image of two states.
  await timed('images built', () => buildImages(stack.tree))
  const secondsToHealthy = await timed('stack healthy', () => up(stack))
  await timed('demo content written', () => seedDemoContent(stack))
  if (kept) await writeFile(kept, JSON.stringify({ stack, secondsToHealthy }))
  project.provide('stack', stack)
  project.provide('secondsToHealthy', secondsToHealthy)
  if (kept) return
  return async () => {
    await keepLogs(stack)
    await removeInstallation(stack)
    await closeOutside()
  }
}

async function readKept(file: string): Promise<{ stack: Stack; secondsToHealthy: number } | null> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

async function up(stack: Stack): Promise<void> {
  const { code, stderr } = await compose(stack, ['up', '-d', '--wait', '--pull', 'never'], 600_000)
  if (code === 0) return
  const { stdout } = await compose(stack, ['logs', '--tail', '40'])
  await removeInstallation(stack)
  throw new Error(`docker compose up ended with ${code}:\n${stdout}\n${stderr}`)
}

/** What the services said, for whoever looks into a failure. */
async function keepLogs(stack: Stack): Promise<void> {
  const folder = join(root, 'test-results')
  await mkdir(folder, { recursive: true })
  const { stdout } = await compose(stack, ['logs', '--no-color', '--timestamps'])
  await writeFile(join(folder, 'stack.log'), stdout)
}

async function timed(what: string, work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  await work()
  const seconds = Math.round((performance.now() - startedAt) / 100) / 10
  process.stdout.write(`stack: ${what} in ${seconds} s\n`)
  return seconds
}
