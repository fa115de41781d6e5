'use client'

import { Button, useAuth, useDocumentInfo, useFormFields, useTranslation } from '@payloadcms/ui'
import { useState } from 'react'
import { postJson } from './post-json.ts'
import { signInTexts } from './sign-in-texts.ts'

type Viewer = { id: number; collection: 'users'; role: string }

/** On an account's page: one's own way to the second factor, or the management's help for a lost phone. */
export function SecondFactorPanel() {
  const { user } = useAuth<Viewer>()
  const { id } = useDocumentInfo()
  const { i18n } = useTranslation()
  const isOn = useFormFields(([fields]) => fields.secondFactorEnabled?.value === true)
  const texts = signInTexts(i18n.language)
  if (!user || id === undefined) return null
  if (user.id === id) {
    return (
      <Button buttonStyle="secondary" el="anchor" url="/admin/segundo-factor">
        {isOn ? texts.factorManage : texts.factorStart}
      </Button>
    )
  }
  const mayHelp = user.role === 'admin' || user.role === 'gestor'
  return isOn && mayHelp ? <ResetButton id={id} texts={texts} /> : null
}

function ResetButton({ id, texts }: { id: number | string; texts: ReturnType<typeof signInTexts> }) {
  const [state, setState] = useState<'idle' | 'sure' | 'done'>('idle')
  const [error, setError] = useState<string | null>(null)

  async function reset() {
    if (state === 'idle') return setState('sure')
    const answer = await postJson(`/api/users/${id}/second-factor/reset`)
    if (answer.ok) return setState('done')
    setError(answer.message ?? texts.offline)
  }

  if (state === 'done') return <p role="status">{texts.factorResetDone}</p>
  return (
    <div>
      <Button buttonStyle="secondary" onClick={reset}>
        {state === 'sure' ? texts.factorResetSure : texts.factorReset}
      </Button>
      <p role="alert">{error}</p>
    </div>
  )
}
