import { contactChannelLabels, contactTimeLabels, languageLabels } from '@cep/contracts/vocabulary'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { enrolTexts } from '../enrolments/enrol-texts.ts'
import { enrolmentPath } from '../enrolments/enrolment-path.ts'
import type { PanelLanguage } from '../panel-language.ts'
import type { LeadRecord } from './find-lead-record.ts'
import { inboxTexts } from './inbox-texts.ts'
import styles from './lead-page.module.css'
import { leadPageTexts } from './lead-page-texts.ts'
import { moneyWords } from './money-words.ts'
import { ageWords, dayWords, momentWords } from './sla-wording.ts'

type LeadWhatProps = { record: LeadRecord; now: Date; language: PanelLanguage }

/** What the person wants: course, run, what is left to pay, how to be reached, and their own words. */
export function LeadWhat({ record, now, language }: LeadWhatProps) {
  const { lead, course, run, message, enrolments } = record
  const texts = leadPageTexts[language]
  const arrived = `${ageWords(lead.createdAt, now, language)} (${momentWords(lead.createdAt, language)})`

  return (
    <>
      <dl className={styles.what}>
        <Fact label={texts.course}>
          {course ? (
            <Link href={`/admin/collections/courses/${course.id}`} prefetch={false}>
              {course.name}
            </Link>
          ) : (
            inboxTexts[language].noCourse
          )}
        </Fact>
        {run ? (
          <Fact label={texts.run}>
            <Link href={`/admin/collections/course-runs/${run.id}`} prefetch={false}>
              {texts.startsOn(run.code, dayWords(run.startDate, language))}
            </Link>
          </Fact>
        ) : null}
        {course ? (
          <Fact label={texts.priceLeft}>
            {moneyWords(course.price.finalPriceCents, language)}{' '}
            {course.price.subsidyPercentage > 0 ? (
              <span className={styles.quiet}>
                {texts.priceBefore(
                  moneyWords(course.price.basePriceCents, language),
                  course.price.subsidyPercentage,
                )}
              </span>
            ) : null}
          </Fact>
        ) : null}
        {enrolments.map(({ id, number, status, waitlistPosition, runCode }) => (
          <Fact key={id} label={enrolTexts[language].enrolmentOf(runCode)}>
            <Link href={enrolmentPath(id)} prefetch={false}>
              {number}
            </Link>
            , {enrolTexts[language].standing(status, waitlistPosition ?? null).toLowerCase()}
          </Fact>
        ))}
        {lead.campusName ? <Fact label={texts.campus}>{lead.campusName}</Fact> : null}
        <Fact label={texts.arrived}>{arrived}</Fact>
        <Fact label={texts.preference}>{preferenceOf(record, language)}</Fact>
        {record.language === 'es' ? null : (
          <Fact label={texts.language}>{languageLabels[record.language][language]}</Fact>
        )}
        {lead.phoneText ? <Fact label={texts.phone}>{lead.phoneText}</Fact> : null}
        {lead.email ? <Fact label={texts.email}>{lead.email}</Fact> : null}
      </dl>
      {message ? (
        <figure className={styles.message}>
          <figcaption>{texts.message}</figcaption>
          <blockquote>{message}</blockquote>
        </figure>
      ) : null}
    </>
  )
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function preferenceOf({ lead }: LeadRecord, language: PanelLanguage): string {
  const channel = lead.preferredContact && contactChannelLabels[lead.preferredContact][language]
  const time = lead.preferredTime && contactTimeLabels[lead.preferredTime][language]
  if (channel && time) return `${channel}, ${time.toLowerCase()}`
  return channel ?? time ?? leadPageTexts[language].noPreference
}
