import type { SiteSettings } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'
import { AREA_SUMMARIES } from '../areas/area-summaries.ts'
import { campusSummary } from '../campuses/campus-summary.ts'

const settings = {
  name: 'settings',
  text: `
    SELECT s.name, s.legal_name AS "legalName", coalesce(s.tagline, '') AS tagline, s.phone, s.whatsapp, s.email,
      s.address,
      (
        SELECT coalesce(json_agg(json_build_object('days', o.days, 'hours', o.hours) ORDER BY o._order), '[]')
        FROM settings_opening_hours o WHERE o._parent_id = s.id
      ) AS "openingHours",
      (
        SELECT coalesce(json_agg(json_build_object('network', l.network, 'url', l.url) ORDER BY l._order), '[]')
        FROM settings_social l WHERE l._parent_id = s.id
      ) AS social,
      (
        SELECT coalesce(json_agg(${campusSummary('p')} ORDER BY lower(unaccent(p.name))), '[]') FROM campuses p
      ) AS campuses,
      ${AREA_SUMMARIES} AS areas
    FROM settings s ORDER BY s.id LIMIT 1`,
}

/** `GET /settings`; 404 until somebody has saved the centre's settings. */
export const readSettings: Answer<SiteSettings> = async ({ read }) => {
  const [row] = await read<SiteSettings>(settings)
  return row ?? null
}
