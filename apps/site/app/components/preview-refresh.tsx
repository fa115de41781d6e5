import { RefreshRouteOnSave } from '@payloadcms/live-preview-react'
import { useRevalidator } from 'react-router'
import { useIsHydrated } from './use-is-hydrated.ts'

/** Reads the page anew whenever the editor saves it in the admin panel. Loaded in previews alone. */
export default function PreviewRefresh() {
  const { revalidate } = useRevalidator()
  // There is nobody to listen to on the server.
  if (!useIsHydrated()) return null
  return <RefreshRouteOnSave refresh={revalidate} serverURL={window.location.origin} />
}
