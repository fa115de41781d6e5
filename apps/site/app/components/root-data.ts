import { useRouteLoaderData } from 'react-router'
import type { loader } from '../root.tsx'

/** What the root loader found; `undefined` on an error page that comes before it. */
export const useRootData = () => useRouteLoaderData<typeof loader>('root')

/** Today in Madrid, "2026-11-24": the server's, so that server and browser write the same. */
export const useToday = () => useRootData()?.today ?? '1970-01-01'
