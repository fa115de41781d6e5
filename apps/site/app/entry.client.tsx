import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { HydratedRouter } from 'react-router/dom'
import { rememberVisit } from './visit/attribution.ts'

// Before the router starts: a client-side navigation would already have changed the address.
rememberVisit(window.location.href, document.referrer)

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <HydratedRouter />
    </StrictMode>,
  )
})
