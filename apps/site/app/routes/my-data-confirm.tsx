import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { LocalLink } from '../language/local-link.tsx'
import { useLanguage } from '../language/use-language.ts'
import { useTexts } from '../language/use-texts.ts'
import type { Route } from './+types/my-data-confirm'
import { myDataTexts } from './my-data-texts.ts'

export function loader({ request }: Route.LoaderArgs) {
  return { token: new URL(request.url).searchParams.get('token')?.slice(0, 500) ?? null }
}

/** Where the confirmation mail leads. A button, because mail programs open links on their own. */
export default function MyDataConfirm({ loaderData: { token } }: Route.ComponentProps) {
  const texts = useTexts(myDataTexts).confirm
  const language = useLanguage()
  return (
    <>
      <PageHead
        title={texts.pageTitle}
        description={texts.description}
        path="/mis-datos/confirmar"
        isHiddenFromSearch
      />
      {token ? (
        <>
          <PageHeader title={texts.title} intro={texts.intro} />
          <form method="post" action="/api/privacy-requests/confirm" className="wrap pt-8 pb-24">
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="language" value={language} />
            <button type="submit" className="button min-h-14 px-8 text-lg">
              {texts.submit}
            </button>
          </form>
        </>
      ) : (
        <>
          <PageHeader title={texts.brokenTitle} intro={texts.brokenIntro} />
          <div className="wrap pt-8 pb-24">
            <LocalLink to="/mis-datos" className="button">
              {texts.again}
            </LocalLink>
          </div>
        </>
      )}
    </>
  )
}
