import { type FormEvent, useRef, useState } from 'react'
import type { PanelLanguage } from '../panel-language.ts'
import styles from './lead-page.module.css'
import { leadPageTexts } from './lead-page-texts.ts'

type NoteFormProps = {
  language: PanelLanguage
  /** Answers whether the note was kept. */
  onSave: (text: string) => Promise<boolean>
}

/** Where a note is written; Ctrl+Enter saves it. What could not be saved stays in the field. */
export function NoteForm({ language, onSave }: NoteFormProps) {
  const texts = leadPageTexts[language]
  const form = useRef<HTMLFormElement>(null)
  const [text, setText] = useState('')

  async function submit(event: FormEvent) {
    event.preventDefault()
    const note = text.trim()
    if (!note) return
    setText('')
    if (!(await onSave(note))) setText(note)
  }

  return (
    <form ref={form} className={styles.noteForm} onSubmit={submit}>
      <textarea
        aria-label={texts.noteLabel}
        placeholder={texts.noteHint}
        rows={3}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
        }}
      />
      <button type="submit" className={styles.save} disabled={text.trim() === ''}>
        {texts.saveNote}
      </button>
    </form>
  )
}
