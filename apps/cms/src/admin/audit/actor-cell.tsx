import type { DefaultServerCellComponentProps, Payload } from 'payload'
import { cache } from 'react'

/**
 * Who an entry is about, by name. Payload's own cell asks as the reader, who may see an entry but not
 * every account, and then forgets the names it did get.
 */
export async function AuditActorCell({ cellData, payload }: DefaultServerCellComponentProps) {
  const id = typeof cellData === 'number' ? cellData : null
  return <span>{id === null ? '—' : ((await nameOf(payload, id)) ?? `#${id}`)}</span>
}

/** Once for each account and page. */
const nameOf = cache(async (payload: Payload, id: number): Promise<string | null> => {
  const account = await payload.findByID({
    collection: 'users',
    id,
    depth: 0,
    select: { name: true },
    disableErrors: true,
  })
  return account?.name ?? null
})
