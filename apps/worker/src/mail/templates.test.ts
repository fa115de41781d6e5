import { languageOf } from '@cep/contracts/language'
import type { ContactChannel } from '@cep/contracts/vocabulary'
import { describe, expect, it } from 'vitest'
import { bareLead, enrolment, lead, now, personalData, templateInput } from '../../testing/mail-fixtures.ts'
import type { MailContent } from './mail-content.ts'
import { plainText } from './plain-text.ts'
import { renderMail } from './render-mail.ts'
import { enrolmentConfirmed } from './templates/enrolment-confirmed.ts'
import { enrolmentWaitlisted } from './templates/enrolment-waitlisted.ts'
import { leadAssigned } from './templates/lead-assigned.ts'
import { leadEscalated } from './templates/lead-escalated.ts'
import { leadWelcome } from './templates/lead-welcome.ts'
import { privacyConfirm } from './templates/privacy-confirm.ts'
import { privacyErased } from './templates/privacy-erased.ts'
import { privacyExport } from './templates/privacy-export.ts'
import { waitlistPromoted } from './templates/waitlist-promoted.ts'

const afterDeadline = { ...templateInput, now: new Date('2026-11-24T15:31:00Z') }
const expiresAt = new Date('2026-11-26T09:20:00Z')
const waiting = { ...enrolment, status: 'waitlisted' as const, waitlistPosition: 3 }
const mails: Record<string, MailContent> = {
  'lead-welcome': leadWelcome(lead, templateInput),
  'lead-welcome for a bare lead': leadWelcome(bareLead, templateInput),
  'lead-welcome in English': leadWelcome({ ...lead, language: 'en' }, templateInput),
  'lead-welcome in English for a bare lead': leadWelcome({ ...bareLead, language: 'en' }, templateInput),
  'lead-assigned': leadAssigned(lead, 'Nerea Fernández Llano', templateInput),
  'lead-assigned for a bare lead': leadAssigned(bareLead, 'Nerea Fernández Llano', templateInput),
  'lead-escalated': leadEscalated(lead, 'Íñigo Sarasola Peña', afterDeadline),
  'enrolment-confirmed': enrolmentConfirmed(enrolment, templateInput),
  'enrolment-confirmed in English': enrolmentConfirmed({ ...enrolment, language: 'en' }, templateInput),
  'enrolment-waitlisted': enrolmentWaitlisted(waiting, templateInput),
  'enrolment-waitlisted in English': enrolmentWaitlisted({ ...waiting, language: 'en' }, templateInput),
  'waitlist-promoted': waitlistPromoted(enrolment, templateInput),
  'waitlist-promoted online, nothing left to pay': waitlistPromoted(
    {
      ...enrolment,
      campus: null,
      modality: 'online',
      weekdays: [],
      startTime: null,
      endTime: null,
      paidCents: 37_200,
    },
    templateInput,
  ),
  'waitlist-promoted in English': waitlistPromoted({ ...enrolment, language: 'en' }, templateInput),
  'privacy-confirm': privacyConfirm(
    { kind: 'export', language: 'es', expiresAt, token: '12.abc' },
    templateInput,
  ),
  'privacy-export': privacyExport(personalData, templateInput, 'es'),
  'privacy-export without data': privacyExport({ ...personalData, leads: [] }, templateInput, 'es'),
  'privacy-erased': privacyErased(templateInput, 'es'),
  'privacy-confirm in English': privacyConfirm(
    { kind: 'erasure', language: 'en', expiresAt, token: '12.abc' },
    templateInput,
  ),
  'privacy-export in English': privacyExport(personalData, templateInput, 'en'),
  'privacy-erased in English': privacyErased(templateInput, 'en'),
}

describe.each(Object.entries(mails))('the mail %s', (_, content) => {
  it('speaks as we do: no exclamation marks, no gaps where a fact is missing', () => {
    const words = [content.subject, content.preheader, plainText(content)].join('\n')
    expect(words).not.toMatch(/[!¡]|undefined|null|NaN|\[object| {2}|\s,|\(\)/)
  })

  it('asks no server for anything, and has a dark side', async () => {
    const { html } = await renderMail(content, 'CEP Formación')
    const loaded = [...html.matchAll(/(?:src|background)="([^"]*)"|url\(([^)]*)\)|<link[^>]*href="([^"]*)"/g)]
    expect(loaded).toEqual([])
    expect(html).toContain('name="color-scheme" content="light dark"')
    expect(html).toContain('@media (prefers-color-scheme: dark)')
    expect(html).toContain(`lang="${content.language}"`)
  })

  it('says the same in text as in HTML', async () => {
    const { html, text } = await renderMail(content, 'CEP Formación')
    const links = [...html.matchAll(/href="(https?:[^"]*)"/g)].map(([, href]) =>
      href?.replaceAll('&amp;', '&'),
    )
    for (const link of links) expect(text).toContain(link)
    expect(html).toContain(content.title)
    expect(text).toContain(content.title)
  })
})

