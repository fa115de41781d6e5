import type { Price, RunSummary } from '@cep/contracts/public-api'
import { useEffect, useState } from 'react'
import { describeSeats, formatPrice } from '../formatting/format.ts'

const FORM_ID = 'pedir-informacion'

/** On phones, always in reach of the thumb: the price, the seats, and the way to the form. */
export function AskBar({ price, run }: { price: Price; run: RunSummary | null }) {
  const isFormInView = useIsInView(FORM_ID)
  return (
    <div
      className={`no-print sticky bottom-0 z-30 border-t border-line bg-surface lg:hidden ${isFormInView ? 'invisible' : ''}`}
    >
      <div className="wrap flex items-center gap-4 py-2.5">
        <p className="min-w-0 flex-1 leading-tight tabular">
          <strong className="block text-lg font-800">{formatPrice(price.finalPriceCents)}</strong>
          <span className="block truncate text-xs text-soft">
            {run ? describeSeats(run).text : 'Sin fecha todavía'}
          </span>
        </p>
        <a href={`#${FORM_ID}`} className="button">
          Pedir información
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
