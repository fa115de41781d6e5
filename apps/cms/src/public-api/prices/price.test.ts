import { describe, expect, it } from 'vitest'
import { toPrice } from './price.ts'

const finalPrice = (basePriceCents: number, subsidyPercentage: number) =>
  toPrice({ basePriceCents, subsidyPercentage }).finalPriceCents

describe('what is left to pay', () => {
  it('is the price without a subsidy and nothing with a full one', () => {
    expect(finalPrice(123_400, 0)).toBe(123_400)
    expect(finalPrice(123_400, 100)).toBe(0)
  })

  it('is rounded half up to a cent', () => {
    expect(finalPrice(1, 50)).toBe(1)
    expect(finalPrice(3, 50)).toBe(2)
    expect(finalPrice(101, 50)).toBe(51)
    expect(finalPrice(333, 33)).toBe(223)
  })

  it('loses no half cent to binary fractions', () => {
    expect(finalPrice(1000, 33.35)).toBe(667)
    expect(finalPrice(10_000, 66.665)).toBe(3333)
    expect(finalPrice(50, 99)).toBe(1)
  })

  it('counts what a draft lacks as nothing', () => {
    expect(toPrice({ basePriceCents: null, subsidyPercentage: null })).toEqual({
      basePriceCents: 0,
      subsidyPercentage: 0,
      finalPriceCents: 0,
    })
  })
})
