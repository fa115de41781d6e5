import { createContext } from 'react'

/** The nonce of script tags; known on the server alone, because browsers hide it and ours is a placeholder. */
export const NonceContext = createContext<string | undefined>(undefined)
