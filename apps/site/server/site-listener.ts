import type { RequestListener } from 'node:http'
import * as build from 'virtual:react-router/server-build'
import { createRequestListener } from '@react-router/node'
import { RouterContextProvider } from 'react-router'
import { type SiteContext, siteContext } from '../app/api/site-context.ts'

/** What renders pages; built by Vite into `build/server/index.js`, served by `main.ts`. */
export function createSiteListener(options: SiteContext): RequestListener {
  return createRequestListener({
    build,
    mode: 'production',
    getLoadContext: () => {
      const context = new RouterContextProvider()
      context.set(siteContext, options)
      return context
    },
  })
}
