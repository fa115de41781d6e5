import { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import { jobOptions } from './bullmq-options.ts'
import { declarationOf, type QueueName, queueNames } from './queues.ts'

/**
 * BullMQ's end for adding and looking at jobs, for every declared queue, over one connection.
 * `onError` hears about lost connections; without it they would end the process.
 */
export function createQueues(
  connection: Redis,
  { onError }: { onError: (error: Error) => void },
): Map<QueueName, Queue> {
  return new Map(
    queueNames.map((name) => {
      const queue = new Queue(name, { connection, defaultJobOptions: jobOptions(declarationOf(name)) })
      queue.on('error', onError)
      return [name, queue]
    }),
  )
}
