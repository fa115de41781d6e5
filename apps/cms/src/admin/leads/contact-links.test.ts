import { expect, it } from 'vitest'
import { callLink, mailLink, whatsappLink } from './contact-links.ts'

const greeting = {
  firstName: 'Lucía',
  courseName: 'Manicura & pedicura',
  adviserName: 'Marta Herrera',
  centreName: 'Centro CEP',
}

it('dials the number as it is stored', () => {
  expect(callLink('+34612345678')).toBe('tel:+34612345678')
})

it('opens WhatsApp with the digits alone and the greeting typed in', () => {
  const url = new URL(whatsappLink('+34612345678', greeting))
  expect(url.origin + url.pathname).toBe('https://wa.me/34612345678')
  expect(url.searchParams.get('text')).toBe(
    'Hola, Lucía: soy Marta Herrera, de Centro CEP. Te escribo por tu solicitud sobre «Manicura & pedicura». ¿Cuándo te viene bien que hablemos?',
  )
})

it('fills in subject and text of a mail without a plus for a space', () => {
  const link = mailLink('lucia@correo.example', greeting)
  expect(link).toContain(
    'mailto:lucia@correo.example?subject=Tu%20solicitud%20sobre%20Manicura%20%26%20pedicura',
  )
  expect(link).not.toContain('+')
})

it('speaks of no course when none was chosen', () => {
  const text = decodeURIComponent(mailLink('lucia@correo.example', { ...greeting, courseName: null }))
  expect(text).toContain('subject=Tu solicitud&')
  expect(text).toContain('Te escribo por tu solicitud. ')
})
