import {
  closeSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'

/**
 * Writes a file as a whole: readers see the old or the new content, also after a power cut. Never
 * through the final name, so that nobody but its owner could read it for a moment.
 */
export function replaceFile(
  file: string,
  content: string | Buffer,
  { mode, uid }: { mode: number; uid?: number | undefined },
): void {
  const folder = dirname(file)
  const temporary = join(folder, `.${basename(file)}.${process.pid}.new`)
  rmSync(temporary, { force: true })
  const handle = openSync(temporary, 'wx', 0o600)
  try {
    writeSync(handle, content.toString())
    if (uid !== undefined) fchownSync(handle, uid, uid)
    fchmodSync(handle, mode)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(temporary, file)
  const folderHandle = openSync(folder, 'r')
  fsyncSync(folderHandle)
  closeSync(folderHandle)
}
