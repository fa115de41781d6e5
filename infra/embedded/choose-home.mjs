import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { homeFolder, tree } from './home.mjs'
import { Problem, say } from './say.mjs'

const NOBODY = 65534

/**
 * The data folder. PostgreSQL refuses root, so root's system runs it as another user, who can't
 * enter a checkout below /root: then `.cep` becomes a link to a folder in /var/lib.
 */
export function chooseHome() {
  const home = homeFolder()
  if (process.getuid?.() !== 0) return home
  if (process.env.CEP_HOME) {
    mkdirSync(home, { recursive: true })
    if (isEnterable(home)) return home
    throw new Problem(
      `PostgreSQL can't run as root, and no other user can enter ${home}. Choose a folder all may enter, e.g. CEP_HOME=/var/lib/cep npm start`,
    )
  }
  if (existsSync(home) || isEnterable(tree)) return home
  const name = `cep-${createHash('sha256').update(tree).digest('hex').slice(0, 8)}`
  const elsewhere = join('/var/lib', name)
  mkdirSync(elsewhere, { recursive: true })
  symlinkSync(elsewhere, home)
  say(`the database's user can't enter ${tree}: data is kept in ${elsewhere} (.cep links there)`)
  return home
}

function isEnterable(folder) {
  return spawnSync('test', ['-x', folder], { uid: NOBODY, gid: NOBODY }).status === 0
}
