import { redirect } from 'next/navigation.js'
import type { AdminViewServerProps } from 'payload'
import { Logo } from './logo.tsx'
import { SecondFactorSetup } from './second-factor-setup.tsx'
import styles from './sign-in.module.css'
import { SignInPoster } from './sign-in-poster.tsx'
import { signInTexts } from './sign-in-texts.ts'

/** Where an account sets its second factor up; the only page for those who have to. */
export function SecondFactorView({ initPageResult }: AdminViewServerProps) {
  const { user, i18n } = initPageResult.req
  if (!user?.isActive) redirect('/admin/login?redirect=/admin/segundo-factor')
  const texts = signInTexts(i18n.language)
  return (
    <div className={styles.page}>
      <div className={styles.poster}>
        <SignInPoster className={styles.art} />
      </div>
      <main className={styles.panel}>
        <div className={styles.inner}>
          <Logo />
          <SecondFactorSetup
            texts={texts}
            isOn={Boolean(user.secondFactorEnabled)}
            isRequired={Boolean(user.needsSecondFactor)}
          />
        </div>
      </main>
    </div>
  )
}
