'use client'

import { type FormEvent, useState } from 'react'
import { type PostAnswer, postJson } from './post-json.ts'
import styles from './sign-in.module.css'
import type { SignInTexts } from './sign-in-texts.ts'

type Started = { secret: string; qr: string }
type Step =
  | { name: 'off' }
  | { name: 'scan'; started: Started }
  | { name: 'codes'; codes: string[] }
  | { name: 'on' }
type Props = { texts: SignInTexts; isOn: boolean; isRequired: boolean }

/** QR code, confirmation, recovery codes; and the way back. */
export function SecondFactorSetup({ texts, isOn, isRequired }: Props) {
  const [step, setStep] = useState<Step>(isOn ? { name: 'on' } : { name: 'off' })
  const [error, setError] = useState<string | null>(null)
  const [isWorking, setIsWorking] = useState(false)

  async function send<Body>(path: string, data: object, next: (body: Body) => Step) {
    setIsWorking(true)
    setError(null)
    const answer: PostAnswer<Body> = await postJson<Body>(`/api/users/second-factor/${path}`, data)
    setIsWorking(false)
    if (answer.ok) return setStep(next(answer.body))
    setError(answer.message ?? texts.offline)
  }

  const start = () => send<Started>('start', {}, (started) => ({ name: 'scan', started }))
  const confirm = (code: string) =>
    send<{ recoveryCodes: string[] }>('confirm', { code }, ({ recoveryCodes }) => ({
      name: 'codes',
      codes: recoveryCodes,
    }))
  const disable = (code: string) => send('disable', { code }, () => ({ name: 'off' }))

  return (
    <div aria-busy={isWorking}>
      <h1>{step.name === 'codes' ? texts.factorDone : texts.factorTitle}</h1>
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
      {step.name === 'off' && (
        <>
          <p className={styles.intro}>
            {isRequired ? `${texts.factorMissing} ${texts.factorOff}` : texts.factorOff}
          </p>
          <button type="button" className={styles.button} onClick={start} disabled={isWorking}>
            {texts.factorStart}
          </button>
          {!isRequired && <BackLink texts={texts} />}
        </>
      )}
      {step.name === 'scan' && (
        <>
          <p className={styles.intro}>{texts.factorScan}</p>
          {/* biome-ignore lint/performance/noImgElement: a data URL made a moment ago, nothing to optimise */}
          <img src={step.started.qr} alt="" className={styles.qr} width="200" height="200" />
          <p className={styles.hint}>{texts.factorSecret}</p>
          <code className={styles.secret}>{step.started.secret}</code>
          <CodeForm label={texts.code} action={texts.factorConfirm} isWorking={isWorking} onCode={confirm} />
        </>
      )}
      {step.name === 'codes' && <RecoveryCodes texts={texts} codes={step.codes} />}
      {step.name === 'on' && (
        <>
          <p className={styles.intro}>{texts.factorOn}</p>
          <CodeForm label={texts.code} action={texts.factorDisable} isWorking={isWorking} onCode={disable} />
          <BackLink texts={texts} />
        </>
      )}
    </div>
  )
}

type CodeFormProps = { label: string; action: string; isWorking: boolean; onCode: (code: string) => void }

function CodeForm({ label, action, isWorking, onCode }: CodeFormProps) {
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    onCode(String(new FormData(event.currentTarget).get('code') ?? ''))
  }
  return (
    <form onSubmit={submit}>
      <div className={styles.field}>
        <label htmlFor="code">{label}</label>
        <input
          id="code"
          name="code"
          className={styles.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          required
        />
      </div>
      <button type="submit" className={styles.button} disabled={isWorking}>
        {action}
      </button>
    </form>
  )
}

function RecoveryCodes({ texts, codes }: { texts: SignInTexts; codes: string[] }) {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`CEP Formación\n\n${codes.join('\n')}\n`)}`
  return (
    <>
      <p className={styles.intro}>{texts.factorCodes}</p>
      <ol className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ol>
      <p className={styles.row}>
        <a className={styles.link} href={file} download="codigos-de-recuperacion.txt">
          {texts.factorDownload}
        </a>
      </p>
      <p className={styles.row}>
        <a className={styles.link} href="/admin">
          {texts.factorContinue}
        </a>
      </p>
    </>
  )
}

function BackLink({ texts }: { texts: SignInTexts }) {
  return (
    <p className={styles.row}>
      <a className={styles.link} href="/admin">
        {texts.toPanel}
      </a>
    </p>
  )
}
