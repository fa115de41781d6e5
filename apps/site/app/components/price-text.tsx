import type { Price } from '@cep/contracts/public-api'
import { formatEuros, formatPrice, formatSubsidy } from '../formatting/format.ts'

/** What is left to pay, with what it was before the subsidy. */
export function PriceText({ price, className = '' }: { price: Price; className?: string }) {
  const subsidy = formatSubsidy(price)
  return (
    <p className={`flex flex-wrap items-baseline gap-x-2.5 tabular ${className}`}>
      <strong className="text-xl font-800 tracking-tight">{formatPrice(price.finalPriceCents)}</strong>
      {subsidy ? (
        <span className="text-sm text-soft">
          <span className="sr-only">antes de la subvención, </span>
          <s>{formatEuros(price.basePriceCents)}</s>
          <span className="sr-only">.</span> {subsidy}
        </span>
      ) : null}
    </p>
  )
}
