import type { Price } from '@cep/contracts/public-api'
import { useFormat } from '../formatting/use-format.ts'
import { useTexts } from '../language/use-texts.ts'
import { courseTexts } from './course-texts.ts'

/** What is left to pay, with what it was before the subsidy. */
export function PriceText({ price, className = '' }: { price: Price; className?: string }) {
  const format = useFormat()
  const texts = useTexts(courseTexts)
  const subsidy = format.subsidy(price)
  return (
    <p className={`flex flex-wrap items-baseline gap-x-2.5 tabular ${className}`}>
      <strong className="text-xl font-800 tracking-tight">{format.price(price.finalPriceCents)}</strong>
      {subsidy ? (
        <span className="text-sm text-soft">
          <span className="sr-only">{texts.beforeSubsidy}</span>
          <s>{format.euros(price.basePriceCents)}</s>
          <span className="sr-only">.</span> {subsidy}
        </span>
      ) : null}
    </p>
  )
}
