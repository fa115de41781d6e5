import { readSubscription } from '../api/cms-request.ts'
import { notFound } from '../api/not-found.ts'
import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { LocalLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { RadioFields, TextField } from '../lead-form/fields.tsx'
import type { Route } from './+types/subscription-preferences'
import { subscriptionTexts } from './subscription-texts.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const token = searchParams.get('token')?.slice(0, 200) ?? ''
  const subscription =
    (token && (await readSubscription(context, token))) || (await notFound(context, request))
  return { token, subscription, isSaved: searchParams.get('guardado') === '1' }
}

/** What we call somebody and in which language we write, by the link of any of our mailings. */
export default function SubscriptionPreferences({
  loaderData: { token, subscription, isSaved },
}: Route.ComponentProps) {
  const texts = useTexts(subscriptionTexts).preferences
  return (
    <>
      <PageHead
        title={texts.pageTitle}
        description={texts.description}
        path="/suscripcion/preferencias"
        isHiddenFromSearch
      />
      <PageHeader title={texts.title} intro={texts.intro(subscription.email)} />
      <div className="wrap grid gap-6 pt-8 pb-24">
        {isSaved ? <p role="status">{texts.saved}</p> : null}
        {subscription.isSubscribed ? null : <p>{texts.off}</p>}
        <form
          method="post"
          action="/api/subscriptions/preferences"
          className="grid max-w-xl gap-5 rounded border border-line bg-surface p-5 sm:p-7"
        >
          <input type="hidden" name="token" value={token} />
          <TextField
            label={texts.name}
            name="name"
            defaultValue={subscription.name}
            autoComplete="given-name"
            maxLength={160}
            isOptional
          />
          <RadioFields
            legend={texts.language}
            name="language"
            defaultValue={subscription.language}
            options={[
              { value: 'es', label: texts.spanish },
              { value: 'en', label: texts.english },
            ]}
          />
          <button type="submit" className="button min-h-14 text-lg">
            {texts.submit}
          </button>
        </form>
        {subscription.isSubscribed ? (
          <p>
            <LocalLink to={`/baja?token=${encodeURIComponent(token)}`} className="link">
              {texts.leave}
            </LocalLink>
          </p>
        ) : null}
      </div>
    </>
  )
}
