import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { useLanguage } from '../language/use-language.ts'
import { useTexts } from '../language/use-texts.ts'
import { RadioFields, TextField } from '../lead-form/fields.tsx'
import type { Route } from './+types/my-data'
import { myDataTexts } from './my-data-texts.ts'

/** Where the CMS sends a form back to: `/mis-datos?enviado=1` and the like. */
const OUTCOMES = ['enviado', 'confirmado', 'caducado', 'revisa'] as const

export function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  return { outcome: OUTCOMES.find((name) => searchParams.get(name) === '1') ?? null }
}

/** Asks for a copy or the erasure of one's data; the CMS takes the form and confirms by mail. */
export default function MyData({ loaderData: { outcome } }: Route.ComponentProps) {
  const texts = useTexts(myDataTexts)
  const { title, intro } = texts[outcome ?? 'start']
  // What was asked for is under way; asking again would only send another mail.
  const hasForm = outcome !== 'enviado' && outcome !== 'confirmado'
  return (
    <>
      <PageHead
        title={outcome ? title : texts.pageTitle}
        description={texts.description}
        path="/mis-datos"
        isHiddenFromSearch={outcome !== null}
      />
      <PageHeader title={title} intro={intro} />
      <div className="wrap pt-8 pb-24">{hasForm ? <PrivacyForm /> : null}</div>
    </>
  )
}

function PrivacyForm() {
  const texts = useTexts(myDataTexts)
  return (
    <form
      method="post"
      action="/api/privacy-requests"
      className="grid max-w-xl gap-5 rounded border border-line bg-surface p-5 sm:p-7"
    >
      <input type="hidden" name="language" value={useLanguage()} />
      <RadioFields
        legend={texts.kind}
        name="kind"
        defaultValue="export"
        options={[
          { value: 'export', label: texts.copy },
          { value: 'erasure', label: texts.erasure },
        ]}
      />
      <TextField
        label={texts.email}
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        required
        maxLength={254}
      />
      <p className="text-sm text-soft">{texts.consequences}</p>
      <button type="submit" className="button min-h-14 text-lg">
        {texts.submit}
      </button>
    </form>
  )
}
