import { AppError } from '@cep/platform/app-error'
import { createLogger } from '@cep/platform/logger'
import { startBoard } from './start-board.ts'

try {
  await startBoard()
} catch (error) {
  const logger = createLogger('board')
  if (error instanceof AppError) logger.error({ code: error.code }, error.message)
  else logger.error({ err: error }, 'start failed')
  process.exit(1)
}
