import { expect, it } from 'vitest'
import { printable } from '../compose/command.ts'
import { containerLogs, edgeFileLogs } from './log-commands.ts'

const stack = { composeFile: 'infra/docker/docker-compose.yml' }

it('asks compose for the output of services', () => {
  expect(printable(containerLogs(stack, ['cms'], { follow: true, since: '2h', tail: '100' }))).toBe(
    'docker compose -f infra/docker/docker-compose.yml logs --follow --since 2h --tail 100 cms',
  )
})

it('follows a file of the edge over its rotation', () => {
  expect(edgeFileLogs(stack, 'access', { follow: true, tail: '5' }).args.slice(-3)).toEqual([
    'sh',
    '/var/log/nginx/access.log',
    '5',
  ])
  expect(edgeFileLogs(stack, 'access', { follow: true }).args).toContain('exec tail -n "$2" -F "$1"')
})
