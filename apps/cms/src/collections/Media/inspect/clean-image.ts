import sharp from 'sharp'

/** 100 megapixels: more than any camera in use here, less than a bomb. */
const MAX_PIXELS = 100_000_000

/**
 * The picture written anew in its own format, upright and without metadata; null when it can't be
 * decoded. Whatever was appended to the file (an archive, a page) is gone.
 */
export async function cleanImage(data: Buffer, mimetype: string): Promise<Buffer | null> {
  const isAnimatable = mimetype === 'image/gif' || mimetype === 'image/webp'
  try {
    const picture = sharp(data, { animated: isAnimatable, limitInputPixels: MAX_PIXELS, failOn: 'error' })
    // Rotating an animation frame by frame is not possible, nor needed: cameras make none.
    const upright = isAnimatable ? picture : picture.rotate()
    switch (mimetype) {
      case 'image/jpeg':
        return await upright.jpeg({ quality: 90, mozjpeg: true }).toBuffer()
      case 'image/png':
        return await upright.png({ compressionLevel: 9 }).toBuffer()
      case 'image/webp':
        return await upright.webp({ quality: 90 }).toBuffer()
      case 'image/avif':
        return await upright.avif({ quality: 70, effort: 3 }).toBuffer()
      case 'image/gif':
        return await upright.gif().toBuffer()
      default:
        return null
    }
  } catch {
    // Undecodable is an expected outcome of looking at a stranger's bytes.
    return null
  }
}
