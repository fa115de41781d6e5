import { describe, expect, it } from 'vitest'
import { type Command, printable } from '../compose/command.ts'
import {
  inspectContainers,
  listContainers,
  runIsolated,
  watchContainers,
} from '../compose/docker-commands.ts'
import { pinEdge, reloadEdge, unpinEdge } from '../compose/edge-commands.ts'
import { oneShotCommand } from './deploy.ts'
import { recreateCommand } from './foundation.ts'
import { freeDiskCommand } from './preflight.ts'
import { restorePointCommand } from './restore-point.ts'
import { startBesideCommand } from './roll.ts'
import { downCommand, upCommand } from './up.ts'

const stack = { composeFile: 'docker-compose.yml' }
const written = (command: Command) => ({ line: printable(command), env: command.env })

describe('what an operator could type instead', () => {
  it.each<[string, Command, string, Record<string, string>?]>([
    ['up', upCommand(stack), 'docker compose -f docker-compose.yml up --detach --no-build --remove-orphans'],
    ['down', downCommand(stack), 'docker compose -f docker-compose.yml down --remove-orphans'],
    [
      'a second container of another version',
      startBesideCommand(stack, [{ service: 'worker-automation', version: '2', count: 2 }]),
      'docker compose -f docker-compose.yml up --detach --no-deps --no-recreate --no-build --pull never --scale worker-automation=2 worker-automation',
      { WORKER_VERSION: '2' },
    ],
    [
      'second containers of what visitors see',
      startBesideCommand(stack, [
        { service: 'cms', version: '2', count: 2 },
        { service: 'frontend', version: '3', count: 2 },
      ]),
      'docker compose -f docker-compose.yml up --detach --no-deps --no-recreate --no-build --pull never --scale cms=2 --scale frontend=2 cms frontend',
      { CMS_VERSION: '2', FRONTEND_VERSION: '3' },
    ],
    [
      'migrations of another version',
      oneShotCommand(stack, 'migrate', '2'),
      'docker compose -f docker-compose.yml run --rm --no-deps --no-TTY --pull never migrate',
      { CEP_VERSION: '2', CMS_VERSION: '2' },
    ],
    [
      'a new container of a service that can not run twice',
      recreateCommand(stack, 'postgres', '2'),
      'docker compose -f docker-compose.yml up --detach --no-deps --no-build --pull never --force-recreate postgres',
      { POSTGRES_VERSION: '2' },
    ],
    [
      'one whose image is not ours',
      recreateCommand(stack, 'redis', '2'),
      'docker compose -f docker-compose.yml up --detach --no-deps --no-build --pull never --force-recreate redis',
    ],
    [
      'the edge held to two containers',
      pinEdge(stack, [
        { name: 'cms', container: 'cep-cms-2' },
        { name: 'frontend', container: 'cep-frontend-2' },
      ]),
      'docker compose -f docker-compose.yml exec -T nginx edge pin cms cep-cms-2 frontend cep-frontend-2',
    ],
    [
      'the edge let go',
      unpinEdge(stack, ['cms', 'frontend']),
      'docker compose -f docker-compose.yml exec -T nginx edge unpin cms frontend',
    ],
    [
      'the edge reloaded',
      reloadEdge(stack),
      'docker compose -f docker-compose.yml exec -T nginx edge reload',
    ],
    [
      'a question to an image',
      runIsolated('cep/cms:2', 'node', ['dist/migrate.mjs', '--names']),
      'docker run --rm --pull never --network none --read-only --entrypoint node cep/cms:2 dist/migrate.mjs --names',
    ],
    [
      'the containers of a service',
      listContainers('cep', 'cms'),
      'docker ps --all --quiet --no-trunc --filter label=com.docker.compose.project=cep --filter label=com.docker.compose.oneoff=False --filter label=com.docker.compose.service=cms',
    ],
    ['what they are', inspectContainers(['a', 'b']), 'docker inspect --type container a b'],
    [
      'what happens to them',
      watchContainers('cep'),
      'docker events --filter type=container --filter label=com.docker.compose.project=cep --format json',
    ],
  ])('%s', (_, command, line, env) => {
    expect(written(command)).toEqual({ line, env })
  })
})

it('dumps before it trusts, and trusts before it names', () => {
  const { args } = restorePointCommand(stack, 'a.dump')
  expect(args.slice(-3)).toEqual(['/backups/restore-points', 'a.dump', '5'])
  const script = args.at(-5) ?? ''
  const steps = [
    'pg_dump',
    'pg_restore --list',
    'sync "$folder/$name.tmp"',
    'mv "$folder/$name.tmp"',
    'rm -f',
  ]
  const places = steps.map((step) => script.lastIndexOf(step))
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(places).not.toContain(-1)
})

it('asks for the free room where dumps go', () => {
  expect(freeDiskCommand(stack).args.join(' ')).toContain('df -Pk /backups')
})
