import {
  contactChannelLabels,
  contactTimeLabels,
  type LeadStatus,
  leadStatusLabels,
} from '@cep/contracts/vocabulary'
import Link from 'next/link'
import type { PanelLanguage } from '../panel-language.ts'
import { AdviserSelect } from './adviser-select.tsx'
import type { Adviser } from './advisers.ts'
import { ContactButtons } from './contact-buttons.tsx'
import type { LeadSummary } from './find-leads.ts'
import { inboxTexts } from './inbox-texts.ts'
import { leadPath } from './lead-path.ts'
import styles from './lead-row.module.css'
import surface from './leads-surface.module.css'
import { ScoreBadge } from './score-badge.tsx'
import { ageWords, slaWords } from './sla-wording.ts'
import { StatusButtons } from './status-buttons.tsx'

type LeadRowProps = {
  lead: LeadSummary
  now: Date
  language: PanelLanguage
  reader: { name: string; leadsOthers: boolean }
  advisers: Adviser[]
  centreName: string
  onStatus: (status: LeadStatus) => void
  onAssign: (adviser: LeadSummary['adviser']) => void
}

/** One lead of the list: how urgent, who, about what, and what to do about it. */
export function LeadRow(props: LeadRowProps) {
  const { lead, now, language, reader, advisers, centreName, onStatus, onAssign } = props
  const texts = inboxTexts[language]
  const sla = slaWords(lead, now, language)
  const name = `${lead.firstName} ${lead.lastName}`

  return (
    <li className={styles.row} data-tone={sla.tone}>
      <p className={styles.sla}>
        <span className={`${surface.pill} ${styles.pill}`} data-tone={sla.tone}>
          {sla.words}
        </span>
        <ScoreBadge score={lead.score} reasons={lead.scoreReasons} language={language} />
      </p>
      <div className={styles.who}>
        <Link className={styles.name} href={leadPath(lead.id)} prefetch={false} data-lead-link>
          {name}
        </Link>
        <p className={styles.course}>
          {lead.courseName ?? texts.noCourse}
          {lead.campusName ? ` · ${lead.campusName}` : null}
        </p>
        <p className={styles.meta}>{metaOf(lead, { now, language, reader })}</p>
        {reader.leadsOthers && lead.permissions.assign ? (
          <AdviserSelect
            className={styles.assign}
            leadName={name}
            adviser={lead.adviser}
            advisers={advisers}
            language={language}
            onChange={onAssign}
          />
        ) : null}
      </div>
      <div className={styles.actions}>
        <ContactButtons
          person={lead}
          courseName={lead.courseName}
          preferred={lead.preferredContact}
          isUrgent={sla.tone === 'overdue' || sla.tone === 'soon'}
          adviserName={reader.name}
          centreName={centreName}
          language={language}
        />
        {lead.permissions.work ? (
          <StatusButtons name={name} status={lead.status} language={language} onChange={onStatus} />
        ) : null}
      </div>
    </li>
  )
}

type Reading = Pick<LeadRowProps, 'now' | 'language' | 'reader'>

function metaOf(lead: LeadSummary, { now, language, reader }: Reading): string {
  const texts = inboxTexts[language]
  const parts = [texts.arrived(ageWords(lead.createdAt, now, language))]
  if (lead.status !== 'new') parts.push(leadStatusLabels[lead.status][language])
  if (lead.preferredContact) {
    const channel = contactChannelLabels[lead.preferredContact][language]
    parts.push(
      lead.preferredTime && lead.preferredTime !== 'any'
        ? texts.prefersAt(channel, contactTimeLabels[lead.preferredTime][language])
        : texts.prefers(channel),
    )
  }
  // Whoever leads the others sees the name in the select instead.
  if (!reader.leadsOthers && !lead.permissions.work) {
    parts.push(texts.with(lead.adviser?.name ?? texts.noAdviser.toLowerCase()))
  }
  return parts.join(' · ')
}
