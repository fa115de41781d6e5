import type { ServerProps } from 'payload'
import { readerOf } from '../../access/reader-of.ts'
import type { User } from '../../payload-types.ts'
import { panelLanguage } from '../panel-language.ts'
import { RunCalendarNavAnchor } from './run-calendar-nav-anchor.tsx'
import { runCalendarTexts } from './run-calendar-texts.ts'

/** The link to the calendar of runs in the panel's navigation. */
export function RunCalendarNavLink({ user, i18n }: ServerProps) {
  // Payload passes the user of the one collection with sign-in.
  if (readerOf({ user: user as User | null }) === 'public') return null
  return <RunCalendarNavAnchor label={runCalendarTexts[panelLanguage(i18n.language)].navLabel} />
}
