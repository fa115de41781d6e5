import type { WorkerRole } from './queue-declaration.ts'
import { declarationOf, type PayloadOf, type QueueName, type QueueNameOf, queueNames } from './queues.ts'

/**
 * What became of a job; shown on the board and kept in the outbox.
 * `waiting` is for work that something outside holds up: it is tried again after `retryInMs`
 * without counting as an attempt.
 */
export type JobOutcome =
  | { status: 'done'; [detail: string]: unknown }
  | { status: 'skipped'; reason: string }
  | { status: 'waiting'; reason: string; retryInMs: number }

/** The one piece of code that works a queue. `Context` is what the worker hands to each job. */
export type QueueHandler<Name extends QueueName, Context> = {
  queue: Name
  handle: (context: Context, payload: PayloadOf<Name>) => Promise<JobOutcome>
}

type AnyHandler<Context> = { [Name in QueueName]: QueueHandler<Name, Context> }[QueueName]

type Repeated<Handlers extends readonly { queue: QueueName }[]> = Handlers extends readonly [
  infer First extends { queue: QueueName },
  ...infer Rest extends { queue: QueueName }[],
]
  ? (First['queue'] extends Rest[number]['queue'] ? First['queue'] : never) | Repeated<Rest>
  : never

/** `unknown` when each queue of the role has one handler, else an impossible demand that names the culprit. */
type ExactlyOnce<Role extends WorkerRole, Handlers extends readonly { queue: QueueName }[]> = [
  Exclude<QueueNameOf<Role>, Handlers[number]['queue']>,
] extends [never]
  ? [Repeated<Handlers>] extends [never]
    ? [Exclude<Handlers[number]['queue'], QueueNameOf<Role>>] extends [never]
      ? unknown
      : { queueOfAnotherRole: Exclude<Handlers[number]['queue'], QueueNameOf<Role>> }
    : { queueHandledTwice: Repeated<Handlers> }
  : { queueWithoutHandler: Exclude<QueueNameOf<Role>, Handlers[number]['queue']> }

/** A handler as the worker calls it: its payload has been checked against the queue's schema. */
export type RegisteredHandler<Context> = {
  queue: QueueName
  handle: (context: Context, payload: unknown) => Promise<JobOutcome>
}

/**
 * Takes the handlers of a role; a queue of that role without a handler, or with two, is a compile
 * error, and for what the compiler can't see an error at start.
 */
export function registerHandlers<Context>() {
  return <const Role extends WorkerRole, const Handlers extends readonly AnyHandler<Context>[]>(
    role: Role,
    handlers: Handlers & ExactlyOnce<Role, Handlers>,
  ): RegisteredHandler<Context>[] => {
    const handled = handlers.map(({ queue }) => queue)
    const ofRole = queueNames.filter((name) => declarationOf(name).role === role)
    const problems = [
      ...ofRole.filter((name) => !handled.includes(name)).map((name) => `${name} has no handler`),
      ...handled
        .filter((name, index) => handled.indexOf(name) !== index)
        .map((name) => `${name} has two handlers`),
      ...handled.filter((name) => !ofRole.includes(name)).map((name) => `${name} is no queue of ${role}`),
    ]
    if (problems.length > 0) throw new Error(`The queues and their handlers differ: ${problems.join(', ')}`)
    // The worker parses each payload with the schema of its queue before it calls the handler.
    return [...handlers] as unknown as RegisteredHandler<Context>[]
  }
}
