import { z } from 'zod'
import type { PanelLanguage } from '../panel-language.ts'

/** The parts of a score as the worker stores them: points by rule. */
const storedParts = z.record(z.string(), z.number())

export type ScoreReason = { reason: string; points: number }

/** The parts of a score in words, the weightiest first; empty while the score is not computed. */
export function scoreReasons(parts: unknown, language: PanelLanguage): ScoreReason[] {
  const parsed = storedParts.safeParse(parts)
  if (!parsed.success) return []
  return Object.entries(parsed.data)
    .filter(([, points]) => points !== 0)
    .map(([rule, points]) => ({ reason: reasons[rule]?.[language] ?? rule, points }))
    .sort((one, other) => Math.abs(other.points) - Math.abs(one.points))
}

const reasons: Record<string, { es: string; en: string }> = {
  completeness: { es: 'Datos completos', en: 'Complete details' },
  course: { es: 'Pregunta por un curso concreto', en: 'Asks about a specific course' },
  message: { es: 'Escribe un mensaje', en: 'Wrote a message' },
  contactPreference: { es: 'Dice cómo prefiere que le contactemos', en: 'Says how to be contacted' },
  marketingConsent: { es: 'Acepta recibir publicidad', en: 'Agreed to marketing' },
  campaign: { es: 'Viene de una campaña', en: 'Came from a campaign' },
  disposableEmail: { es: 'Correo de usar y tirar', en: 'Disposable e-mail address' },
  spamMarks: { es: 'Marcada antes como spam', en: 'Marked as spam before' },
}
