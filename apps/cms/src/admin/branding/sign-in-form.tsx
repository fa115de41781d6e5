'use client'

import { type FormEvent, useState } from 'react'
import { postJson } from './post-json.ts'
import styles from './sign-in.module.css'
import type { SignInTexts } from './sign-in-texts.ts'

type Props = { texts: SignInTexts; target: string }

/** E-mail and password first; the code of the second factor only when the account has one. */
export function SignInForm({ texts, target }: Props) {
  const [asksCode, setAsksCode] = useState(false)
  const [isWorking, setIsWorking] = useState(false)
  const [isShown, setIsShown] = useState(false)
  const [error, setError] = useState<string | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setIsWorking(true)
    setError(null)
    const form = new FormData(event.currentTarget)
    const answer = await postJson('/api/users/login', Object.fromEntries(form))
    // The whole page is loaded anew, so that everything on it knows who signed in.
    if (answer.ok) return window.location.assign(target)
    setIsWorking(false)
    if (answer.code === 'second_factor_required') return setAsksCode(true)
    setError(answer.message ?? (answer.isOffline ? texts.offline : texts.wrong))
  }

  return (
    <form onSubmit={submit} aria-busy={isWorking}>
      <h1>{asksCode ? texts.codeTitle : texts.title}</h1>
      <p className={styles.intro}>{asksCode ? texts.codeIntro : texts.intro}</p>
      <div role="alert">{error && <p className={styles.error}>{error}</p>}</div>
      {/* Hidden, not gone: the code is sent together with them. */}
      <div hidden={asksCode}>
        <div className={styles.field}>
          <label htmlFor="email">{texts.email}</label>
          {/* biome-ignore lint/a11y/noAutofocus: the page is this form */}
          <input id="email" name="email" type="email" autoComplete="username" required autoFocus />
        </div>
        <div className={styles.field}>
          <span className={styles.labelRow}>
            <label htmlFor="password">{texts.password}</label>
            <button
              type="button"
              className={styles.link}
              aria-pressed={isShown}
              onClick={() => setIsShown(!isShown)}
            >
              {isShown ? texts.hide : texts.show}
            </button>
          </span>
          <input
            id="password"
            name="password"
            type={isShown ? 'text' : 'password'}
            autoComplete="current-password"
            required
          />
        </div>
      </div>
      {asksCode && (
        <div className={styles.field}>
          <label htmlFor="totp">{texts.code}</label>
          <input
            id="totp"
            name="totp"
            className={styles.code}
            inputMode="numeric"
            autoComplete="one-time-code"
            aria-describedby="totp-hint"
            maxLength={16}
            required
            // biome-ignore lint/a11y/noAutofocus: it is what was asked for a moment ago
            autoFocus
          />
          <p id="totp-hint" className={styles.hint}>
            {texts.codeHint}
          </p>
        </div>
      )}
      <button type="submit" className={styles.button} disabled={isWorking}>
        {isWorking ? texts.working : asksCode ? texts.check : texts.signIn}
      </button>
      <p className={styles.row}>
        {asksCode ? (
          <button type="button" className={styles.link} onClick={() => setAsksCode(false)}>
            {texts.back}
          </button>
        ) : (
          <a className={styles.link} href="/admin/forgot">
            {texts.forgot}
          </a>
        )}
      </p>
    </form>
  )
}
