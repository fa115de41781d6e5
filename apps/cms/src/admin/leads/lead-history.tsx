import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import type { PanelLanguage } from '../panel-language.ts'
import { describeEntry } from './describe-entry.ts'
import type { TimelineEntry } from './find-timeline.ts'
import styles from './lead-page.module.css'
import { leadPageTexts } from './lead-page-texts.ts'
import { leadRequests } from './lead-requests.ts'
import { NoteForm } from './note-form.tsx'
import { ageWords, momentWords } from './sla-wording.ts'

type LeadHistoryProps = {
  leadId: number
  timeline: TimelineEntry[]
  mayAddNotes: boolean
  now: Date
  language: PanelLanguage
}

/** What happened to the lead, the newest first; a note shows at once and is taken back when it fails. */
export function LeadHistory({ leadId, timeline, mayAddNotes, now, language }: LeadHistoryProps) {
  const texts = leadPageTexts[language]
  const router = useRouter()
  const [pendingNote, setPendingNote] = useState<string | null>(null)

  // biome-ignore lint/correctness/useExhaustiveDependencies: a fresh timeline has the note in it
  useEffect(() => setPendingNote(null), [timeline])

  async function save(text: string): Promise<boolean> {
    setPendingNote(text)
    try {
      await leadRequests.addNote(leadId, text)
      router.refresh()
      return true
    } catch (err) {
      setPendingNote(null)
      toast.error(err instanceof Error ? err.message : String(err))
      return false
    }
  }

  return (
    <section className={styles.history} aria-labelledby="lead-history">
      <h3 id="lead-history">{texts.timeline}</h3>
      {mayAddNotes ? <NoteForm language={language} onSave={save} /> : null}
      <ol className={styles.timeline}>
        {pendingNote === null ? null : (
          <li className={styles.entry} data-kind="note">
            <p className={styles.sentence}>{texts.savingNote}</p>
            <p className={styles.text}>{pendingNote}</p>
          </li>
        )}
        {timeline.map((entry) => {
          const { sentence, detail, text, isTrouble } = describeEntry(entry, language)
          return (
            <li key={entry.id} className={styles.entry} data-kind={entry.kind} data-trouble={isTrouble}>
              <p className={styles.sentence}>
                {sentence}{' '}
                <time dateTime={entry.at} title={momentWords(entry.at, language)}>
                  {ageWords(entry.at, now, language)}
                </time>
              </p>
              {detail ? <p className={styles.quiet}>{detail}</p> : null}
              {text ? <p className={styles.text}>{text}</p> : null}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
