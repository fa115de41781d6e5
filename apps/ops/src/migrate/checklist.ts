import type { MoveJournal } from './move-journal.ts'

export type ChecklistItem = {
  /** As the handbook has it. */
  item: string
  /** Who does it: this program, or somebody. */
  how: string
  /** null: not for this program to know. */
  isDone: boolean | null
}

type Facts = {
  journal: MoveJournal | null
  /** How long answers about the name are kept; null: it has no address. */
  ttlSeconds: number | null
  /** Addresses of the name. */
  addresses: readonly string[]
}

/** The handbook's checklist for a move, with what is known of each item. */
export function checklist({ journal, ttlSeconds, addresses }: Facts): Record<string, ChecklistItem[]> {
  const isThere = journal?.direction === 'there'
  const has = (...phases: MoveJournal['phase'][]) => isThere && phases.includes(journal.phase)
  const isPrepared = has('copying', 'freezing', 'switching', 'passing', 'serving', 'finished')
  const isMoved = has('serving', 'finished')
  const target = journal?.target ?? 'ssh://root@NEW_HOST'
  const pushes = `./cep migrate push ${target}`
  const item = (text: string, how: string, isDone: boolean | null): ChecklistItem => ({
    item: text,
    how,
    isDone,
  })
  return {
    'Before the move': [
      item('Create full backup on old VPS', './cep backup run', null),
      item('Verify backup integrity', './cep drill run', null),
      item(
        'Provision new VPS (same/better specs)',
        'Debian 11 or Ubuntu 22.04, or newer; 4 GB, root by SSH key',
        isPrepared || null,
      ),
      item('Install Docker + Docker Compose on new VPS', pushes, isPrepared),
      item('Clone repository to new VPS', `${pushes} (what is there already stays)`, isPrepared),
      item('Copy .env file to new VPS', `${pushes} (with the secrets and the certificate)`, isPrepared),
      item(
        'Lower DNS TTL to 300 seconds (5 min)',
        ttlSeconds === null
          ? 'the name has no address'
          : `answers are kept for ${ttlSeconds} s${ttlSeconds > 300 ? ': lower it, and wait so long' : ''}`,
        ttlSeconds === null ? null : ttlSeconds <= 300,
      ),
    ],
    'During the move': [
      item('Put old VPS in maintenance mode', `${pushes} (for less than a minute)`, isMoved),
      item('Run final backup export', pushes, isMoved),
      item('Transfer backup to new VPS', pushes, isMoved),
      item('Import data on new VPS', pushes, isMoved),
      item('Start services on new VPS', pushes, isMoved),
      item('Verify all services healthy', './cep migrate verify', isMoved || null),
      item(
        'Update DNS A record to new IP',
        journal === null
          ? 'after the push'
          : `to ${journal.addresses.new}; it leads to ${addresses.join(', ') || 'nowhere'} now`,
        journal !== null && addresses.includes(journal.addresses.new),
      ),
      item('Test from different locations', 'the old host forwards meanwhile: both ways have to work', null),
    ],
    'After the move': [
      item('Monitor new VPS for 24 hours', './cep status --watch, on the new host', null),
      item('Check error logs', './cep logs, on the new host', null),
      item('Verify backups running', './cep status, on the new host', null),
      item(
        'Keep old VPS running for 24h (rollback option)',
        './cep migrate back brings everything here again',
        has('finished') || null,
      ),
      item('Decommission old VPS after 48h', './cep migrate finish, then delete the server', has('finished')),
    ],
  }
}

export function renderChecklist(parts: ReturnType<typeof checklist>): string {
  return Object.entries(parts)
    .map(([title, items]) => {
      const lines = items.map(({ item, how, isDone }) => `  [${isDone ? 'x' : ' '}] ${item}\n        ${how}`)
      return `${title}\n${lines.join('\n')}`
    })
    .join('\n\n')
}
