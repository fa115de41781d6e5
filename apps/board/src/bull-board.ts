import { createBullBoard } from '@bull-board/api'
import { BullMQAdapter } from '@bull-board/api/bullMQAdapter'
import type { BeforeHookResult, HookContext } from '@bull-board/api/typings/app'
import { HonoAdapter } from '@bull-board/hono'
import { declarationOf, type QueueName } from '@cep/queues/queues'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Queue } from 'bullmq'
import type { Hono } from 'hono'

/** Where the edge sends people to. */
export const boardPath = '/queues'

/**
 * Jobs come from the outbox alone, with what their row says; a queue that is wiped while workers run
 * breaks them. Retrying, deleting, pausing and promoting are what the board is for.
 */
const REFUSED_ROUTES = [/\/add$/, /\/update-data$/, /\/obliterate$/]

/** Bull Board over the declared queues; internal ones in a group of their own. */
export function bullBoard(queues: Map<QueueName, Queue>): Hono {
  const serverAdapter = new HonoAdapter(serveStatic).setBasePath(boardPath)
  createBullBoard({
    queues: [...queues].map(([name, queue]) => adapterOf(name, queue)),
    serverAdapter,
    options: {
      handlerHooks: { before: refuse },
      uiConfig: {
        boardTitle: 'Colas de trabajo',
        locale: { lng: 'es-ES' },
        hideDocsLink: true,
        sortQueues: false,
        showMetrics: true,
        overview: { groupByDelimiter: true },
        miscLinks: [{ text: 'Panel de administración', url: '/admin' }],
        favIcon: { default: 'static/images/logo.svg', alternative: 'static/favicon-32x32.png' },
        theme: {
          light: { primary: '#d0003f', ring: '#d0003f', 'font-sans': 'system-ui, sans-serif' },
          dark: { primary: '#ff7d9f', ring: '#ff7d9f', 'font-sans': 'system-ui, sans-serif' },
        },
      },
    },
  })
  return serverAdapter.registerPlugin()
}

function adapterOf(name: QueueName, queue: Queue): BullMQAdapter {
  const { isInternal, summary } = declarationOf(name)
  return new BullMQAdapter(queue, {
    description: summary.es,
    delimiter: ':',
    prefix: isInternal ? 'internas:' : '',
  })
}

function refuse({ route }: HookContext): BeforeHookResult {
  if (REFUSED_ROUTES.some((pattern) => pattern.test(route))) return { allow: false, status: 403 }
}
