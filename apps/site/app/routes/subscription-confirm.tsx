import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { useLanguage } from '../language/use-language.ts'
import { useTexts } from '../language/use-texts.ts'
import type { Route } from './+types/subscription-confirm'
import { subscriptionTexts } from './subscription-texts.ts'

export function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const token = searchParams.get('token')?.slice(0, 200) ?? null
  return { token, isDone: searchParams.get('hecho') === '1' }
}

/** Where the mail that asks leads. A button, because mail programs open links on their own. */
export default function SubscriptionConfirm({ loaderData: { token, isDone } }: Route.ComponentProps) {
  const texts = useTexts(subscriptionTexts).confirm
  const language = useLanguage()
  const { title, intro } = isDone ? texts.done : token ? texts.ask : texts.invalid
  return (
    <>
      <PageHead
        title={texts.pageTitle}
        description={texts.description}
        path="/suscripcion/confirmar"
        isHiddenFromSearch
      />
      <PageHeader title={title} intro={intro} />
      <div className="wrap pt-8 pb-24">
        {token && !isDone ? (
          <form method="post" action="/api/subscriptions/confirm">
            <input type="hidden" name="token" value={token} />
            <input type="hidden" name="language" value={language} />
            <button type="submit" className="button min-h-14 px-8 text-lg">
              {texts.submit}
            </button>
          </form>
        ) : null}
      </div>
    </>
  )
}
