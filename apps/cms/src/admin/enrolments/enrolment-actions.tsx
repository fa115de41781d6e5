'use client'

import { enrolmentTransitions } from '@cep/contracts/enrolment-transitions'
import { type EnrolmentStatus, enrolmentStatusLabels } from '@cep/contracts/vocabulary'
import { useDocumentInfo, useForm, useTranslation } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Standing } from '../../collections/Enrolments/read-standing.ts'
import surface from '../leads/leads-surface.module.css'
import { type PanelLanguage, panelLanguage } from '../panel-language.ts'
import styles from './enrol.module.css'
import { enrolTexts } from './enrol-texts.ts'
import { enrolmentRequests, type Moved } from './enrolment-requests.ts'

/** While a run is in one of these, a seat that comes free goes to the waiting list by itself. */
const PROMOTING: readonly string[] = ['published', 'enrolment_open', 'enrolment_closed']

/** At the top of an enrolment's page: where it stands in its run, and where it can go from there. */
export function EnrolmentActions() {
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const language = panelLanguage(i18n.language)
  return id ? <Actions id={Number(id)} language={language} /> : null
}

function Actions({ id, language }: { id: number; language: PanelLanguage }) {
  const texts = enrolTexts[language]
  const { dispatchFields } = useForm()
  const [standing, setStanding] = useState<Standing | null>(null)
  const [asked, setAsked] = useState<EnrolmentStatus | null>(null)
  const [isWorking, setIsWorking] = useState(false)
  const [said, setSaid] = useState<{ words: string; isProblem: boolean } | null>(null)

  const load = useCallback(async () => {
    try {
      setStanding(await enrolmentRequests.standing(id))
    } catch (err) {
      setSaid({ words: messageOf(err), isProblem: true })
    }
  }, [id])
  useEffect(() => {
    void load()
  }, [load])

  if (!standing) return said ? <p role="alert">{said.words}</p> : null

  async function move(status: EnrolmentStatus, from: EnrolmentStatus) {
    setIsWorking(true)
    setAsked(null)
    try {
      const moved = await enrolmentRequests.move(id, { status, from })
      // The form below still has what it loaded; saving it would ask for the old status again.
      for (const path of ['status', 'waitlistPosition'] as const) {
        dispatchFields({ type: 'UPDATE', path, value: moved[path], initialValue: moved[path] })
      }
      setSaid({ words: outcomeWords(moved, language), isProblem: false })
    } catch (err) {
      setSaid({ words: messageOf(err), isProblem: true })
    } finally {
      setIsWorking(false)
      await load()
    }
  }

  const ask = (status: EnrolmentStatus) =>
    texts.sure[status] ? setAsked(status) : void move(status, standing.status)

  return (
    <section className={`${surface.surface} ${styles.actions}`} aria-label={texts.actions}>
      <div className={styles.actionsHead}>
        <span className={styles.standing}>{texts.standing(standing.status, standing.waitlistPosition)}</span>
        <span className={styles.quiet}>
          {texts.runSeats(standing.seatsTaken, standing.maxStudents, standing.waiting)}
        </span>
      </div>
      {asked ? (
        <div className={styles.result}>
          <p>
            <strong>{texts.sure[asked]}</strong> {seatWords(standing, asked, language)}
          </p>
          <div className={styles.buttons}>
            <button type="button" className={styles.button} onClick={() => move(asked, standing.status)}>
              {texts.move[asked]}
            </button>
            <button type="button" className={styles.quietButton} onClick={() => setAsked(null)}>
              {texts.back}
            </button>
          </div>
        </div>
      ) : null}
      {standing.mayMove && !asked ? (
        <div className={styles.buttons}>
          {nextOf(standing).map((status) => (
            <button
              key={status}
              type="button"
              className={styles.quietButton}
              disabled={isWorking}
              onClick={() => ask(status)}
            >
              {texts.move[status]}
            </button>
          ))}
        </div>
      ) : null}
      {said ? (
        <p
          role={said.isProblem ? 'alert' : 'status'}
          className={said.isProblem ? styles.problem : styles.hint}
        >
          {said.words}
        </p>
      ) : null}
    </section>
  )
}

/** Nobody is confirmed into a full run, nor put on the list of one that has seats. */
function nextOf({ status, seatsTaken, maxStudents }: Standing): EnrolmentStatus[] {
  const isFull = seatsTaken >= maxStudents
  return enrolmentTransitions[status].filter((next) => {
    if (next === 'confirmed') return !isFull
    return next !== 'waitlisted' || isFull
  })
}

function seatWords(standing: Standing, next: EnrolmentStatus, language: PanelLanguage): string {
  if (standing.status !== 'confirmed' || next === 'completed') return ''
  const texts = enrolTexts[language]
  return PROMOTING.includes(standing.runStatus) ? texts.seatGoesTo(standing.waiting) : texts.seatWaits
}

function outcomeWords({ status, promoted }: Moved, language: PanelLanguage): string {
  const texts = enrolTexts[language]
  const words = texts.moved(enrolmentStatusLabels[status][language])
  if (promoted.length === 0) return words
  return `${words} ${texts.promoted(promoted.map(({ number }) => number))}`
}

function messageOf(err: unknown): string {
  return err instanceof Error ? err.message : String(err)
}
