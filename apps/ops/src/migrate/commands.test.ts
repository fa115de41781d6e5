import { describe, expect, it } from 'vitest'
import type { Command } from '../compose/command.ts'
import { printable } from '../compose/command.ts'
import { dumpFromSlot, psql, subscribe, unsubscribe } from './database-commands.ts'
import { edge, emptyQueue, isBusyBehind, isServer, start, startAlone } from './service-commands.ts'
import { addForward, openConnection, overThere, type SshSession, shellLine } from './ssh-commands.ts'
import { parseSshTarget } from './ssh-target.ts'

const stack = { composeFile: 'docker-compose.yml', project: 'cep' }
const session: SshSession = {
  target: parseSshTarget('ssh://root@203.0.113.7:2222/srv/cep'),
  control: '/tmp/x/s',
  configFile: null,
}
const SSH =
  'ssh -o BatchMode=yes -o ConnectTimeout=15 -o ServerAliveInterval=10 -o ServerAliveCountMax=3 -S /tmp/x/s -p 2222'

describe('an address of a host', () => {
  it('has a folder where none is said', () => {
    expect(parseSshTarget('ssh://new.example')).toMatchObject({
      user: null,
      host: 'new.example',
      port: null,
      tree: '/opt/cep',
    })
    expect(parseSshTarget('ssh://root@[2001:db8::7]:22/a/b/')).toMatchObject({
      user: 'root',
      host: '2001:db8::7',
      tree: '/a/b',
    })
  })

  it.each([
    'new.example',
    'https://new.example',
    'ssh://',
    'ssh://root:secret@host',
    'ssh://-oProxyCommand=x/',
  ])('is not %s', (text) => {
    expect(() => parseSshTarget(text)).toThrow()
  })
})

describe('what an operator could type instead', () => {
  it.each<[string, Command, string]>([
    [
      'the connection that all share',
      openConnection(session),
      `${SSH} -M -T root@203.0.113.7 'echo connected; exec cat'`,
    ],
    [
      'a command over there',
      overThere(session, { program: 'docker', args: ['version'] }),
      `${SSH} -T root@203.0.113.7 'docker version'`,
    ],
    [
      'the old database for the new one',
      addForward(session, { at: 'new', listen: '/v/.move/.s.PGSQL.5432', to: '/proc/7/root/run/s' }),
      `${SSH} -O forward -R /v/.move/.s.PGSQL.5432:/proc/7/root/run/s root@203.0.113.7`,
    ],
    [
      'the new store for this process',
      addForward(session, { at: 'old', listen: '127.0.0.1:4000', to: '172.22.0.3:9000' }),
      `${SSH} -O forward -L 127.0.0.1:4000:172.22.0.3:9000 root@203.0.113.7`,
    ],
    ['everything', start(stack, []), 'docker compose -f docker-compose.yml up --detach --no-build --wait'],
    [
      'services without what comes before them',
      startAlone(stack, ['cms']),
      'docker compose -f docker-compose.yml up --detach --no-build --no-deps --wait cms',
    ],
    [
      "the edge's words",
      edge(stack, 'forward', 'off'),
      'docker compose -f docker-compose.yml exec -T nginx edge forward off',
    ],
    ['a queue without its past', emptyQueue(stack)[1] as Command, 'docker volume rm --force cep_redis-data'],
  ])('%s', (_, command, line) => {
    expect(printable(command)).toBe(line)
  })
})

it('gives another shell every word as it is', () => {
  const words = ["it's", '$HOME', 'a b', '', 'a=b', '\\gset']
  expect(shellLine({ program: 'echo', args: words, env: { CEP_VERSION: '1 2' } })).toBe(
    `env CEP_VERSION='1 2' echo 'it'\\''s' '$HOME' 'a b' '' a=b '\\gset'`,
  )
})

it('asks the database as its administrator, in the database that is meant', () => {
  expect(psql(stack, 'SELECT 1', 'postgres').args.slice(-3)).toEqual(['psql', 'postgres', 'SELECT 1'])
})

it('copies as of the moment from which on changes are kept', () => {
  const script = dumpFromSlot(stack).args.at(-1) ?? ''
  expect(script).toContain("CREATE_REPLICATION_SLOT cep_move LOGICAL pgoutput (SNAPSHOT 'export') \\gset")
  expect(script).toContain('--snapshot="$CEP_SNAPSHOT"')
  expect(subscribe(stack).args.at(-1)).toContain('copy_data = false')
})

it('lets go of a copy without asking the other side, which may be gone', () => {
  const script = unsubscribe(stack).args.at(-1) ?? ''
  const steps = ['DISABLE', 'slot_name = NONE', 'DROP SUBSCRIPTION'].map((step) => script.indexOf(step))
  expect(steps).toEqual(steps.toSorted((a, b) => a - b))
  expect(steps).not.toContain(-1)
})

it('knows who works behind, and who stays for the way back', () => {
  const services = [
    'nginx',
    'frontend',
    'cms',
    'worker-automation',
    'worker-llm',
    'bullboard',
    'postgres',
    'redis',
  ]
  expect([...services, 'backup'].filter(isBusyBehind)).toEqual(['worker-automation', 'worker-llm', 'backup'])
  expect(services.filter(isServer)).toEqual(['nginx', 'postgres'])
})
