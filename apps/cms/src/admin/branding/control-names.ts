type Words = { es: string; en: string }

/** Payload's controls that have no name for whoever hears the page, and what they do. */
const NAMES: [selector: string, words: Words][] = [
  ['.clickable-arrow--left', { es: 'Página anterior', en: 'Previous page' }],
  ['.clickable-arrow--right', { es: 'Página siguiente', en: 'Next page' }],
  ['#select-all', { es: 'Seleccionar todo', en: 'Select all' }],
  ['td input[type="checkbox"]', { es: 'Seleccionar fila', en: 'Select row' }],
  ['.collapsible__drag', { es: 'Mover', en: 'Move' }],
  ['.toolbar-popup__button-bold', { es: 'Negrita', en: 'Bold' }],
  ['.toolbar-popup__button-italic', { es: 'Cursiva', en: 'Italic' }],
  ['.toolbar-popup__button-link', { es: 'Enlace', en: 'Link' }],
  ['.date-time-picker__clear-button', { es: 'Vaciar la fecha', en: 'Clear the date' }],
  ['.popup-button', { es: 'Más opciones', en: 'More options' }],
]

/** Inputs whose visible label is not tied to them. */
const INPUTS = '.rs__input, .ContentEditable__root, .react-datepicker__input-container input'

/**
 * Gives Payload's nameless controls a name. One that has text or a name of its own keeps it.
 * WCAG 4.1.2; to be dropped for what Payload names itself.
 */
export function nameControls(root: ParentNode, language: string): void {
  const lang = language === 'en' ? 'en' : 'es'
  for (const [selector, words] of NAMES) {
    for (const control of root.querySelectorAll(selector)) {
      if (isNamed(control)) continue
      control.removeAttribute('aria-labelledby')
      control.setAttribute('aria-label', words[lang])
    }
  }
  for (const input of root.querySelectorAll(INPUTS)) {
    const label = input
      .closest('.field-type')
      ?.querySelector('.field-label')
      ?.textContent?.replace('*', '')
      .trim()
    if (label && !input.hasAttribute('aria-label')) input.setAttribute('aria-label', label)
  }
}

function isNamed(control: Element): boolean {
  return Boolean(control.getAttribute('aria-label') || control.textContent?.trim())
}
