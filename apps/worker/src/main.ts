import { AppError } from '@cep/platform/app-error'
import { createLogger } from '@cep/platform/logger'
import { roles } from './roles.ts'

/** `main.ts <role>`: one program, one role for each process. */
const role = process.argv[2] ?? ''
const start = Object.hasOwn(roles, role) ? roles[role as keyof typeof roles] : undefined
const logger = createLogger(role || 'worker')

if (!start) {
  logger.error({ roles: Object.keys(roles) }, 'name a role: main.ts <role>')
  process.exit(2)
}
try {
  await start()
} catch (error) {
  if (error instanceof AppError) logger.error({ code: error.code }, error.message)
  else logger.error({ err: error }, 'start failed')
  process.exit(1)
}
