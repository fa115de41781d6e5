import { describe, expect, it } from 'vitest'
import { type PictureRow, toPicture } from './picture.ts'

const row = (changes: Partial<PictureRow> = {}): PictureRow => ({
  alt: 'Un cartel',
  filename: 'cartel.jpg',
  mimeType: 'image/jpeg',
  width: 4000,
  height: 3000,
  sizes: [
    { filename: 'cartel-1920x1440.webp', width: 1920 },
    { filename: 'cartel-400x300.webp', width: 400 },
    { filename: null, width: null },
  ],
  ...changes,
})

describe('a picture', () => {
  it('offers its sizes, smallest first, and not the original', () => {
    expect(toPicture(row())).toEqual({
      alt: 'Un cartel',
      width: 4000,
      height: 3000,
      sources: [
        { url: '/media/cartel-400x300.webp', width: 400 },
        { url: '/media/cartel-1920x1440.webp', width: 1920 },
      ],
    })
  })

  it('offers each width once: small originals are not enlarged', () => {
    const sizes = [
      { filename: 'a-1.webp', width: 300 },
      { filename: 'a-2.webp', width: 300 },
    ]
    expect(toPicture(row({ sizes }))?.sources).toHaveLength(1)
  })

  it('is the original where no sizes were made', () => {
    const drawing = row({
      filename: 'dibujo.svg',
      mimeType: 'image/svg+xml',
      width: 640,
      height: 480,
      sizes: [],
    })
    expect(toPicture(drawing)?.sources).toEqual([{ url: '/media/dibujo.svg', width: 640 }])
  })

  it('has an address that survives any file name', () => {
    const sizes = [{ filename: 'año 1/2?.webp', width: 400 }]
    expect(toPicture(row({ sizes }))?.sources[0]?.url).toBe('/media/a%C3%B1o%201%2F2%3F.webp')
  })

  it('is none for a file that is no image, and for none', () => {
    expect(toPicture(row({ mimeType: 'application/pdf' }))).toBeNull()
    expect(toPicture(null)).toBeNull()
  })
})
