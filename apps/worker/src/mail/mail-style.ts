import type { CSSProperties } from 'react'

/** The site's palette, in the steps that hold AA contrast on their ground. */
const light = {
  paper: '#fbf8f4',
  card: '#ffffff',
  ink: '#1c1517',
  soft: '#5a4f53',
  line: '#e2d9cf',
  brandFill: '#d0003f',
  brandText: '#c8003d',
  tint: '#f6f1ea',
}
const dark = {
  paper: '#161112',
  card: '#201a1b',
  ink: '#f6efe9',
  soft: '#bcb0b2',
  line: '#3a3032',
  brandText: '#ff7d9f',
  tint: '#2a2223',
}

const font = "Montserrat, 'Helvetica Neue', Helvetica, Arial, sans-serif"

/** Inline, because many mail programs drop style sheets; classes exist for the dark ones alone. */
export const style = {
  body: { margin: 0, padding: '0 12px', backgroundColor: light.paper, fontFamily: font },
  container: { width: '100%', maxWidth: '600px', margin: '0 auto', padding: '24px 0 40px' },
  sender: { margin: '0 0 16px', fontSize: '17px', lineHeight: '24px', fontWeight: 800, color: light.ink },
  signal: { color: '#f2014b' },
  card: {
    backgroundColor: light.card,
    border: `1px solid ${light.line}`,
    borderRadius: '6px',
    padding: '28px 24px 24px',
  },
  title: {
    margin: '0 0 16px',
    fontSize: '26px',
    lineHeight: '31px',
    fontWeight: 800,
    letterSpacing: '-0.02em',
    color: light.ink,
  },
  heading: { margin: '28px 0 8px', fontSize: '18px', lineHeight: '24px', fontWeight: 700, color: light.ink },
  paragraph: { margin: '0 0 16px', fontSize: '16px', lineHeight: '25px', color: light.ink },
  facts: { width: '100%', margin: '4px 0 20px', borderCollapse: 'collapse' },
  factLabel: {
    width: '34%',
    padding: '9px 12px 9px 0',
    borderBottom: `1px solid ${light.line}`,
    fontSize: '15px',
    lineHeight: '22px',
    color: light.soft,
    verticalAlign: 'top',
  },
  factValue: {
    padding: '9px 0',
    borderBottom: `1px solid ${light.line}`,
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 600,
    color: light.ink,
    verticalAlign: 'top',
    wordBreak: 'break-word',
  },
  note: { display: 'block', fontSize: '15px', fontWeight: 400, color: light.soft },
  unbroken: { whiteSpace: 'nowrap' },
  stepNumber: {
    width: '28px',
    padding: '4px 0 8px',
    fontSize: '18px',
    lineHeight: '25px',
    fontWeight: 800,
    color: light.brandText,
    verticalAlign: 'top',
  },
  stepText: {
    padding: '4px 0 8px',
    fontSize: '16px',
    lineHeight: '25px',
    color: light.ink,
    verticalAlign: 'top',
  },
  buttons: { margin: '8px 0 20px' },
  button: {
    margin: '0 8px 10px 0',
    padding: '14px 22px',
    borderRadius: '6px',
    backgroundColor: light.brandFill,
    color: '#ffffff',
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 700,
    textDecoration: 'none',
  },
  quietButton: {
    margin: '0 8px 10px 0',
    padding: '13px 21px',
    borderRadius: '6px',
    border: `1px solid ${light.soft}`,
    backgroundColor: light.card,
    color: light.ink,
    fontSize: '16px',
    lineHeight: '22px',
    fontWeight: 700,
    textDecoration: 'none',
  },
  quote: {
    margin: '0 0 20px',
    padding: '14px 16px',
    borderLeft: `4px solid ${light.brandFill}`,
    backgroundColor: light.tint,
    fontSize: '16px',
    lineHeight: '25px',
    color: light.ink,
  },
  list: { margin: '0 0 16px', paddingLeft: '24px', fontSize: '16px', lineHeight: '25px', color: light.ink },
  picture: { width: '100%', height: 'auto', margin: '4px 0 20px', borderRadius: '6px' },
  link: { color: light.brandText, textDecoration: 'underline' },
  rule: { margin: '24px 0 16px', border: 'none', borderTop: `1px solid ${light.line}` },
  footer: { margin: '0 0 8px', fontSize: '14px', lineHeight: '21px', color: light.soft },
} as const satisfies Record<string, CSSProperties>

/** `[data-ogsc]` and `[data-ogsb]` are how Outlook.com says that it is dark. */
const darkRules: Record<string, string> = {
  // React Email's body is a table within the body, and the cell has its colour too.
  'body, .paper, .paper > table > tbody > tr > td': `background-color: ${dark.paper} !important`,
  '.card': `background-color: ${dark.card} !important; border-color: ${dark.line} !important`,
  '.ink': `color: ${dark.ink} !important`,
  '.soft': `color: ${dark.soft} !important`,
  '.line': `border-color: ${dark.line} !important`,
  '.link': `color: ${dark.brandText} !important`,
  '.brand': `color: ${dark.brandText} !important`,
  '.quiet': `background-color: ${dark.card} !important; color: ${dark.ink} !important; border-color: ${dark.soft} !important`,
  '.quote': `background-color: ${dark.tint} !important; color: ${dark.ink} !important`,
}

export const darkStyles = [
  ':root { color-scheme: light dark; supported-color-schemes: light dark; }',
  `@media (prefers-color-scheme: dark) { ${rules('')} }`,
  rules('[data-ogsc] '),
].join('\n')

function rules(prefix: string): string {
  return Object.entries(darkRules)
    .map(
      ([selector, declarations]) =>
        `${prefix}${selector.replaceAll(', ', `, ${prefix}`)} { ${declarations}; }`,
    )
    .join(' ')
}
