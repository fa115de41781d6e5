import type { Leaflet, LeafletSection } from './leaflet.ts'

const escapeHtml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const list = (items: readonly string[] = []) =>
  items.length > 0 ? `<ul>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</ul>` : ''
const paragraphs = (texts: readonly string[] = []) =>
  texts.map((text) => `<p>${escapeHtml(text)}</p>`).join('')

function unitsAsList(units: LeafletSection['units'] = []): string {
  if (units.length === 0) return ''
  const rows = units.map(
    ({ title, hours, points }) =>
      `<li><b>${escapeHtml(title)}</b>${hours ? ` (${hours} horas)` : ''}${list(points)}</li>`,
  )
  return `<ol>${rows.join('')}</ol>`
}

function unitsAsTable(units: LeafletSection['units'] = []): string {
  if (units.length === 0) return ''
  const rows = units.map(
    ({ title, hours }) =>
      `<tr><td>${escapeHtml(title)}</td><td class="hours">${hours ? `${hours} h` : ''}</td></tr>`,
  )
  return `<table class="units"><tr><th>Módulo</th><th>Horas</th></tr>${rows.join('')}</table>`
}

type SectionStyle = { heading?: string; areUnitsTable?: boolean }

function sections(leaflet: Leaflet, { heading = 'h2', areUnitsTable = false }: SectionStyle = {}): string {
  return leaflet.sections
    .map(
      (section) =>
        `<section><${heading}>${escapeHtml(section.heading)}</${heading}>${paragraphs(section.paragraphs)}${list(section.items)}${(areUnitsTable ? unitsAsTable : unitsAsList)(section.units)}</section>`,
    )
    .join('')
}

const factsTable = ({ facts }: Leaflet) =>
  `<table class="facts">${facts.map(([label, value]) => `<tr><th>${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`).join('')}</table>`
const factLines = ({ facts }: Leaflet) =>
  facts.map(([label, value]) => `<p><b>${escapeHtml(label)}:</b> ${escapeHtml(value)}</p>`).join('')

function page(leaflet: Leaflet, style: string, body: string): string {
  return `<!doctype html><html lang="${leaflet.language}"><head><meta charset="utf-8"><title>${escapeHtml(leaflet.title)}</title>
<style>@page{size:A4;margin:14mm}*{box-sizing:border-box}body{margin:0;font:11pt/1.45 'Liberation Sans',Arial,sans-serif;color:#222}
h1{font-size:26pt;line-height:1.1;margin:0 0 4mm}h2{font-size:14pt;margin:6mm 0 2mm}li{margin:1mm 0}section{break-inside:avoid}
table{border-collapse:collapse;width:100%}th{text-align:left}${style}</style></head><body>${body}</body></html>`
}

const head = ({ kicker, title, subtitle }: Leaflet) =>
  `<p class="kicker">${escapeHtml(kicker)}</p><h1>${escapeHtml(title)}</h1>${subtitle ? `<p class="subtitle">${escapeHtml(subtitle)}</p>` : ''}`
const foot = ({ footer }: Leaflet) => `<footer>${escapeHtml(footer)}</footer>`

/** The layouts in which training centres print their leaflets; each makes a page of HTML. */
export const layouts = {
  /** One column under a coloured band. */
  plain: (leaflet: Leaflet) =>
    page(
      leaflet,
      '.band{background:#d0003f;color:#fff;padding:8mm;margin-bottom:5mm}footer{margin-top:6mm;font-size:8pt;color:#666}',
      `<div class="band">${head(leaflet)}</div>${paragraphs(leaflet.intro)}${factsTable(leaflet)}${sections(leaflet)}${foot(leaflet)}`,
    ),

  /** Running text at the left, facts in a narrow box at the right. */
  sidebar: (leaflet: Leaflet) =>
    page(
      leaflet,
      '.grid{display:grid;grid-template-columns:1fr 58mm;gap:10mm}aside{background:#eef2f7;padding:5mm}aside h2{margin-top:0}h2{color:#124}',
      `${head(leaflet)}<div class="grid"><div>${paragraphs(leaflet.intro)}${sections(leaflet)}</div><aside><h2>Ficha del curso</h2>${factLines(leaflet)}${foot(leaflet)}</aside></div>`,
    ),

  /** Everything below the title in two even columns. */
  columns: (leaflet: Leaflet) =>
    page(
      leaflet,
      '.columns{columns:2;column-gap:9mm}h2{color:#0a5;border-bottom:1px solid #0a5;break-after:avoid}',
      `${head(leaflet)}<div class="columns">${paragraphs(leaflet.intro)}${factLines(leaflet)}${sections(leaflet)}</div>${foot(leaflet)}`,
    ),

  /** Three panels on a sheet that is folded twice. */
  triptych: (leaflet: Leaflet) =>
    page(
      leaflet,
      '@page{size:A4 landscape;margin:8mm}body{font-size:9pt}h1{font-size:20pt}h2{font-size:11pt}.columns{columns:3;column-gap:12mm}',
      `<div class="columns">${head(leaflet)}${paragraphs(leaflet.intro)}${factLines(leaflet)}${sections(leaflet)}${foot(leaflet)}</div>`,
    ),

  /** Ruled tables, as public bodies like them. */
  tables: (leaflet: Leaflet) =>
    page(
      leaflet,
      'td,th{border:1px solid #999;padding:1.5mm 2mm}.hours{text-align:right}h1{font-size:18pt}h2{background:#ddd;padding:1mm 2mm}',
      `${head(leaflet)}${paragraphs(leaflet.intro)}${factsTable(leaflet)}${sections(leaflet, { areUnitsTable: true })}${foot(leaflet)}`,
    ),

  /** Light text on a dark poster, with a picture behind the title. */
  poster: (leaflet: Leaflet) =>
    page(
      leaflet,
      `@page{margin:0}body{background:#14213d;color:#fff;min-height:297mm}.hero{background:linear-gradient(120deg,#d0003f,#7209b7);padding:16mm 14mm}main{padding:6mm 14mm}h2{color:#ffd166;text-transform:uppercase;font-size:13pt}`,
      `<div class="hero">${head(leaflet)}</div><main>${paragraphs(leaflet.intro)}${factLines(leaflet)}${sections(leaflet)}${foot(leaflet)}</main>`,
    ),

  /** Headings that are only bold, and everything of one size: what comes out of a word processor. */
  typed: (leaflet: Leaflet) =>
    page(
      leaflet,
      `body{font-family:'Liberation Serif',serif;font-size:12pt}h1{font-size:12pt;text-transform:uppercase}h2{font-size:12pt}`,
      `${head(leaflet)}${paragraphs(leaflet.intro)}${factLines(leaflet)}${sections(leaflet)}${foot(leaflet)}`,
    ),

  /** Large letters and little else. */
  flyer: (leaflet: Leaflet) =>
    page(
      leaflet,
      'body{text-align:center;font-size:18pt}h1{font-size:40pt}ul{list-style:none;padding:0}',
      `${head(leaflet)}${paragraphs(leaflet.intro)}${factLines(leaflet)}${sections(leaflet)}${foot(leaflet)}`,
    ),
} as const satisfies Record<string, (leaflet: Leaflet) => string>

export type LayoutName = keyof typeof layouts

/** The same leaflet with something added to its page, such as text that nobody is meant to see. */
export const withAddition = (html: string, addition: string): string =>
  html.replace('</body>', `${addition}</body>`)
