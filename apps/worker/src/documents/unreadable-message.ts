import type { UnreadableReason } from './document-text.ts'

/** What the person who uploaded the document reads: what is wrong with it, and what to do. */
export const unreadableMessage: Record<UnreadableReason, string> = {
  not_a_pdf:
    'El archivo no es un PDF, aunque su nombre lo diga. Ábrelo con el programa con que se hizo y guárdalo como PDF.',
  encrypted: 'El PDF está protegido con contraseña. Guarda una copia sin contraseña y súbela.',
  damaged: 'El PDF está dañado y no se puede leer. Vuelve a descargarlo o a exportarlo y súbelo otra vez.',
  no_text:
    'El PDF no tiene texto: es un escaneo, o está en blanco. Pásale un reconocimiento de texto (OCR) o sube el documento original.',
  too_large:
    'El PDF ocupa demasiado: como mucho 50 MB. Guárdalo con menos calidad de imagen y súbelo otra vez.',
  too_demanding:
    'El PDF necesita demasiada memoria para leerlo: está mal hecho o es muy complejo. Expórtalo de nuevo, por ejemplo con «Imprimir como PDF», y súbelo.',
  too_slow:
    'Leer el PDF ha llevado más de un minuto y se ha interrumpido. Sube un documento más corto o más sencillo.',
}
