import type { CampusDetail } from '@cep/contracts/public-api'
import { Icon } from '../components/icon.tsx'
import { useFormat } from '../formatting/use-format.ts'
import { useTexts } from '../language/use-texts.ts'
import { campusTexts } from './campus-texts.ts'

/** Where a campus is and how to reach it; the map is a link, so that no other site learns of the visit. */
export function Address({ campus }: { campus: CampusDetail }) {
  const format = useFormat()
  const texts = useTexts(campusTexts)
  return (
    <div className="lg:col-span-5">
      <address className="not-italic">
        <p className="text-xl font-750">{campus.address}</p>
        <p className="text-lg text-soft">
          {campus.postalCode} {campus.city}
        </p>
        {campus.geo ? (
          <a
            href={mapHref(campus.geo)}
            rel="noopener noreferrer"
            className="link mt-1 inline-flex min-h-11 items-center gap-2"
          >
            <Icon name="pin" className="size-4.5" />
            {texts.map}
          </a>
        ) : null}
        <ul className="mt-4 grid border-t border-line">
          <li className="border-b border-line">
            <a
              href={`tel:${campus.phone}`}
              className="flex min-h-14 items-center gap-3 font-700 tabular hover:underline"
            >
              <Icon name="phone" />
              {format.phone(campus.phone)}
            </a>
          </li>
          <li className="border-b border-line">
            <a
              href={`mailto:${campus.email}`}
              className="flex min-h-14 items-center gap-3 font-700 break-all hover:underline"
            >
              <Icon name="mail" />
              {campus.email}
            </a>
          </li>
          <li className="flex gap-3 border-b border-line py-4">
            <Icon name="clock" />
            <span lang="es">{campus.openingHours}</span>
          </li>
        </ul>
      </address>
      <a href="#pedir-informacion" className="button mt-6">
        {texts.ask}
      </a>
    </div>
  )
}

/** OpenStreetMap at street level with a mark. */
function mapHref({ latitude, longitude }: { latitude: number; longitude: number }): string {
  return `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`
}
