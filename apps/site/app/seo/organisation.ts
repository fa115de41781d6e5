import type { CampusCard, SiteSettings } from '@cep/contracts/public-api'

type OrganisationParts = {
  settings: SiteSettings
  publicUrl: string
  /** Turns a Spanish address into that of the page's language. */
  localAddress: (path: string) => string
  campuses?: CampusCard[]
}

/** schema.org's EducationalOrganization for the centre, with its campuses where they are known. */
export function organisation({ settings, publicUrl, localAddress, campuses = [] }: OrganisationParts) {
  return {
    '@context': 'https://schema.org',
    '@type': 'EducationalOrganization',
    '@id': `${publicUrl}/#centro`,
    name: settings.name,
    legalName: settings.legalName,
    description: settings.tagline,
    url: publicUrl + localAddress('/'),
    logo: `${publicUrl}/apple-touch-icon.png`,
    telephone: settings.phone,
    email: settings.email,
    address: settings.address,
    sameAs: settings.social.map(({ url }) => url),
    ...(campuses.length > 0
      ? { department: campuses.map((campus) => campusPlace(campus, publicUrl, localAddress)) }
      : {}),
  }
}

/** One campus as a place with an address. */
export function campusPlace(
  campus: CampusCard,
  publicUrl: string,
  localAddress: OrganisationParts['localAddress'],
) {
  return {
    '@type': 'EducationalOrganization',
    name: campus.name,
    url: publicUrl + localAddress(`/sedes/${campus.slug}`),
    telephone: campus.phone,
    email: campus.email,
    address: {
      '@type': 'PostalAddress',
      streetAddress: campus.address,
      postalCode: campus.postalCode,
      addressLocality: campus.city,
      addressCountry: 'ES',
    },
    ...(campus.geo ? { geo: { '@type': 'GeoCoordinates', ...campus.geo } } : {}),
  }
}
