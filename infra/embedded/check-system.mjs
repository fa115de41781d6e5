import { existsSync, mkdirSync, readdirSync, readFileSync, readlinkSync, statfsSync } from 'node:fs'
import { createServer } from 'node:net'
import { basename } from 'node:path'
import { Problem } from './say.mjs'

// Measured: dependencies 1.6 GB, builds 0.4 GB and as much while building; a new data folder 0.4 GB
// (servers, database, media). Above that a little room.
const FRESH_TREE_BYTES = 3.5 * 1024 ** 3
const FRESH_HOME_BYTES = 0.7 * 1024 ** 3
const RUNNING_BYTES = 0.2 * 1024 ** 3

// A Unix socket's path holds at most 107 bytes; PostgreSQL's is the longest name below the folder.
const LONGEST_SOCKET = '/run/.s.PGSQL.5432'

/** Refuses systems on which nothing below could work, before anything is downloaded. */
export function checkSystem(home) {
  if (process.platform !== 'linux') {
    throw new Problem(
      `This runs on Linux (Debian or Ubuntu); here is ${process.platform}. Use a Linux machine, a virtual machine or WSL.`,
    )
  }
  if (!['x64', 'arm64'].includes(process.arch)) {
    throw new Problem(`This needs a 64-bit processor (x64 or arm64); here is ${process.arch}.`)
  }
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major < 20 || (major === 20 && minor < 9)) {
    throw new Problem(`This needs Node 20.9 or newer to begin with; here is ${process.versions.node}.`)
  }
  if (Buffer.byteLength(home + LONGEST_SOCKET) > 107) {
    throw new Problem(
      `The path of the data folder is too long for its sockets (${home}). Choose a shorter one, e.g. CEP_HOME=/var/lib/cep npm start`,
    )
  }
}

/** Makes the data folder and checks that the disks below it and the checkout have room. */
export function checkSpace({ home, tree }) {
  try {
    mkdirSync(`${home}/logs`, { recursive: true })
  } catch (error) {
    throw new Problem(
      `The data folder ${home} can't be made (${error.code}). Choose another with CEP_HOME=/some/folder.`,
    )
  }
  const needs = [
    { folder: tree, needed: existsSync(`${tree}/node_modules`) ? RUNNING_BYTES : FRESH_TREE_BYTES },
    { folder: home, needed: existsSync(`${home}/postgres`) ? RUNNING_BYTES : FRESH_HOME_BYTES },
  ]
  for (const { folder, needed } of needs) {
    const { bavail, bsize } = statfsSync(folder)
    if (bavail * bsize < needed) {
      throw new Problem(
        `Too little space on the disk of ${folder}: ${megabytes(bavail * bsize)} free, ${megabytes(needed)} needed. Free some space, or move the data with CEP_HOME=/other/disk.`,
      )
    }
  }
}

const megabytes = (bytes) => `${Math.round(bytes / 1024 ** 2)} MB`

/** Refuses to start when something else listens where one of our parts must. */
export async function checkPorts(ports) {
  const taken = []
  for (const [part, port] of Object.entries(ports)) {
    if (!(await isFree(port))) taken.push(`${port} (${part}) is taken by ${listenerOn(port)}`)
  }
  if (taken.length === 0) return
  throw new Problem(
    `Port ${taken.join(', port ')}. Stop that program, or move this system: CEP_PORT_OFFSET=10000 npm start`,
  )
}

function isFree(port) {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', (error) =>
      error.code === 'EADDRINUSE' || error.code === 'EACCES' ? resolve(false) : reject(error),
    )
    probe.listen({ port, host: '127.0.0.1', exclusive: true }, () => probe.close(() => resolve(true)))
  })
}

/** "nginx (process 1234)", found through the socket's inode; other users' processes stay unnamed. */
function listenerOn(port) {
  const inodes = ['/proc/net/tcp', '/proc/net/tcp6']
    .filter(existsSync)
    .flatMap((table) => inodesOf(table, port))
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const links = readdirSync(`/proc/${pid}/fd`).map((fd) => readlinkSync(`/proc/${pid}/fd/${fd}`))
      if (!inodes.some((inode) => links.includes(`socket:[${inode}]`))) continue
      return `${basename(readlinkSync(`/proc/${pid}/exe`))} (process ${pid})`
    } catch {
      // Another user's process, or one that has just ended: not the one we may name.
    }
  }
  return "another user's program"
}

function inodesOf(table, port) {
  const hexPort = port.toString(16).toUpperCase().padStart(4, '0')
  return readFileSync(table, 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .filter(([, local, , state]) => state === '0A' && local?.endsWith(`:${hexPort}`))
    .map((columns) => columns[9])
}
