import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { useRootData } from '../components/root-data.ts'
import { LocalLink } from '../language/local-link.tsx'
import { useLanguage } from '../language/use-language.ts'
import { useTexts } from '../language/use-texts.ts'
import type { Route } from './+types/unsubscribe'
import { unsubscribeTexts } from './unsubscribe-texts.tsx'

export function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const isDone = searchParams.get('hecho') === '1'
  const token = isDone ? null : (searchParams.get('token')?.slice(0, 200) ?? null)
  return { token, mailing: searchParams.get('m')?.slice(0, 9) ?? '', isDone }
}

/** How to stop our mail. By a link of ours one button does it: programs that look into links press none. */
export default function Unsubscribe({ loaderData: { token, mailing, isDone } }: Route.ComponentProps) {
  const texts = useTexts(unsubscribeTexts)
  const { title, intro } = isDone ? texts.done : token ? texts.ask : texts
  return (
    <>
      <PageHead title={texts.pageTitle} description={texts.description} path="/baja" isHiddenFromSearch />
      <PageHeader title={title} intro={intro} />
      <div className="wrap pt-8 pb-24 text-lg">
        {token ? <LeaveForm token={token} mailing={mailing} /> : <OtherWays hasLeft={isDone} />}
      </div>
    </>
  )
}

function LeaveForm({ token, mailing }: { token: string; mailing: string }) {
  return (
    <form method="post" action="/api/subscriptions/unsubscribe">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="m" value={mailing} />
      <input type="hidden" name="language" value={useLanguage()} />
      <button type="submit" className="button min-h-14 px-8 text-lg">
        {useTexts(unsubscribeTexts).submit}
      </button>
    </form>
  )
}

function OtherWays({ hasLeft }: { hasLeft: boolean }) {
  const texts = useTexts(unsubscribeTexts)
  const email = useRootData()?.settings.email
  return (
    <div className="grid max-w-2xl justify-items-start gap-4">
      {hasLeft ? null : (
        <p>
          {texts.noLink(
            email ? (
              <a href={`mailto:${email}?subject=${texts.subject}`} className="link">
                {email}
              </a>
            ) : null,
          )}
        </p>
      )}
      <p>{texts.erasure}</p>
      <LocalLink to="/mis-datos" className="button mt-2">
        {texts.askForErasure}
      </LocalLink>
    </div>
  )
}
