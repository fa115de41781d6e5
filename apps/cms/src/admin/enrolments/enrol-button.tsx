'use client'

import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import type { PanelLanguage } from '../panel-language.ts'
import styles from './enrol.module.css'
import { EnrolDialog } from './enrol-dialog.tsx'
import { enrolTexts } from './enrol-texts.ts'

type EnrolButtonProps = { leadId: number; name: string; isQuiet: boolean; language: PanelLanguage }

/** Opens the dialog that makes a student of a lead. */
export function EnrolButton({ leadId, name, isQuiet, language }: EnrolButtonProps) {
  const texts = enrolTexts[language]
  const router = useRouter()
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)

  function close() {
    setIsOpen(false)
    button.current?.focus()
    router.refresh()
  }

  return (
    <>
      <button
        ref={button}
        type="button"
        className={isQuiet ? styles.quietButton : styles.button}
        onClick={() => setIsOpen(true)}
      >
        {isQuiet ? texts.enrolAgain : texts.enrol}
      </button>
      {isOpen ? <EnrolDialog leadId={leadId} name={name} language={language} onClose={close} /> : null}
    </>
  )
}
