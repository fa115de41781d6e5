import Link from 'next/link'
import { type FormEvent, useCallback, useEffect, useRef, useState } from 'react'
import surface from '../leads/leads-surface.module.css'
import type { PanelLanguage } from '../panel-language.ts'
import styles from './enrol.module.css'
import { enrolTexts } from './enrol-texts.ts'
import { enrolmentPath } from './enrolment-path.ts'
import { type Enrolled, enrolmentRequests } from './enrolment-requests.ts'
import type { RunChoices } from './find-run-choices.ts'
import { RunPicker } from './run-picker.tsx'

type EnrolDialogProps = { leadId: number; name: string; language: PanelLanguage; onClose: () => void }

/** Choose a run, see its seats as they are, enrol. When the last seat goes meanwhile, the choice is asked again. */
export function EnrolDialog({ leadId, name, language, onClose }: EnrolDialogProps) {
  const texts = enrolTexts[language]
  const dialog = useRef<HTMLDialogElement>(null)
  const [choices, setChoices] = useState<RunChoices | null>(null)
  const [chosen, setChosen] = useState<number | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isWorking, setIsWorking] = useState(false)
  const [enrolled, setEnrolled] = useState<Enrolled | null>(null)

  const load = useCallback(async () => {
    try {
      setChoices(await enrolmentRequests.runChoices(leadId))
    } catch (err) {
      setProblem(messageOf(err))
    }
  }, [leadId])

  useEffect(() => {
    dialog.current?.showModal()
    void load()
  }, [load])

  const run = choices?.runs.find(({ id }) => id === chosen)
  const isWaiting = run?.seatsLeft === 0

  async function submit(event: FormEvent) {
    event.preventDefault()
    if (!run) return
    setIsWorking(true)
    setProblem(null)
    try {
      setEnrolled(await enrolmentRequests.enrol(leadId, { run: run.id, acceptsWaitlist: isWaiting }))
    } catch (err) {
      setProblem(messageOf(err))
      // The seats on the screen may be what was wrong.
      await load()
    } finally {
      setIsWorking(false)
    }
  }

  return (
    <dialog
      ref={dialog}
      className={`${surface.surface} ${styles.dialog}`}
      aria-labelledby="enrol-title"
      onClose={onClose}
    >
      <form onSubmit={submit}>
        <h2 id="enrol-title" className={styles.title}>
          {texts.title(name)}
        </h2>
        {enrolled ? (
          <Result enrolled={enrolled} language={language} />
        ) : (
          <>
            {choices ? (
              <>
                <p className={styles.hint}>{choices.isKnown ? texts.known : texts.fresh}</p>
                <RunPicker choices={choices} chosen={chosen} language={language} onChoose={setChosen} />
              </>
            ) : (
              <p className={styles.hint}>{problem ? '' : texts.loading}</p>
            )}
            {problem ? (
              <p role="alert" className={styles.problem}>
                {problem}
              </p>
            ) : null}
          </>
        )}
        <div className={styles.footer}>
          <button type="button" className={styles.quietButton} onClick={() => dialog.current?.close()}>
            {enrolled ? texts.close : texts.cancel}
          </button>
          {enrolled ? null : (
            <button type="submit" className={styles.button} disabled={!run || isWorking}>
              {submitLabel()}
            </button>
          )}
        </div>
      </form>
    </dialog>
  )

  function submitLabel() {
    if (isWorking) return texts.working
    if (!run) return texts.choose
    return isWaiting ? texts.submitWaitlist : texts.submit
  }
}

function Result({ enrolled, language }: { enrolled: Enrolled; language: PanelLanguage }) {
  const texts = enrolTexts[language]
  const { id, number, waitlistPosition } = enrolled.enrolment
  return (
    <div role="status" className={styles.result}>
      <p>
        {waitlistPosition === null ? texts.doneSeat(number) : texts.doneWaiting(number, waitlistPosition)}
      </p>
      <Link href={enrolmentPath(id)} prefetch={false}>
        {texts.open}
      </Link>
    </div>
  )
}

function messageOf(err: unknown): string {
  return err instanceof Error ? err.message : String(err)
}
