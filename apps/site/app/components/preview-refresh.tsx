import { RefreshRouteOnSave } from '@payloadcms/live-preview-react'
import { useRevalidator } from 'react-router'

/** Reads the page anew whenever the editor saves it in the admin panel. Loaded in previews alone. */
export default function PreviewRefresh() {
  const { revalidate } = useRevalidator()
  return <RefreshRouteOnSave refresh={revalidate} serverURL={window.location.origin} />
}
