import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { RadioFields, TextField } from '../lead-form/fields.tsx'

/** Asks for a copy or the erasure of one's data; the CMS answers the form and confirms by mail. */
export default function MyData() {
  return (
    <>
      <PageHead
        title="Mis datos"
        description="Pide una copia de los datos que tenemos de ti o que los borremos. Lo confirmas con un correo y lo hacemos."
        path="/mis-datos"
      />
      <PageHeader
        title="Tus datos son tuyos"
        intro="Pide una copia de lo que sabemos de ti o que lo borremos. Te mandamos un correo para confirmar que eres tú; hasta que lo confirmes no hacemos nada."
      />
      <div className="wrap pt-8 pb-24">
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
            Si borramos tus datos y tenías una solicitud abierta, dejamos de atenderla. Las facturas las
            guardamos el tiempo que manda la ley.
          </p>
          <button type="submit" className="button min-h-14 text-lg">
            Pedirlo
          </button>
        </form>
      </div>
    </>
  )
}
