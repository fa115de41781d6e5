import type { ServerProps } from 'payload'
import { readerOf } from '../../access/reader-of.ts'
import type { User } from '../../payload-types.ts'
import { panelLanguage } from '../panel-language.ts'
import { countOpenLeads } from './find-leads.ts'
import { inboxTexts } from './inbox-texts.ts'
import { MyLeadsNavAnchor } from './my-leads-nav-anchor.tsx'

/** The first link of the panel's navigation, with how many leads are open. */
export async function MyLeadsNavLink({ payload, user, i18n }: ServerProps) {
  const reader = readerOf({ user: user as User | null })
  if (reader === 'public' || reader === 'lectura') return null
  const open = await countOpenLeads(payload, user as User)
  const texts = inboxTexts[panelLanguage(i18n.language)]
  return <MyLeadsNavAnchor label={reader === 'asesor' ? texts.title : texts.allTitle} count={open} />
}
