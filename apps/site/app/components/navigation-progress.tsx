import { useNavigation } from 'react-router'
import { useTexts } from '../language/use-texts.ts'
import { siteTexts } from './site-texts.ts'

/** A thin bar while the next page is on its way; appears only when it takes a moment (see app.css). */
export function NavigationProgress() {
  const texts = useTexts(siteTexts)
  const isLoading = useNavigation().state !== 'idle'
  return (
    <div role="status" className="navigation-progress" data-active={isLoading || undefined}>
      <span className="sr-only">{isLoading ? texts.loading : ''}</span>
    </div>
  )
}
