import { backUpNow } from '../src/ensure-backup.ts'
import { restoreSet } from '../src/restore/restore-set.ts'
import { recordedLiveSystem } from './recorded-live-system.ts'
import { openBackupWorld } from './start-backup-world.ts'

/**
 * A process of its own that makes or restores a set, and is killed as by a power cut when it reaches a
 * step: `node run-until-killed.ts backup|restore|unhealthy-restore STEP DESCRIPTION [SET]`.
 */
const [what, killedAt, description, setId] = process.argv.slice(2)
if (!what || !killedAt || !description) throw new Error('usage: see above')

const parts = JSON.parse(description)
const context = await openBackupWorld(parts)
context.onStep = (step) => {
  if (step === killedAt) process.kill(process.pid, 'SIGKILL')
}
const complaint = () => (what === 'unhealthy-restore' ? 'unhealthy, says the test' : null)
const live = recordedLiveSystem(parts.folder, { complaint })
if (what === 'backup') await backUpNow(context)
else await restoreSet(context, live, { choice: { setId: String(setId) } })
