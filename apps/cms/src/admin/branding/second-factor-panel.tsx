'use client'

export function SecondFactorPanel() {
  return null
}
