import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Command } from '../compose/command.ts'
import { OperatorError } from '../operator-error.ts'
import { loadImages, saveImages } from './image-commands.ts'

/** Writes images into one packed file, which gets its name when it is complete. */
export async function saveToFile(references: readonly string[], file: string): Promise<void> {
  const beside = `${file}.tmp`
  const { child, ended } = start(saveImages(references), ['ignore', 'pipe', 'inherit'])
  if (!child.stdout) throw new Error('docker was started without its output')
  try {
    // Layers are mostly programs: the fastest level packs them nearly as well as the best.
    await pipeline(child.stdout, createGzip({ level: 1 }), createWriteStream(beside))
    await ended
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}

export async function loadFromFile(file: string): Promise<void> {
  const { child, ended } = start(loadImages(), ['pipe', 'inherit', 'inherit'])
  if (!child.stdin) throw new Error('docker was started without its input')
  await pipeline(createReadStream(file), child.stdin)
  await ended
}

function start(command: Command, stdio: ('ignore' | 'pipe' | 'inherit')[]) {
  const child = spawn(command.program, command.args, { stdio })
  const ended = once(child, 'close').then(([code]) => {
    if (code !== 0)
      throw new OperatorError(`docker ${command.args.slice(0, 2).join(' ')} ended with code ${code}.`)
  })
  // Awaited after the pipeline, which may fail first.
  ended.catch(() => {})
  return { child, ended }
}
