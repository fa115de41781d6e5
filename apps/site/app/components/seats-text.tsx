import type { RunSummary } from '@cep/contracts/public-api'
import { useFormat } from '../formatting/use-format.ts'

const COLOURS = {
  open: 'text-good',
  few: 'text-few',
  full: 'text-soft',
  announced: 'text-soft',
} as const

/** Whether there is a seat, in words; the colour only helps. */
export function SeatsText({ run, className = '' }: { run: RunSummary; className?: string }) {
  const { state, text } = useFormat().seats(run)
  return <p className={`font-700 ${COLOURS[state]} ${className}`}>{text}</p>
}
