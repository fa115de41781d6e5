import { readContainers } from '../compose/containers.ts'
import { OperatorError } from '../operator-error.ts'
import { deploymentId, keepRunningVersions, limitsOf } from './deploy.ts'
import { runDeployment, settleInterrupted } from './deployment.ts'
import type { Deployment } from './journal.ts'
import { changeStack, openDeployContext } from './open-deploy-context.ts'
import { planWaves } from './plan-waves.ts'
import type { RolledService } from './rolled-services.ts'

/**
 * Replaces a service's container by a new one of the same version without a lost request, so that it
 * reads its settings and secrets anew.
 *
 * @throws OperatorError when the new one does not become healthy; the old one then goes on serving.
 */
export function rollService(service: RolledService): Promise<Deployment> {
  return changeStack(openDeployContext(), async (context) => {
    await settleInterrupted(context, 'forward')
    const containers = await readContainers(context.run, context.stack.project)
    const same = await keepRunningVersions(context, containers, [service])
    const version = same[service]
    if (version === undefined)
      throw new OperatorError(`${service} is not running. Start the stack first: ./cep up`)
    const waves = planWaves({ kind: 'deploy', services: [service], limits: limitsOf(containers) })
    const id = deploymentId(`${service}-again`)
    return runDeployment(context, { id, kind: 'deploy', from: same, to: same, waves }, async () => {})
  })
}
