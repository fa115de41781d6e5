import type { CampusCard, SiteSettings } from '@cep/contracts/public-api'

/** schema.org's EducationalOrganization for the centre, with its campuses where they are known. */
export function organisation(settings: SiteSettings, publicUrl: string, campuses: CampusCard[] = []) {
  return {
    '@context': 'https://schema.org',
    '@type': 'EducationalOrganization',
    '@id': `${publicUrl}/#centro`,
    name: settings.name,
    legalName: settings.legalName,
    description: settings.tagline,
    url: `${publicUrl}/`,
    logo: `${publicUrl}/apple-touch-icon.png`,
    telephone: settings.phone,
    email: settings.email,
    address: settings.address,
    sameAs: settings.social.map(({ url }) => url),
    ...(campuses.length > 0 ? { department: campuses.map((campus) => campusPlace(campus, publicUrl)) } : {}),
  }
}

/** One campus as a place with an address. */
export function campusPlace(campus: CampusCard, publicUrl: string) {
  return {
    '@type': 'EducationalOrganization',
    name: campus.name,
    url: `${publicUrl}/sedes/${campus.slug}`,
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
