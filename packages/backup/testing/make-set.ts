import { backUpNow } from '../src/ensure-backup.ts'
import { openBackupWorld } from './start-backup-world.ts'

/** A process of its own that makes one set and prints its manifest: `node make-set.ts DESCRIPTION`. */
const context = await openBackupWorld(JSON.parse(process.argv[2] ?? ''))
const { manifest } = await backUpNow(context)
process.stdout.write(`${JSON.stringify(manifest)}\n`)
