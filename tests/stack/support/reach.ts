import { FROM_OUTSIDE } from './outside.ts'
import { run } from './run.ts'
import type { ContainerState } from './stack.ts'

/** Connects, says what came of it and ends; bash is everywhere, also where no tools are. */
const script = (address: string, port: number) => `exec 3<>/dev/tcp/${address}/${port}`

/** Whether a TCP connection from inside a container to an address and port comes about. */
export async function reachesFrom(
  container: ContainerState,
  address: string,
  port: number,
): Promise<boolean> {
  const { code } = await run('nsenter', [
    '--net',
    '--target',
    String(container.State.Pid),
    'timeout',
    '2',
    'bash',
    '-c',
    script(address, port),
  ])
  return code === 0
}

/** The same from outside the host. */
export async function reachesFromOutside(address: string, port: number): Promise<boolean> {
  const [program = '', ...before] = FROM_OUTSIDE
  const { code } = await run(program, [...before, 'timeout', '2', 'bash', '-c', script(address, port)])
  return code === 0
}

/** The addresses of a container on all its networks. */
export const addressesOf = ({ NetworkSettings }: ContainerState) =>
  Object.values(NetworkSettings.Networks).flatMap(({ IPAddress }) => IPAddress || [])
