/** What BullMQ and its board need, and nothing that empties, reconfigures or stops the server. */
const QUEUE_COMMANDS = '+@all -@admin -@dangerous +info +client|list'

const RULES: Record<string, string> = {
  operator: '~* &* +@all',
  // It asks whether the queue is there; its jobs go through the database's outbox.
  cms: '-@all +@connection +info -client|kill',
  'worker-automation': `~* &* ${QUEUE_COMMANDS}`,
  bullboard: `~bull:* &* ${QUEUE_COMMANDS}`,
  // A restore empties it: what is in it is about another database then.
  backup: '-@all +@connection +info +flushall -client|kill',
}

/**
 * Redis's users. Passwords stand in it as SHA-256 only; two of them while one is rotated. Nobody
 * without a password does more than ask whether the server lives.
 */
export function redisAclFile(passwords: ReadonlyMap<string, readonly string[]>): string {
  const users = [...passwords].map(([user, hashes]) => {
    const known = hashes.map((hash) => `#${hash}`).join(' ')
    return `user ${user} on ${known} ${RULES[user] ?? ''}`.trimEnd()
  })
  return `${['user default on nopass -@all +ping', ...users].join('\n')}\n`
}
