import type { ScoreParts } from '../../leads/score-lead.ts'

const reasons: Record<keyof ScoreParts, string> = {
  completeness: 'datos completos',
  course: 'pregunta por un curso concreto',
  message: 'escribe un mensaje',
  contactPreference: 'dice cómo prefiere que le contactemos',
  marketingConsent: 'acepta recibir publicidad',
  campaign: 'viene de una campaña',
  disposableEmail: 'correo de usar y tirar',
  spamMarks: 'marcada antes como spam',
}

/** "pregunta por un curso concreto (+25), datos completos (+20)"; the weightiest first. */
export function scoreReasons(parts: ScoreParts | null): string {
  // The parts are what `scoreLead` stored.
  return (Object.entries(parts ?? {}) as [keyof ScoreParts, number][])
    .filter(([, points]) => points !== 0)
    .sort(([, a], [, b]) => Math.abs(b) - Math.abs(a))
    .map(([part, points]) => `${reasons[part]} (${points > 0 ? '+' : '−'}${Math.abs(points)})`)
    .join(', ')
}
