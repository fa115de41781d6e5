import type { Config } from 'payload'

const FAVICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="12" fill="#f2014b"/><path fill="#fff" d="M33 13a19 19 0 0 0 0 38h14V39H33a7 7 0 0 1 0-14h14V13z"/></svg>'

/** Titles, icon and social card of the panel; it is no page for search engines. */
export const panelMeta: NonNullable<NonNullable<Config['admin']>['meta']> = {
  titleSuffix: ' · CEP Formación',
  description: 'El panel del centro: solicitudes, cursos, convocatorias y contenidos.',
  defaultOGImageType: 'off',
  icons: [{ rel: 'icon', type: 'image/svg+xml', url: `data:image/svg+xml,${encodeURIComponent(FAVICON)}` }],
  openGraph: {
    siteName: 'CEP Formación',
    title: 'Panel de CEP Formación',
    description: 'El panel del centro: solicitudes, cursos, convocatorias y contenidos.',
    images: [{ url: '/social-card.png', width: 1200, height: 630 }],
  },
  robots: 'noindex, nofollow',
}
