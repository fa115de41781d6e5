import type { DocumentText } from './document-text.ts'

/** What a person should know about how a document was read, in Spanish. */
export function noticesOf({ pageCount, pages }: DocumentText, brokenPages: readonly number[]): string[] {
  const notices: string[] = []
  if (pageCount > pages.length) {
    notices.push(
      `El documento tiene ${pageCount.toLocaleString('es-ES')} páginas; se han leído las ${pages.length} primeras.`,
    )
  }
  if (brokenPages.length > 0) {
    notices.push(
      `${brokenPages.length === 1 ? 'No se ha podido leer la página' : 'No se han podido leer las páginas'} ${brokenPages.join(', ')}.`,
    )
  }
  const hidden = pages.filter(({ hiddenText }) => hiddenText.trim().length > 2).map(({ number }) => number)
  if (hidden.length > 0) {
    notices.push(
      `Hay texto oculto (invisible para quien lee) en la página ${hidden.join(', ')}; no se ha tenido en cuenta.`,
    )
  }
  if (pages.some(({ isRecognised }) => isRecognised)) {
    notices.push('El texto viene de un escaneo con reconocimiento de texto: puede tener erratas, revísalo.')
  }
  return notices
}