describe('the welcome', () => {
  it('says who gets in touch, how, and by when', () => {
    const text = plainText(leadWelcome(lead, templateInput))
    expect(text).toContain('Nerea Fernández Llano te escribe por WhatsApp al 612 345 678, por la tarde')
    expect(text).toContain('Como muy tarde, hoy a las 16:30.')
    expect(text).toContain('CEP-7K3M-9QXZ')
  })

  it('answers the four questions about the course', () => {
    const text = plainText(leadWelcome(lead, templateInput)).replaceAll('\u00a0', ' ')
    expect(text).toContain('Empieza: lunes 1 de febrero')
    expect(text).toContain('Horario: de lunes a jueves, de 16:00 a 20:30')
    expect(text).toContain('Te queda por pagar: 372 € de 1.240 €, subvencionado al 70 %')
    expect(text).toContain('Plazas: Hoy quedan 4')
  })

  it('promises no deadline that is over', () => {
    expect(plainText(leadWelcome(lead, afterDeadline))).not.toContain('Como muy tarde')
  })

  it('links a course only while it is on the site', () => {
    const hidden = { ...lead, course: lead.course && { ...lead.course, slug: null } }
    expect(plainText(leadWelcome(hidden, templateInput))).not.toContain('/cursos/')
  })
})

describe('to somebody who asked in English', () => {
  const english = { ...lead, language: 'en' as const }

  it('the welcome says all of it in English, and leads to English pages', () => {
    const text = plainText(leadWelcome(english, templateInput))
    expect(text).toContain('Hello, Lucía. We have your request.')
    expect(text).toContain(
      'Nerea Fernández Llano will write to you on WhatsApp at 612 345 678, in the afternoon',
    )
    expect(text).toContain('At the latest, today at 4:30pm.')
    expect(text).toContain('Starts: Monday 1 February')
    expect(text).toContain('Timetable: Monday to Thursday, 4pm to 8:30pm')
    expect(text).toContain('What you pay: €372 of €1,240, 70% subsidised')
    expect(text).toContain('https://cep.example/en/cursos/atencion-sociosanitaria')
    expect(text).toContain('https://cep.example/en/mis-datos')
    expect(text).toContain('+34 942 000 310')
    expect(text).not.toMatch(/\b(?:Te|de lunes|Empieza|Horario|Plazas|Llámanos|correo)\b/)
  })

  it('privacy mails lead back to English pages', () => {
    const confirm = { kind: 'erasure' as const, language: 'en' as const, expiresAt, token: '12.a-b_c' }
    const text = plainText(privacyConfirm(confirm, templateInput))
    const [, path = ''] = /https:\/\/cep\.example(\/\S+confirmar\?token=12\.a-b_c)/.exec(text) ?? []
    expect(languageOf(path)).toBe('en')
    expect(text).toContain('Thursday 26 November at 10:20am')
    expect(plainText(privacyExport(personalData, templateInput, 'en'))).toContain(
      'Tuesday 24 November: to use your data and to receive marketing',
    )
  })

  it('is named to the adviser', () => {
    expect(plainText(leadAssigned(english, 'Nerea Fernández Llano', templateInput))).toContain(
      'Idioma: Inglés',
    )
    expect(plainText(leadAssigned(lead, 'Nerea Fernández Llano', templateInput))).not.toContain('Idioma')
  })
})

describe("the adviser's mail", () => {
  it('is one tap from calling, from WhatsApp with a greeting, and from the panel', () => {
    const text = plainText(leadAssigned(lead, 'Nerea Fernández Llano', templateInput))
    expect(text).toContain('tel:+34612345678')
    expect(text).toContain('https://cep.example/admin/collections/leads/12')
    const greeting = new URL(
      /https:\/\/wa\.me\/34612345678\?text=\S+/.exec(text)?.[0] ?? '',
    ).searchParams.get('text')
    expect(greeting).toBe(
      'Hola, Lucía. Soy Nerea, de CEP Formación. Nos has pedido información sobre «Atención sociosanitaria a personas dependientes». ¿Te viene bien que hablemos?',
    )
  })

  it('puts first what the person prefers', () => {
    const first = (preferredContact: ContactChannel | null) => {
      const { blocks } = leadAssigned({ ...lead, preferredContact }, 'Nerea Fernández Llano', templateInput)
      const buttons = blocks.find((block) => block.kind === 'buttons')?.buttons ?? []
      return buttons.map(({ label, isQuiet = false }) => [label, isQuiet])
    }
    const call = 'Llamar al 612 345 678'
    const write = 'Escribir por WhatsApp'
    const open = ['Abrir la solicitud', true]
    expect(first('whatsapp')).toEqual([[write, false], [call, true], open])
    expect(first('phone')).toEqual([[call, false], [write, true], open])
    expect(first(null)).toEqual([[call, false], [write, true], open])
  })

  it('says how old the request is, how long is left, and why the score is what it is', () => {
    const text = plainText(leadAssigned(lead, 'Nerea Fernández Llano', templateInput))
    expect(text).toContain('Pedida: hace 12 minutos (hoy a las 10:08)')
    expect(text).toContain('Contactar antes: hoy a las 16:30 (faltan 6 horas)')
    expect(text).toContain('Puntuación: 85 de 100 (datos completos (+25)')
  })
})

describe('the mails about privacy', () => {
  it('lead to the page that asks once more', () => {
    const text = plainText(
      privacyConfirm({ kind: 'erasure', language: 'es', expiresAt, token: '12.a-b_c' }, templateInput),
    )
    expect(text).toContain('https://cep.example/mis-datos/confirmar?token=12.a-b_c')
    expect(text).toContain('el jueves 26 de noviembre a las 10:20')
  })

  it('hold what we know, readable', () => {
    const text = plainText(privacyExport(personalData, { ...templateInput, now }, 'es'))
    expect(text).toContain('Teléfono: 612 345 678')
    expect(text).toContain('martes 24 de noviembre: tratar tus datos y recibir publicidad')
  })
})
