import { fileTypeFromBuffer } from 'file-type'
import { cleanImage } from './clean-image.ts'
import { cleanSvg, looksLikeSvg } from './clean-svg.ts'
import { isPlainPdf } from './is-plain-pdf.ts'

export type UploadedFile = { data: Buffer; mimetype: string; name: string; size: number }
export type InspectedUpload = { ok: true; file: UploadedFile } | { ok: false; message: string }

const EXTENSIONS: Record<string, string> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
  'application/pdf': 'pdf',
}

/** What the panel's file dialogue offers; what counts is found in the bytes. */
export const ACCEPTED_TYPES = Object.keys(EXTENSIONS)

const ACCEPTED_IN_WORDS = 'Sube una imagen JPG, PNG, WebP, AVIF, GIF o SVG, o un PDF.'

/**
 * Finds out what an upload really is and makes it safe to show: pictures are written anew without
 * metadata (place and camera) and without anything hidden behind them, SVG loses scripts and foreign
 * references, the name gets the extension of the true type. Everything else is refused.
 */
export async function inspectUpload(file: UploadedFile): Promise<InspectedUpload> {
  const detected = (await fileTypeFromBuffer(file.data))?.mime
  if (looksLikeSvg(file.data)) {
    const data = await cleanSvg(file.data)
    return data
      ? accepted(file, 'image/svg+xml', data)
      : { ok: false, message: 'El SVG no se puede leer o no dice su tamaño (viewBox). Expórtalo de nuevo.' }
  }
  if (detected === 'application/pdf') {
    return isPlainPdf(file.data)
      ? accepted(file, 'application/pdf', file.data)
      : {
          ok: false,
          message: 'El PDF contiene algo más que un documento. Expórtalo de nuevo y vuelve a subirlo.',
        }
  }
  if (detected === 'image/heic' || detected === 'image/heif') {
    return { ok: false, message: 'Las fotos HEIC no se ven en todos los navegadores: expórtala como JPG.' }
  }
  if (detected === undefined || !detected.startsWith('image/') || !(detected in EXTENSIONS)) {
    return { ok: false, message: `Ese tipo de archivo no se admite. ${ACCEPTED_IN_WORDS}` }
  }
  const data = await cleanImage(file.data, detected)
  return data
    ? accepted(file, detected, data)
    : { ok: false, message: 'La imagen está dañada o es demasiado grande. Expórtala de nuevo.' }
}

function accepted(file: UploadedFile, mimetype: string, data: Buffer): InspectedUpload {
  const stem = file.name.replace(/\.[^.]*$/, '').replace(/\./g, '-') || 'archivo'
  return {
    ok: true,
    file: { ...file, data, mimetype, size: data.length, name: `${stem}.${EXTENSIONS[mimetype]}` },
  }
}
