import { addressIn, type Language } from '@cep/contracts/language'
import { HONEYPOT_FIELD } from '@cep/contracts/lead-submission'
import { correctionTexts } from './correction-texts.ts'

type CorrectionPage = {
  message: string
  fields: Record<string, string>
  input: unknown
  language: Language
}

const INPUT_TYPES: Record<string, string> = { email: 'email', phone: 'tel' }
const AUTOCOMPLETE: Record<string, string> = {
  firstName: 'given-name',
  lastName: 'family-name',
  email: 'email',
  phone: 'tel',
}

/** Choices that can simply be left out, which is what repairs them. */
const OMITTED_WHEN_WRONG = new Set([
  'courseSlug',
  'runCode',
  'campusSlug',
  'preferredContact',
  'preferredTime',
])

/**
 * What a form without JavaScript is answered with when something is wrong: the same form again, with
 * the wrong fields to correct and everything else kept.
 */
export function renderCorrectionPage({ message, fields, input, language }: CorrectionPage): string {
  const texts = correctionTexts[language]
  const typed = flatten(input)
  const wrong = Object.keys(fields)
  const kept = [...typed].filter(
    ([name]) => !wrong.includes(name) && name !== HONEYPOT_FIELD && name !== 'altcha',
  )
  const hidden = kept.map(
    ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
  )
  const visible = wrong.map((name) =>
    fieldHtml(name, {
      label: texts.labels[name] ?? name,
      value: typed.get(name) ?? '',
      error: fields[name] ?? '',
    }),
  )

  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${texts.title}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<p class="eyebrow">${texts.submit}</p>
<h1>${escapeHtml(message)}</h1>
<p>${texts.rest} ${visible.length > 0 ? texts.correct : ''}</p>
<form method="post" action="/api/leads">
${hidden.join('\n')}
${visible.join('\n')}
<button type="submit">${texts.submit}</button>
</form>
<p class="back"><a href="${addressIn(language, '/cursos')}">${texts.back}</a></p>
</main>
</body>
</html>`
}

type WrongField = { label: string; value: string; error: string }

function fieldHtml(name: string, { value, error, ...field }: WrongField): string {
  const id = `campo-${name.replace('.', '-')}`
  const label = escapeHtml(field.label)
  const described = `aria-invalid="true" aria-describedby="${id}-error"`
  const errorHtml = `<p class="error" id="${id}-error">${escapeHtml(error)}</p>`
  if (OMITTED_WHEN_WRONG.has(name)) return `<p class="error">${label}: ${escapeHtml(error)}</p>`
  if (name === 'consent.privacy') {
    return `<div class="field check"><input type="checkbox" id="${id}" name="${name}" required ${described}><label for="${id}">${label}</label>${errorHtml}</div>`
  }
  if (name === 'message') {
    return `<div class="field"><label for="${id}">${label}</label><textarea id="${id}" name="${name}" rows="6" ${described}>${escapeHtml(value)}</textarea>${errorHtml}</div>`
  }
  const type = INPUT_TYPES[name] ?? 'text'
  const autocomplete = AUTOCOMPLETE[name] ? ` autocomplete="${AUTOCOMPLETE[name]}"` : ''
  return `<div class="field"><label for="${id}">${label}</label><input type="${type}" id="${id}" name="${escapeHtml(name)}" value="${escapeHtml(value)}"${autocomplete} required ${described}>${errorHtml}</div>`
}

/** `{consent: {privacy: "on"}}` → `consent.privacy` = "on"; only texts, as a form sends them. */
function flatten(input: unknown, prefix = ''): Map<string, string> {
  const result = new Map<string, string>()
  if (typeof input !== 'object' || input === null) return result
  for (const [name, value] of Object.entries(input)) {
    if (typeof value === 'string') result.set(prefix + name, value)
    else for (const [path, text] of flatten(value, `${prefix}${name}.`)) result.set(path, text)
  }
  return result
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

const STYLE = `
:root { color-scheme: light dark; --ink: #241a1d; --paper: #fdf9f7; --line: #d9ccc8; --brand: #d0003f; --error: #a80033 }
@media (prefers-color-scheme: dark) { :root { --ink: #f5ecea; --paper: #1a1315; --line: #574a4d; --brand: #e0235c; --error: #ff8fae } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1rem/1.5 Montserrat, system-ui, sans-serif }
main { max-width: 34rem; margin: 0 auto; padding: 3rem 1.25rem }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 0 0 .75rem }
.eyebrow { color: var(--error); font-weight: 700; margin: 0 0 .5rem }
.field { margin: 1.25rem 0 }
label { display: block; font-weight: 600; margin-bottom: .375rem }
input:not([type=checkbox]), textarea { width: 100%; min-height: 3rem; padding: .625rem .75rem; font: inherit; color: inherit; background: transparent; border: 2px solid var(--error); border-radius: .5rem }
.check { display: grid; grid-template-columns: 1.5rem 1fr; gap: .25rem .75rem }
.check input { width: 1.5rem; height: 1.5rem; margin: 0 }
.check .error { grid-column: 2 }
.error { color: var(--error); margin: .375rem 0 0 }
button { min-height: 3rem; padding: .75rem 1.5rem; font: inherit; font-weight: 700; color: #fff; background: #d0003f; border: 0; border-radius: .5rem; cursor: pointer }
a { color: inherit }
:focus-visible { outline: 3px solid var(--brand); outline-offset: 3px }
.back { margin-top: 2rem }
`
