import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { useRootData } from '../components/root-data.ts'
import { LocalLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { unsubscribeTexts } from './unsubscribe-texts.tsx'

/** How to stop our mail. */
export default function Unsubscribe() {
  const texts = useTexts(unsubscribeTexts)
  const email = useRootData()?.settings.email
  return (
    <>
      <PageHead title={texts.pageTitle} description={texts.description} path="/baja" isHiddenFromSearch />
      <PageHeader title={texts.title} intro={texts.intro} />
      <div className="wrap pt-8 pb-24 text-lg">
        <div className="grid max-w-2xl justify-items-start gap-4">
          <p>
            {texts.noLink(
              email ? (
                <a href={`mailto:${email}?subject=${texts.subject}`} className="link">
                  {email}
                </a>
              ) : null,
            )}
          </p>
          <p>{texts.erasure}</p>
          <LocalLink to="/mis-datos" className="button mt-2">
            {texts.askForErasure}
          </LocalLink>
        </div>
      </div>
    </>
  )
}
