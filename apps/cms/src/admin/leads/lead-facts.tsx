import { leadSourceLabels, leadStatusLabels } from '@cep/contracts/vocabulary'
import Link from 'next/link'
import type { ReactNode } from 'react'
import type { PanelLanguage } from '../panel-language.ts'
import type { LeadRecord, Twin } from './find-lead-record.ts'
import type { TimelineEntry } from './find-timeline.ts'
import { inboxTexts } from './inbox-texts.ts'
import styles from './lead-page.module.css'
import { leadPageTexts } from './lead-page-texts.ts'
import { leadPath } from './lead-path.ts'
import { signed } from './score-badge.tsx'
import { ageWords, momentWords } from './sla-wording.ts'

type LeadFactsProps = {
  record: LeadRecord
  timeline: TimelineEntry[]
  now: Date
  language: PanelLanguage
  adviser: ReactNode
}

/** Who works it, how good it looks and why, other leads of the person, what was agreed to, where it came from. */
export function LeadFacts({ record, timeline, now, language, adviser }: LeadFactsProps) {
  const { lead, attribution, twins } = record
  const texts = leadPageTexts[language]
  const firstAsk = twins.filter(({ sameEmail }) => sameEmail).at(-1)

  return (
    <aside className={styles.facts} aria-label={texts.facts}>
      {lead.permissions.seePerson ? (
        <Block title={texts.adviser}>
          {adviser ?? <p>{inboxTexts[language].noAdviser}</p>}
          {record.escalatedAt ? (
            <p className={styles.quiet}>{texts.escalated(momentWords(record.escalatedAt, language))}</p>
          ) : null}
        </Block>
      ) : null}
      <Block title={texts.score}>
        {lead.score === null ? (
          <p>{texts.scorePending}</p>
        ) : (
          <>
            <p className={styles.score}>
              {lead.score} <span className={styles.quiet}>/ 100</span>
            </p>
            <ul className={styles.points}>
              {lead.scoreReasons.map(({ reason, points }) => (
                <li key={reason}>
                  <span>{reason}</span> <span>{signed(points)}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </Block>
      {lead.permissions.seePerson && record.erasedAt === null ? (
        <Block title={texts.twins}>
          {twins.length === 0 ? <p className={styles.quiet}>{texts.noTwins}</p> : null}
          <ul className={styles.twins}>
            {twins.map((twin) => (
              <li key={twin.id}>
                <Link href={leadPath(twin.id)} prefetch={false}>
                  {twin.courseName ?? inboxTexts[language].noCourse}
                </Link>
                <p className={styles.quiet}>{describeTwin(twin, { now, language })}</p>
              </li>
            ))}
          </ul>
        </Block>
      ) : null}
      <Block title={texts.consent}>
        <ul className={styles.plain}>
          {consentLines(record, timeline, language).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Block>
      <Block title={texts.attribution}>
        <p>{leadSourceLabels[record.source][language]}</p>
        <dl className={styles.attribution}>
          {attribution.map(({ label, value }) => (
            <div key={label}>
              <dt>{texts.attributionLabels[label]}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {firstAsk && firstAsk.createdAt < lead.createdAt ? (
          <p className={styles.quiet}>
            {texts.firstTouch(
              momentWords(firstAsk.createdAt, language),
              leadSourceLabels[firstAsk.source][language],
            )}
          </p>
        ) : null}
      </Block>
    </aside>
  )
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className={styles.block}>
      <h3>{title}</h3>
      {children}
    </section>
  )
}

function describeTwin(twin: Twin, { now, language }: { now: Date; language: PanelLanguage }): string {
  const texts = leadPageTexts[language]
  return [
    leadStatusLabels[twin.status][language],
    ageWords(twin.createdAt, now, language),
    twin.sameEmail ? texts.sameEmail : texts.samePhone,
  ].join(' · ')
}

/** Consent is given with each form; the last one counts. */
function consentLines({ consent }: LeadRecord, timeline: TimelineEntry[], language: PanelLanguage): string[] {
  const texts = leadPageTexts[language]
  const latest = timeline.find((entry) => 'submission' in entry && entry.submission !== null)
  const submission = latest && 'submission' in latest ? latest.submission : null
  const at = latest?.at ?? consent.at
  const version = submission?.textVersion ?? consent.textVersion
  return [
    texts.consentPrivacy(consent.privacy),
    texts.consentMarketing(submission?.marketing ?? consent.marketing),
    ...(at ? [texts.consentAt(momentWords(at, language))] : []),
    ...(version ? [texts.consentText(version)] : []),
    ...(consent.ip ? [texts.consentIp(consent.ip)] : []),
  ]
}
