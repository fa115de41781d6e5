import { describe, expect, it } from 'vitest'
import { type JobOutcome, type QueueHandler, registerHandlers } from './queue-handler.ts'
import { declarationOf, type QueueName, queueNames } from './queues.ts'

const done = async (): Promise<JobOutcome> => ({ status: 'done' })
const handler = <Name extends QueueName>(queue: Name): QueueHandler<Name, object> => ({ queue, handle: done })

const created = handler('lead.created')
const others = [
  handler('lead.updated'),
  handler('meta.conversion'),
  handler('whatsapp.notify'),
  handler('mailchimp.sync'),
  handler('subscriber.request'),
  handler('mailing.start'),
  handler('mailing.send'),
  handler('lead.escalation'),
  handler('mail.send'),
  handler('privacy.request'),
  handler('privacy.fulfil'),
  handler('retention.run'),
] as const
const register = registerHandlers<object>()

describe('the handlers of a role', () => {
  it('are taken when every queue has one', () => {
    expect(
      register('automation', [created, ...others])
        .map(({ queue }) => queue)
        .sort(),
    ).toEqual(queueNames.filter((name) => declarationOf(name).role === 'automation').sort())
  })

  it('neither compile nor start with a queue left out', () => {
    // @ts-expect-error lead.created has no handler
    expect(() => register('automation', [...others])).toThrow('lead.created has no handler')
  })

  it('neither compile nor start with a queue handled twice', () => {
    // @ts-expect-error lead.created has two handlers
    expect(() => register('automation', [created, ...others, created])).toThrow(
      'lead.created has two handlers',
    )
  })

  it('do not compile for a queue that is not declared, or with the payload of another', () => {
    const made = { queue: 'lead.deleted', handle: done } as const
    // @ts-expect-error no such queue
    const attempt = () => register('automation', [created, ...others, made])
    expect(attempt).toThrow('lead.deleted is no queue of automation')
    const wrong: QueueHandler<'lead.created', object> = {
      queue: 'lead.created',
      // @ts-expect-error the payload of lead.created has no userId
      handle: async (_context, { userId }) => ({ status: 'done', userId }),
    }
    expect(wrong.queue).toBe('lead.created')
  })
})
