import { Link } from 'react-router'
import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { useRootData } from '../components/root-data.ts'

/** How to stop our mail. */
export default function Unsubscribe() {
  const email = useRootData()?.settings.email
  return (
    <>
      <PageHead
        title="Darse de baja"
        description="Cómo dejar de recibir nuestros correos y cómo pedir que borremos tus datos."
        path="/baja"
        isHiddenFromSearch
      />
      <PageHeader
        title="Dejar de recibir nuestros correos"
        intro="Cada correo con novedades lleva al pie un enlace personal para darte de baja. Con pulsarlo basta: no hay que entrar en ninguna cuenta ni dar explicaciones."
      />
      <div className="wrap pt-8 pb-24 text-lg">
        <div className="grid max-w-2xl justify-items-start gap-4">
          <p>
            ¿No encuentras ninguno? Escríbenos desde la dirección en la que los recibes
            {email ? (
              <>
                {' '}
                a{' '}
                <a href={`mailto:${email}?subject=Baja`} className="link">
                  {email}
                </a>
              </>
            ) : null}{' '}
            y te quitamos de la lista.
          </p>
          <p>Si además quieres que borremos lo que sabemos de ti, pídelo aquí.</p>
          <Link to="/mis-datos" className="button mt-2">
            Pedir que borréis mis datos
          </Link>
        </div>
      </div>
    </>
  )
}
