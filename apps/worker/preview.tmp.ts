import { mkdirSync, writeFileSync } from 'node:fs'
import { render } from '@react-email/render'
import { createElement } from 'react'
import { MailDocument } from './src/mail/mail-document.tsx'
import { plainText } from './src/mail/plain-text.ts'
import { leadAssigned } from './src/mail/templates/lead-assigned.ts'
import { leadEscalated } from './src/mail/templates/lead-escalated.ts'
import { leadWelcome } from './src/mail/templates/lead-welcome.ts'
import { privacyConfirm } from './src/mail/templates/privacy-confirm.ts'
import { privacyErased } from './src/mail/templates/privacy-erased.ts'
import { privacyExport } from './src/mail/templates/privacy-export.ts'
import * as f from './testing/mail-fixtures.ts'

const i = f.templateInput
const late = { ...i, now: new Date('2026-11-24T15:31:00Z') }
const mails = {
  'lead-welcome': leadWelcome(f.lead, i),
  'lead-welcome-bare': leadWelcome(f.bareLead, i),
  'lead-assigned': leadAssigned(f.lead, 'Nerea Fernández Llano', i),
  'lead-assigned-bare': leadAssigned(f.bareLead, 'Nerea Fernández Llano', i),
  'lead-escalated': leadEscalated(f.lead, 'Íñigo Sarasola Peña', late),
  'privacy-confirm': privacyConfirm(
    { kind: 'erasure', expiresAt: new Date('2026-11-26T09:20:00Z'), token: '12.abcDEF' },
    i,
  ),
  'privacy-confirm-export': privacyConfirm(
    { kind: 'export', expiresAt: new Date('2026-11-26T09:20:00Z'), token: '12.abcDEF' },
    i,
  ),
  'privacy-export': privacyExport(f.personalData, i),
  'privacy-erased': privacyErased(i),
}
mkdirSync('/tmp/wk/mails', { recursive: true })
for (const [n, c] of Object.entries(mails)) {
  writeFileSync(
    `/tmp/wk/mails/${n}.html`,
    await render(createElement(MailDocument, { content: c, sender: i.centre.name })),
  )
  writeFileSync(`/tmp/wk/mails/${n}.txt`, c.subject + '\n' + c.preheader + '\n\n' + plainText(c))
}
