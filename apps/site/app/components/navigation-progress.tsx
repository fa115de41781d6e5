import { useNavigation } from 'react-router'

/** A thin bar while the next page is on its way; appears only when it takes a moment (see app.css). */
export function NavigationProgress() {
  const isLoading = useNavigation().state !== 'idle'
  return (
    <div role="status" className="navigation-progress" data-active={isLoading || undefined}>
      <span className="sr-only">{isLoading ? 'Cargando' : ''}</span>
    </div>
  )
}
