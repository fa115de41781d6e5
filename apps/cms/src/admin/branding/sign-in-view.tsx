import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { getSafeRedirect } from 'payload/shared'
import { Logo } from './logo.tsx'
import styles from './sign-in.module.css'
import { SignInForm } from './sign-in-form.tsx'
import { SignInPoster } from './sign-in-poster.tsx'
import { signInTexts } from './sign-in-texts.ts'

/** The panel's front door. */
export function SignInView({ initPageResult, searchParams }: AdminViewServerProps) {
  const { req } = initPageResult
  const target = getSafeRedirect({ fallbackTo: '/admin', redirectTo: searchParams?.redirect ?? '' })
  if (req.user) redirect(target)
  const texts = signInTexts(req.i18n.language)
  return (
    <div className={styles.page}>
      <aside className={styles.poster}>
        <SignInPoster className={styles.art} />
        <p className={styles.line}>{texts.posterLine}</p>
      </aside>
      <main className={styles.panel}>
        <div className={styles.inner}>
          <Logo />
          <SignInForm texts={texts} target={target} />
        </div>
      </main>
    </div>
  )
}
