import type { Price } from '@cep/contracts/public-api'

export type PriceRow = { basePriceCents: number | null; subsidyPercentage: number | null }

/**
 * A price with what is left to pay after the subsidy, rounded half up to a cent. Percentages have
 * at most two decimals: counted in hundredths, so that no half cent is lost to binary fractions. The
 * database's `final_price_cents` is the same sum.
 */
export function toPrice({ basePriceCents, subsidyPercentage }: PriceRow): Price {
  const base = basePriceCents ?? 0
  const subsidy = subsidyPercentage ?? 0
  const leftInHundredths = 10_000 - Math.round(subsidy * 100)
  return {
    basePriceCents: base,
    subsidyPercentage: subsidy,
    finalPriceCents: Math.round((base * leftInHundredths) / 10_000),
  }
}
