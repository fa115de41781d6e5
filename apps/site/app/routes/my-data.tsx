import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { RadioFields, TextField } from '../lead-form/fields.tsx'
import type { Route } from './+types/my-data'

/** Where the CMS sends a form back to: `/mis-datos?enviado=1` and the like. */
const OUTCOMES = {
  enviado: {
    title: 'Mira tu correo',
    intro:
      'Te hemos mandado un enlace para confirmar que eres tú. Vale 24 horas; si no lo ves en unos minutos, mira en la carpeta de correo no deseado.',
    hasForm: false,
  },
  confirmado: {
    title: 'Hecho, nos ponemos con ello',
    intro: 'Cuando terminemos te lo decimos por correo. Suele tardar unos minutos.',
    hasForm: false,
  },
  caducado: {
    title: 'Ese enlace ya no vale',
    intro: 'Los enlaces valen 24 horas y una sola vez. Pide otro y ábrelo desde el correo nuevo.',
    hasForm: true,
  },
  revisa: {
    title: 'Revisa tu correo',
    intro: 'Le falta algo a la dirección que has escrito. Tiene que ser como ana@correo.es.',
    hasForm: true,
  },
} as const

const START = {
  title: 'Tus datos son tuyos',
  intro:
    'Pide una copia de lo que sabemos de ti o que lo borremos. Te mandamos un correo para confirmar que eres tú; hasta que lo confirmes no hacemos nada.',
  hasForm: true,
} as const

export function loader({ request }: Route.LoaderArgs) {
  const { searchParams } = new URL(request.url)
  const outcomes = ['enviado', 'confirmado', 'caducado', 'revisa'] as const
  return { outcome: outcomes.find((name) => searchParams.get(name) === '1') ?? null }
}

/** Asks for a copy or the erasure of one's data; the CMS takes the form and confirms by mail. */
export default function MyData({ loaderData: { outcome } }: Route.ComponentProps) {
  const { title, intro, hasForm } = outcome ? OUTCOMES[outcome] : START
  return (
    <>
      <PageHead
        title={outcome ? title : 'Mis datos'}
        description="Pide una copia de los datos que tenemos de ti o que los borremos. Lo confirmas con un correo y lo hacemos."
        path="/mis-datos"
        isHiddenFromSearch={outcome !== null}
      />
      <PageHeader title={title} intro={intro} />
      <div className="wrap pt-8 pb-24">{hasForm ? <PrivacyForm /> : null}</div>
    </>
  )
}

function PrivacyForm() {
  return (
    <form
      method="post"
      action="/api/privacy-requests"
      className="grid max-w-xl gap-5 rounded border border-line bg-surface p-5 sm:p-7"
    >
      <RadioFields
        legend="¿Qué quieres?"
        name="kind"
        defaultValue="export"
        options={[
          { value: 'export', label: 'Una copia' },
          { value: 'erasure', label: 'Que los borréis' },
        ]}
      />
      <TextField
        label="El correo con el que nos escribiste"
        name="email"
        type="email"
        inputMode="email"
        autoComplete="email"
        required
        maxLength={254}
      />
      <p className="text-sm text-soft">
        Si borramos tus datos y tenías una solicitud abierta, dejamos de atenderla. Las facturas las guardamos
        el tiempo que manda la ley.
      </p>
      <button type="submit" className="button min-h-14 text-lg">
        Pedirlo
      </button>
    </form>
  )
}
