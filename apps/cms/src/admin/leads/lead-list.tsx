'use client'

import type { Role } from '@cep/contracts/vocabulary'
import { useRouter } from 'next/navigation'
import { useRef, useTransition } from 'react'
import type { PanelLanguage } from '../panel-language.ts'
import type { Adviser } from './advisers.ts'
import { EmptyInbox } from './empty-inbox.tsx'
import type { LeadPage, LeadSummary } from './find-leads.ts'
import { InboxFilters } from './inbox-filters.tsx'
import { InboxPages } from './inbox-pages.tsx'
import { InboxSkeleton } from './inbox-skeleton.tsx'
import { inboxTexts } from './inbox-texts.ts'
import { type LeadFilters, leadFiltersQuery } from './lead-filters.ts'
import styles from './lead-list.module.css'
import { LeadRow } from './lead-row.tsx'
import { groupByStage, type LeadStage, leadStage } from './lead-stage.ts'
import { moveAmongLeads } from './move-among-leads.ts'
import { useFreshData } from './use-fresh-data.ts'
import { useKeptFocus } from './use-kept-focus.ts'
import { useLeadChanges } from './use-lead-changes.ts'
import { useNow } from './use-now.ts'

type LeadListProps = {
  page: LeadPage
  filters: LeadFilters
  advisers: Adviser[]
  reader: { name: string; role: Role; hasCampus: boolean }
  centreName: string
  language: PanelLanguage
  renderedAt: string
  path: string
}

/** The adviser's list: filters, then the leads by urgency; changes show at once. */
export function LeadList(props: LeadListProps) {
  const { page, filters, advisers, reader, centreName, language, renderedAt, path } = props
  const texts = inboxTexts[language]
  const router = useRouter()
  const now = useNow(renderedAt)
  const [isLoading, startTransition] = useTransition()
  useFreshData()
  const list = useRef<HTMLDivElement>(null)
  const focus = useKeptFocus(list)
  const { leads, changeStatus, assign } = useLeadChanges(page.leads, language, { onUndo: focus.returnTo })

  const show = (next: LeadFilters) =>
    startTransition(() => router.push(`${path}${leadFiltersQuery(next, reader.role)}`, { scroll: false }))
  const shown = leads.filter((lead) => belongs(lead, filters))
  const groups = groupByStage(shown, now)
  const leadsOthers = reader.role !== 'asesor'

  return (
    <>
      <InboxFilters
        filters={filters}
        advisers={advisers}
        reader={reader}
        language={language}
        path={path}
        onChange={show}
      />
      {isLoading ? (
        <InboxSkeleton label={texts.loading} />
      ) : (
        <>
          <p className={styles.total} role="status">
            {texts.total(page.total - page.leads.length + shown.length)}
          </p>
          {groups.length === 0 ? (
            <EmptyInbox filters={filters} role={reader.role} language={language} path={path} />
          ) : null}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: arrows move between the links inside, which work without them too */}
          <div ref={list} className={styles.groups} onKeyDown={moveAmongLeads}>
            {groups.map((group) => (
              <section key={group.stage} aria-labelledby={`stage-${group.stage}`}>
                <h2 className={styles.stage} id={`stage-${group.stage}`} data-stage={group.stage}>
                  {texts.stages[group.stage]}{' '}
                  <span className={styles.count}>
                    {countOf(group.stage, { page, shown, renderedAt, now })}
                  </span>
                </h2>
                <ul className={styles.rows}>
                  {group.leads.map((lead) => (
                    <LeadRow
                      key={lead.id}
                      lead={lead}
                      now={now}
                      language={language}
                      reader={{ name: reader.name, leadsOthers }}
                      advisers={advisers}
                      centreName={centreName}
                      onStatus={(status) => {
                        focus.leave(lead.id)
                        changeStatus(lead, status)
                      }}
                      onAssign={(adviser) => assign(lead, adviser)}
                    />
                  ))}
                </ul>
              </section>
            ))}
          </div>
          <InboxPages
            page={page}
            language={language}
            onPage={(number) => show({ ...filters, page: number })}
          />
          <p className={styles.keys}>{texts.keys}</p>
        </>
      )}
    </>
  )
}

/** Whether a lead that was just changed still answers to the list's filters. */
function belongs({ status }: LeadSummary, filters: LeadFilters): boolean {
  if (filters.status === 'any') return true
  if (filters.status === 'open') return leadStage({ status, slaDueAt: null }, new Date()) !== 'closed'
  return status === filters.status
}

type Counting = { page: LeadPage; shown: LeadSummary[]; renderedAt: string; now: Date }

/** The stage's size over all pages as the server counted it, moved by what has changed on this one since. */
function countOf(stage: LeadStage, { page, shown, renderedAt, now }: Counting): number {
  const before = page.leads.filter((lead) => leadStage(lead, new Date(renderedAt)) === stage).length
  const after = shown.filter((lead) => leadStage(lead, now) === stage).length
  return page.stageCounts[stage] - before + after
}
