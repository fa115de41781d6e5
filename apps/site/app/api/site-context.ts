import { createContext } from 'react-router'

type FailureLog = { error: (fields: Record<string, unknown>, message: string) => void }

/** What the server hands to loaders; nothing of it reaches the browser but through them. */
export type SiteContext = {
  /** Internal address of the CMS. */
  cmsUrl: string
  /** The address people see. */
  publicUrl: string
  /** Stands for the nonce; the edge replaces it. */
  nonce: string
  logger: FailureLog
}

export const siteContext = createContext<SiteContext>()
