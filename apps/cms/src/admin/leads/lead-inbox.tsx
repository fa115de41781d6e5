import type { PayloadRequest } from 'payload'
import { Suspense } from 'react'
import { accessMatrix } from '../../access/matrix.ts'
import type { User } from '../../payload-types.ts'
import { panelLanguage } from '../panel-language.ts'
import { findAdvisers } from './advisers.ts'
import { campusIdsOf, findLeads } from './find-leads.ts'
import styles from './inbox.module.css'
import { InboxNotice } from './inbox-notice.tsx'
import { InboxSkeleton } from './inbox-skeleton.tsx'
import { inboxTexts } from './inbox-texts.ts'
import { readLeadFilters, type SearchParams } from './lead-filters.ts'
import { LeadList } from './lead-list.tsx'
import surface from './leads-surface.module.css'

type InboxProps = {
  req: PayloadRequest
  searchParams: SearchParams
  /** The address this list is shown at; its filters are kept there. */
  path: string
}

/** The list of leads that somebody works, streamed in behind a skeleton. */
export function LeadInbox(props: InboxProps) {
  const language = panelLanguage(props.req.i18n.language)
  const texts = inboxTexts[language]
  // Views render this only for people who are signed in.
  const user = props.req.user as User
  const title = user.role === 'asesor' ? texts.title : texts.allTitle

  if (user.role === 'lectura') {
    return (
      <main className={`${surface.surface} ${styles.inbox}`}>
        <h1 className={styles.title}>{title}</h1>
        <InboxNotice {...texts.readOnly} href="/admin" />
      </main>
    )
  }
  return (
    <main className={`${surface.surface} ${styles.inbox}`}>
      <div className={styles.heading}>
        <h1 className={styles.title}>{title}</h1>
        {accessMatrix.leads[user.role].create === 'none' ? null : (
          <a className={styles.button} href="/admin/collections/leads/create">
            {texts.newLead}
          </a>
        )}
      </div>
      <Suspense fallback={<InboxSkeleton label={texts.loading} />}>
        <LoadedInbox {...props} user={user} />
      </Suspense>
    </main>
  )
}

async function LoadedInbox({ req, searchParams, path, user }: InboxProps & { user: User }) {
  const language = panelLanguage(req.i18n.language)
  const filters = readLeadFilters(searchParams, user.role)
  const now = new Date()
  const staff = Object.assign(req, { user })
  const [page, advisers, settings] = await Promise.all([
    findLeads(staff, { filters, now, language }),
    findAdvisers(req),
    req.payload.findGlobal({
      slug: 'settings',
      depth: 0,
      overrideAccess: false,
      req,
      select: { name: true },
    }),
  ])
  return (
    <LeadList
      page={page}
      filters={filters}
      advisers={advisers}
      reader={{ name: user.name, role: user.role, hasCampus: campusIdsOf(user).length > 0 }}
      centreName={settings.name}
      language={language}
      renderedAt={now.toISOString()}
      path={path}
    />
  )
}
