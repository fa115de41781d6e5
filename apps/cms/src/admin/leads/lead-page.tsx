'use client'

import { leadStatusLabels } from '@cep/contracts/vocabulary'
import { useMemo } from 'react'
import { EnrolButton } from '../enrolments/enrol-button.tsx'
import type { PanelLanguage } from '../panel-language.ts'
import { AdviserSelect } from './adviser-select.tsx'
import type { Adviser } from './advisers.ts'
import { ContactButtons } from './contact-buttons.tsx'
import type { LeadRecord } from './find-lead-record.ts'
import type { TimelineEntry } from './find-timeline.ts'
import { LeadFacts } from './lead-facts.tsx'
import { LeadHistory } from './lead-history.tsx'
import styles from './lead-page.module.css'
import { leadPageTexts } from './lead-page-texts.ts'
import { leadStage } from './lead-stage.ts'
import { LeadWhat } from './lead-what.tsx'
import surface from './leads-surface.module.css'
import { momentWords, slaWords } from './sla-wording.ts'
import { StatusButtons } from './status-buttons.tsx'
import { useFreshData } from './use-fresh-data.ts'
import { useLeadChanges } from './use-lead-changes.ts'
import { useNow } from './use-now.ts'

type LeadPageProps = {
  record: LeadRecord
  timeline: TimelineEntry[]
  advisers: Adviser[]
  reader: { name: string }
  centreName: string
  language: PanelLanguage
  renderedAt: string
}

/** One lead: who and how urgent, what to do now, what happened, and every fact that helps. */
export function LeadPage(props: LeadPageProps) {
  const { record, timeline, advisers, reader, centreName, language, renderedAt } = props
  const texts = leadPageTexts[language]
  const now = useNow(renderedAt)
  useFreshData()
  const fromServer = useMemo(() => [record.lead], [record.lead])
  const changes = useLeadChanges(fromServer, language)
  const lead = changes.leads[0] ?? record.lead
  const { seePerson, work, assign } = lead.permissions
  const isErased = record.erasedAt !== null
  const name = seePerson ? `${lead.firstName} ${lead.lastName}` : texts.hiddenPerson

  return (
    <main className={`${surface.surface} ${styles.page}`}>
      <header className={styles.header}>
        <div className={styles.headline}>
          <h2 className={styles.name}>{name}</h2>
          <p className={styles.state}>
            <StateWords lead={lead} now={now} language={language} />
          </p>
        </div>
        {seePerson ? null : <p className={styles.hint}>{texts.hiddenPersonHint}</p>}
        {isErased ? (
          <p className={styles.hint}>{texts.erased(momentWords(record.erasedAt ?? '', language))}</p>
        ) : null}
        {seePerson && !isErased ? (
          <div className={styles.actions}>
            <ContactButtons
              person={lead}
              courseName={lead.courseName}
              preferred={lead.preferredContact}
              isUrgent={lead.status === 'new'}
              adviserName={reader.name}
              centreName={centreName}
              language={language}
            />
            {work ? (
              <div className={styles.next}>
                <EnrolButton
                  leadId={lead.id}
                  name={name}
                  isQuiet={lead.status === 'enrolled'}
                  language={language}
                />
                <StatusButtons
                  name={name}
                  status={lead.status}
                  language={language}
                  onChange={(status) => changes.changeStatus(lead, status)}
                />
              </div>
            ) : null}
          </div>
        ) : null}
        <LeadWhat record={record} now={now} language={language} />
      </header>

      <div className={styles.columns}>
        <LeadHistory
          leadId={lead.id}
          timeline={timeline}
          mayAddNotes={work && !isErased}
          now={now}
          language={language}
        />
        <LeadFacts
          record={record}
          timeline={timeline}
          now={now}
          language={language}
          adviser={
            assign && !isErased ? (
              <AdviserSelect
                className={styles.select}
                leadName={name}
                adviser={lead.adviser}
                advisers={advisers}
                language={language}
                onChange={(adviser) => changes.assign(lead, adviser)}
              />
            ) : (
              (lead.adviser?.name ?? null)
            )
          }
        />
      </div>
    </main>
  )
}

type StateWordsProps = { lead: LeadRecord['lead']; now: Date; language: PanelLanguage }

/** The deadline of a new lead; of every other one its status, and when it was contacted. */
function StateWords({ lead, now, language }: StateWordsProps) {
  const { words, tone } = slaWords(lead, now, language)
  const status = leadStatusLabels[lead.status][language]
  const saysStatus = lead.status === 'contacted' || tone !== 'done'
  return (
    <>
      {lead.status === 'new' || !saysStatus ? <span className={styles.status}>{status}</span> : null}
      {leadStage(lead, now) === 'closed' ? null : (
        <span className={surface.pill} data-tone={tone}>
          {words}
        </span>
      )}
    </>
  )
}
