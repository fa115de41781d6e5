import { expect, it } from 'vitest'
import { scoreReasons } from './score-explanation.ts'

it('says the parts of a score in words, the weightiest first, without those that gave nothing', () => {
  const parts = { completeness: 20, course: 25, message: 0, disposableEmail: -40 }
  expect(scoreReasons(parts, 'es')).toEqual([
    { reason: 'Correo de usar y tirar', points: -40 },
    { reason: 'Pregunta por un curso concreto', points: 25 },
    { reason: 'Datos completos', points: 20 },
  ])
})

it('shows a rule that it has no words for by its name', () => {
  expect(scoreReasons({ moonPhase: 5 }, 'en')).toEqual([{ reason: 'moonPhase', points: 5 }])
})

it.each([null, 'text', [1], { course: 'many' }])('explains nothing from %j', (parts) => {
  expect(scoreReasons(parts, 'es')).toEqual([])
})
