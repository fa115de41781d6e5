import type { Price, RunSummary } from '@cep/contracts/public-api'
import { useEffect, useState } from 'react'
import { courseTexts } from '../components/course-texts.ts'
import { siteTexts } from '../components/site-texts.ts'
import { useFormat } from '../formatting/use-format.ts'
import { useTexts } from '../language/use-texts.ts'

const FORM_ID = 'pedir-informacion'

/** On phones, always in reach of the thumb: the price, the seats, and the way to the form. */
export function AskBar({ price, run }: { price: Price; run: RunSummary | null }) {
  const format = useFormat()
  const { noDate } = useTexts(courseTexts)
  const { askForInformation } = useTexts(siteTexts)
  const isFormInView = useIsInView(FORM_ID)
  return (
    <div
      className={`no-print sticky bottom-0 z-30 border-t border-line bg-surface lg:hidden ${isFormInView ? 'invisible' : ''}`}
    >
      <div className="wrap flex items-center gap-4 py-2.5">
        <p className="min-w-0 flex-1 leading-tight tabular">
          <strong className="block text-lg font-800">{format.price(price.finalPriceCents)}</strong>
          <span className="block truncate text-xs text-soft">{run ? format.seats(run).text : noDate}</span>
        </p>
        <a href={`#${FORM_ID}`} className="button">
          {askForInformation}
        </a>
      </div>
    </div>
  )
}

function useIsInView(id: string): boolean {
  const [isInView, setIsInView] = useState(false)
  useEffect(() => {
    const element = document.getElementById(id)
    if (!element) return
    const observer = new IntersectionObserver(([entry]) => setIsInView(entry?.isIntersecting ?? false))
    observer.observe(element)
    return () => observer.disconnect()
  }, [id])
  return isInView
}
