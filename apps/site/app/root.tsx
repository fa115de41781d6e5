import type { SiteSettings } from '@cep/contracts/public-api'
import latin from '@fontsource-variable/montserrat/files/montserrat-latin-wght-normal.woff2?url'
import { type ReactNode, useEffect } from 'react'
import { Links, Meta, Outlet, Scripts, ScrollRestoration, useRouteError } from 'react-router'
import type { Route } from './+types/root'
import { getSettings } from './api/get-settings.ts'
import { siteContext } from './api/site-context.ts'
import styles from './app.css?url'
import { ErrorPage } from './components/error-page.tsx'
import { NavigationProgress } from './components/navigation-progress.tsx'
import { PageStyles } from './components/page-styles.tsx'
import { useRootData } from './components/root-data.ts'
import { SiteFooter } from './components/site-footer.tsx'
import { SiteHeader } from './components/site-header.tsx'
import { siteTexts } from './components/site-texts.ts'
import { useFormat } from './formatting/use-format.ts'
import { useLanguage } from './language/use-language.ts'
import { useTexts } from './language/use-texts.ts'
import { cachePolicy } from './visit/cache-policy.ts'
import { isPreview } from './visit/is-preview.ts'
import { useCountedViews } from './visit/use-counted-views.ts'

export const links: Route.LinksFunction = () => [
  { rel: 'preload', href: latin, as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' },
  // The development server swaps styles while one works; built pages carry them (PageStyles).
  ...(import.meta.env.DEV ? [{ rel: 'stylesheet', href: styles }] : []),
  { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' },
  { rel: 'icon', href: '/favicon.ico', sizes: '32x32' },
  { rel: 'apple-touch-icon', href: '/apple-touch-icon.png' },
  { rel: 'manifest', href: '/site.webmanifest' },
  { rel: 'alternate', href: '/feed.xml', type: 'application/rss+xml', title: 'Blog de CEP Formación' },
]

const setCacheHeaders: Route.MiddlewareFunction = async ({ request }, next) => {
  const response = await next()
  if (response.headers.has('Cache-Control')) return response
  const { pathname } = new URL(request.url)
  const policy = { path: pathname, status: response.status, isPreview: isPreview(request.url) }
  response.headers.set('Cache-Control', cachePolicy(policy))
  if (response.status === 503) response.headers.set('Retry-After', '10')
  return response
}
export const middleware: Route.MiddlewareFunction[] = [setCacheHeaders]

export async function loader({ context }: Route.LoaderArgs) {
  const settings = await getSettings(context)
  return {
    settings,
    publicUrl: context.get(siteContext).publicUrl,
    // Swedish writes dates as ISO 8601 does.
    today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Madrid' }).format(),
  }
}

/** Settings hardly change: a visitor reads them once, an editor's preview every time. */
export const shouldRevalidate = ({ nextUrl, currentUrl }: { nextUrl: URL; currentUrl: URL }) =>
  isPreview(nextUrl) && nextUrl.href === currentUrl.href

export function Layout({ children }: { children: ReactNode }) {
  const root = useRootData()
  const texts = useTexts(siteTexts)
  // Scripts start after `load` (scriptsAfterLoad); whoever drives a browser waits for this mark.
  useEffect(() => document.documentElement.setAttribute('data-hydrated', ''), [])
  return (
    <html lang={useLanguage()}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="theme-color" content="#fbf8f4" media="(prefers-color-scheme: light)" />
        <meta name="theme-color" content="#151011" media="(prefers-color-scheme: dark)" />
        {import.meta.env.DEV ? null : <PageStyles />}
        <Meta />
        {/* Links need no nonce; an empty one is what browsers show React in its place. */}
        <Links nonce="" />
      </head>
      <body>
        <a className="skip-link" href="#contenido">
          {texts.skip}
        </a>
        <NavigationProgress />
        <SiteHeader settings={root?.settings} />
        <main id="contenido" tabIndex={-1}>
          {children}
        </main>
        <SiteFooter settings={root?.settings} />
        {root ? <PrintedFooter settings={root.settings} publicUrl={root.publicUrl} /> : null}
        <ScrollRestoration />
        <Scripts />
      </body>
    </html>
  )
}

/** On paper there is no footer to click: who we are and how to reach us. */
function PrintedFooter({ settings, publicUrl }: { settings: SiteSettings; publicUrl: string }) {
  const format = useFormat()
  return (
    <p className="wrap hidden py-6 text-sm print:block">
      {settings.name} · {format.phone(settings.phone)} · {settings.email} · {publicUrl}
    </p>
  )
}

export default function Root() {
  useCountedViews()
  return <Outlet />
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
