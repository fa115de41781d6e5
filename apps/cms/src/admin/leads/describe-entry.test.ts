import { expect, it } from 'vitest'
import { describeEntry } from './describe-entry.ts'

const common = { id: 'activity-1', at: '2026-11-24T11:00:00.000Z', actor: 'Marta' }
const submission = {
  reference: 'CEP-7K3M-9QXZ',
  source: 'web',
  marketing: true,
  textVersion: '2026-11',
} as const

it('tells what people did', () => {
  const moved = { ...common, kind: 'status_changed', from: 'new', to: 'contacted' } as const
  expect(describeEntry(moved, 'es').sentence).toBe('Marta la pasó de nueva a contactada')
  expect(describeEntry({ ...moved, actor: null }, 'es').sentence).toBe('Pasó de nueva a contactada')
  expect(describeEntry({ ...common, kind: 'note', text: 'Llamar el jueves.' }, 'es')).toEqual({
    sentence: 'Nota de Marta',
    text: 'Llamar el jueves.',
  })
})

it('tells who was given a lead, and that it changed hands where names are hidden', () => {
  const assigned = { ...common, kind: 'assigned', to: { name: 'Óscar' } } as const
  expect(describeEntry(assigned, 'es').sentence).toBe('Marta se la dio a Óscar')
  expect(describeEntry({ ...assigned, actor: null, to: { name: null } }, 'es').sentence).toBe(
    'Cambió de manos',
  )
  expect(describeEntry({ ...assigned, actor: null, to: null }, 'es').sentence).toBe(
    'Se quedó sin nadie que la lleve',
  )
})

it('tells what a form brought along', () => {
  const sent = { ...common, actor: null, kind: 'resubmitted', submission, text: '¿Hay plaza?' } as const
  expect(describeEntry(sent, 'es')).toEqual({
    sentence: 'Volvió a enviar el formulario',
    detail: 'CEP-7K3M-9QXZ · Aceptó publicidad',
    text: '¿Hay plaza?',
  })
})

it('tells the state of a mail and marks one that failed', () => {
  const mail = {
    ...common,
    kind: 'mail',
    template: 'lead-welcome',
    recipient: null,
    state: 'failed',
  } as const
  expect(describeEntry(mail, 'es')).toEqual({
    sentence: 'Correo de bienvenida: no se pudo enviar',
    isTrouble: true,
  })
})
