import { expect, it } from 'vitest'
import { csvCell, metaAdsCsv } from './meta-ads-csv.ts'

const template = {
  name: 'Peluquería, otoño',
  headlines: ['Aprende peluquería', 'Estúdialo en Madrid', '=HYPERLINK("http://x.example")'],
  primaryTexts: ['Un curso "práctico".', 'Pide información.', 'Otro texto.'],
  hashtags: ['#Peluquería', '#Madrid'],
  callToAction: 'LEARN_MORE',
  link: 'https://centro.example/cursos/peluqueria',
  urlTags: 'utm_source=meta&utm_campaign=otono',
} as const

it('makes one paused ad of each headline, with its text', () => {
  const csv = metaAdsCsv([template])
  expect(csv.startsWith('\uFEFFCampaign Name,Campaign Status,')).toBe(true)
  const lines = csv.split('\r\n')
  expect(lines).toHaveLength(5)
  expect(lines[1]).toContain('"Peluquería, otoño",PAUSED,Outcome Leads,AUCTION')
  expect(lines[1]).toContain('"Un curso ""práctico"".\n\n#Peluquería #Madrid"')
  expect(lines[2]).toContain(
    ',Estúdialo en Madrid,Pide información.,https://centro.example/cursos/peluqueria,utm_source=meta&utm_campaign=otono,LEARN_MORE',
  )
})

it.each(['=1+1', '+34 600', '-20 % hasta junio', '@cmd', '\tx', '\rx'])('runs nothing of %j', (value) => {
  expect(csvCell(value)).toMatch(/^"?'/)
})
