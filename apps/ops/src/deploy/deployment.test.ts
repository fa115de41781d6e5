import { describe, expect, it } from 'vitest'
import { deploy } from './deploy.ts'
import { rollback } from './rollback.ts'
import { ROLLED_SERVICES } from './rolled-services.ts'
import { createFakeMachine } from './testing/fake-machine.ts'

type Machine = ReturnType<typeof createFakeMachine>

describe('a deployment', () => {
  it('replaces every service, one after the other, and leaves nothing behind', async () => {
    const machine = createFakeMachine()
    const deployment = await deploy(machine.start(), { version: '2' })
    expect(deployment).toMatchObject({ outcome: 'done', from: { cms: '1' }, to: { cms: '2', frontend: '2' } })
    expectSettled(machine, '2')
    expect(machine.disk.restorePoints).toEqual([`${deployment?.id}.dump`])
    expect(machine.disk.settings).toMatchObject({
      CEP_VERSION: '2',
      CMS_VERSION: null,
      POSTGRES_VERSION: '1',
      NGINX_VERSION: '1',
    })
  })

  it('does nothing where everything already runs that version', async () => {
    const machine = createFakeMachine()
    expect(await deploy(machine.start(), { version: '1' })).toBeNull()
    expect(machine.disk.history).toEqual([])
  })

  it('of a version that never becomes healthy shows it to nobody and removes it', async () => {
    const machine = createFakeMachine()
    await expect(deploy(machine.start(), { version: 'bad' })).rejects.toThrow('was found unhealthy')
    expectSettled(machine, '1')
    expect(machine.disk.history).toMatchObject([{ outcome: 'undone' }])
  })

  it('goes back, and forward again', async () => {
    const machine = createFakeMachine()
    await deploy(machine.start(), { version: '2' })
    await rollback(machine.start())
    expectSettled(machine, '1')
    await rollback(machine.start())
    expectSettled(machine, '2')
  })

  it('does not go back to a version that the schema has left behind', async () => {
    const machine = createFakeMachine()
    await deploy(machine.start(), { version: '2' })
    machine.disk.database.push('20270101_000000_drop__contract_from_20260201_000000')
    await expect(rollback(machine.start())).rejects.toThrow('removed what it uses')
    expectSettled(machine, '2')
  })
})

const steps = await countCommands((machine) => deploy(machine.start(), { version: '2' }))
const everyStep = Array.from({ length: steps }, (_, at) => at)

describe.each(everyStep)('a deployment with trouble at its command %i', (at) => {
  it('that fails puts back what ran before', async () => {
    const machine = createFakeMachine()
    const ended = await deploy(machine.start({ at, how: 'fail' }), { version: '2' }).catch(() => null)
    expectSettled(machine, ended?.outcome === 'done' ? '2' : '1')
  })

  it.each(['kill before', 'kill after'] as const)('(%s) is ended by the next deploy', async (how) => {
    const machine = createFakeMachine()
    await killedAt(machine, at, how)
    await deploy(machine.start(), { version: '2' })
    expectSettled(machine, '2')
  })

  it.each(['kill before', 'kill after'] as const)('(%s) is undone by the next rollback', async (how) => {
    const machine = createFakeMachine()
    await killedAt(machine, at, how)
    const wasUnderWay = machine.disk.journal !== null
    await rollback(machine.start()).catch((error) => {
      if (wasUnderWay) throw error
    })
    if (wasUnderWay) expectSettled(machine, '1')
  })

  it('is ended even when the command after it is killed as well', async () => {
    const machine = createFakeMachine()
    await killedAt(machine, at, 'kill after')
    await killedAt(machine, Math.floor(at / 2), 'kill after')
    await deploy(machine.start(), { version: '2' })
    expectSettled(machine, '2')
  })
})

const stepsBack = await countCommands(async (machine) => {
  await deploy(machine.start(), { version: '2' })
  machine.commands.length = 0
  await rollback(machine.start())
})

describe.each(Array.from({ length: stepsBack }, (_, at) => at))(
  'a rollback killed at its command %i',
  (at) => {
    it.each([
      ['deploy', '2'],
      ['rollback', '1'],
    ] as const)('is ended by the next %s', async (next, version) => {
      const machine = createFakeMachine()
      await deploy(machine.start(), { version: '2' })
      await killed(machine, () => rollback(machine.start({ at, how: 'kill after' })))
      const wasUnderWay = machine.disk.journal !== null
      if (next === 'deploy') await deploy(machine.start(), { version })
      // Killed before it had begun, it has to be begun; after it had ended, a second one would go forward again.
      else if (wasUnderWay || machine.running('cms')[0]?.tag === '2') await rollback(machine.start())
      expectSettled(machine, version)
    })
  },
)

const stepsBad = await countCommands((machine) => deploy(machine.start(), { version: 'bad' }).catch(() => {}))

it.each(Array.from({ length: stepsBad }, (_, at) => at))(
  'a bad version killed at command %i serves nobody, whatever comes next',
  async (at) => {
    const machine = createFakeMachine()
    await killed(machine, () => deploy(machine.start({ at, how: 'kill after' }), { version: 'bad' }))
    await deploy(machine.start(), { version: '2' })
    expectSettled(machine, '2')
  },
)

async function killedAt(machine: Machine, at: number, how: 'kill before' | 'kill after'): Promise<void> {
  await killed(machine, () => deploy(machine.start({ at, how }), { version: '2' }))
}

async function killed(machine: Machine, work: () => Promise<unknown>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const chain = [error, error instanceof Error ? error.cause : null]
    if (!chain.some(machine.isKilled)) throw error
  }
}

/** One container for each service, all of one version, nothing pinned, nothing noted, and nobody has met anything. */
function expectSettled(machine: Machine, version: string): void {
  const { disk } = machine
  const rolled = disk.containers.filter(({ service }) =>
    (ROLLED_SERVICES as readonly string[]).includes(service),
  )
  expect(rolled.map(({ service, tag, state }) => `${service} ${tag} ${state}`).toSorted()).toEqual(
    ROLLED_SERVICES.map((service) => `${service} ${version} running`).toSorted(),
  )
  expect(disk.activePins).toEqual({})
  expect(disk.journal).toBeNull()
  expect(disk.settings.CEP_VERSION).toBe(version)
  expect(machine.incidents).toEqual([])
}

async function countCommands(work: (machine: Machine) => Promise<unknown>): Promise<number> {
  const machine = createFakeMachine()
  await work(machine)
  return machine.commands.length
}
