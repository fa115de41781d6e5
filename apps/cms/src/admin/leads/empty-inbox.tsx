import type { Role } from '@cep/contracts/vocabulary'
import type { PanelLanguage } from '../panel-language.ts'
import { InboxNotice } from './inbox-notice.tsx'
import { inboxTexts } from './inbox-texts.ts'
import { defaultScope, type LeadFilters, leadFiltersQuery } from './lead-filters.ts'

type EmptyInboxProps = { filters: LeadFilters; role: Role; language: PanelLanguage; path: string }

/** Why the list is empty, and what to look at instead. */
export function EmptyInbox({ filters, role, language, path }: EmptyInboxProps) {
  const texts = inboxTexts[language]
  const link = (changes: Partial<LeadFilters>) =>
    `${path}${leadFiltersQuery({ ...filters, page: 1, ...changes }, role)}`

  if (filters.search) {
    const { title, hint, action } = texts.emptySearch
    return (
      <InboxNotice title={title(filters.search)} hint={hint} action={action} href={link({ search: '' })} />
    )
  }
  const isDefault =
    filters.scope === defaultScope(role) && filters.status === 'open' && filters.adviser === null
  if (isDefault && filters.scope === 'mine') {
    return <InboxNotice {...texts.emptyMine} href={link({ scope: 'all' })} />
  }
  if (isDefault) return <InboxNotice {...texts.emptyAll} />
  return <InboxNotice {...texts.emptyFilters} href={link({ scope: 'all', status: 'open', adviser: null })} />
}
