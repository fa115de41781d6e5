import { runStatusLabels } from '@cep/contracts/vocabulary'
import { useState } from 'react'
import { moneyWords } from '../leads/money-words.ts'
import { dayWords } from '../leads/sla-wording.ts'
import type { PanelLanguage } from '../panel-language.ts'
import styles from './enrol.module.css'
import { enrolTexts } from './enrol-texts.ts'
import type { RunChoice, RunChoices } from './find-run-choices.ts'

type RunPickerProps = {
  choices: RunChoices
  chosen: number | null
  language: PanelLanguage
  onChoose: (run: number) => void
}

/** The runs of the course that was asked for; those of other courses on demand. */
export function RunPicker({ choices: { runs, hasCourse }, chosen, language, onChoose }: RunPickerProps) {
  const texts = enrolTexts[language]
  const wanted = runs.filter(({ isWanted }) => isWanted)
  const others = runs.filter(({ isWanted }) => !isWanted)
  const [showsOthers, setShowsOthers] = useState(wanted.length === 0)
  if (runs.length === 0) return <p className={styles.hint}>{texts.none}</p>
  const list = (label: string, listed: RunChoice[]) => (
    <fieldset className={styles.runs}>
      <legend>{label}</legend>
      {listed.map((run) => (
        <RunOption
          key={run.id}
          run={run}
          isChosen={run.id === chosen}
          language={language}
          onChoose={onChoose}
        />
      ))}
    </fieldset>
  )

  return (
    <>
      {wanted.length > 0 ? list(texts.wanted, wanted) : null}
      {wanted.length === 0 && hasCourse ? <p className={styles.hint}>{texts.noneOfCourse}</p> : null}
      {others.length > 0 && !showsOthers ? (
        <button type="button" className={styles.quietButton} onClick={() => setShowsOthers(true)}>
          {texts.showOthers(others.length)}
        </button>
      ) : null}
      {others.length > 0 && showsOthers ? list(hasCourse ? texts.others : texts.all, others) : null}
    </>
  )
}

type RunOptionProps = {
  run: RunChoice
  isChosen: boolean
  language: PanelLanguage
  onChoose: (run: number) => void
}

function RunOption({ run, isChosen, language, onChoose }: RunOptionProps) {
  const texts = enrolTexts[language]
  const { id, code, course, isWanted, campus, startDate, status, seatsLeft, maxStudents, waiting } = run
  // Who has cancelled may come back; who studies or waits there does not enrol twice.
  const blocking = run.enrolment && !['cancelled', 'withdrawn', 'pending'].includes(run.enrolment.status)
  return (
    <label className={styles.run} data-chosen={isChosen}>
      <input
        type="radio"
        name="run"
        value={id}
        checked={isChosen}
        disabled={Boolean(blocking)}
        onChange={() => onChoose(id)}
      />
      <span className={styles.runText}>
        {isWanted ? null : <strong>{course}</strong>}
        <span className={isWanted ? styles.runDay : ''}>{dayWords(startDate, language)}</span>
        <span className={styles.quiet}>
          {[
            code,
            campus ?? texts.online,
            moneyWords(run.priceCents, language),
            ...(status === 'enrolment_open' ? [] : [runStatusLabels[status][language]]),
          ].join(' · ')}
        </span>
        <span
          className={styles.seats}
          data-state={seatsLeft === 0 ? 'full' : seatsLeft <= 5 ? 'few' : 'open'}
        >
          {blocking && run.enrolment ? texts.already(run.enrolment.number) : null}
          {blocking ? null : seatsLeft === 0 ? texts.waitlist(waiting) : texts.seats(seatsLeft, maxStudents)}
        </span>
      </span>
    </label>
  )
}
