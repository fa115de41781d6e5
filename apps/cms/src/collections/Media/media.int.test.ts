import { createStorage, type Storage } from '@cep/platform/storage'
import { startObjectStore } from '@cep/testing/object-store'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedPayload, servePayload } from '../../testing/serve-payload.ts'
import { ask, type Staff, signInStaff } from '../../testing/staff.ts'

let database: TestDatabase
let store: Awaited<ReturnType<typeof startObjectStore>>
let storage: Storage
let served: ServedPayload
let staff: Staff

beforeAll(async () => {
  database = await createTestDatabase()
  store = await startObjectStore()
  served = await servePayload(database, { S3_ENDPOINT: store.endpoint })
  storage = createStorage(
    {
      S3_ENDPOINT: store.endpoint,
      S3_REGION: 'us-east-1',
      S3_ACCESS_KEY_ID: 'test',
      S3_SECRET_ACCESS_KEY: 'only-for-this-test-run',
    },
    'cep-uploads',
  )
  staff = await signInStaff(served.payload, served.url)
})

afterAll(async () => {
  storage?.close()
  await served?.close()
  await store?.stop()
  await database?.drop()
})

async function upload(
  name: string,
  data: Buffer,
  { type = 'application/octet-stream', alt = 'Texto' as string | null } = {},
) {
  const form = new FormData()
  form.set('file', new Blob([new Uint8Array(data)], { type }), name)
  form.set('_payload', JSON.stringify(alt === null ? {} : { alt }))
  return ask(served.url, '/api/media?depth=0', { as: staff.marketing, method: 'POST', form })
}

async function stored(key: string): Promise<Buffer> {
  const { body } = await storage.get(key)
  const chunks: Buffer[] = []
  for await (const chunk of body as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const photo = (width: number) =>
  sharp({ create: { width, height: Math.round(width / 2), channels: 3, background: '#d0003f' } })

describe('a picture', () => {
  it('is stored with its three sizes in WebP, under addresses of the edge', async () => {
    const { status, body } = await upload('Aula de Cocina.png', await photo(2400).png().toBuffer())
    expect(status).toBe(201)
    const { doc } = body
    expect(doc).toMatchObject({
      mimeType: 'image/png',
      width: 2400,
      height: 1200,
      createdBy: staff.marketing.id,
    })
    expect(doc.url).toBe(`/media/${encodeURIComponent(doc.filename)}`)
    for (const [size, width] of [
      ['small', 400],
      ['medium', 768],
      ['large', 1920],
    ] as const) {
      expect(doc.sizes[size]).toMatchObject({ width, mimeType: 'image/webp' })
      expect(doc.sizes[size].url).toMatch(/^\/media\//)
      expect(await storage.size(doc.sizes[size].filename)).toBe(doc.sizes[size].filesize)
    }
    const { body: object } = await storage.get(doc.filename)
    object.resume()
    expect(await storage.size(doc.filename)).toBe(doc.filesize)
    expect(doc.thumbnailURL).toBe(doc.sizes.small.url)
    const own = await fetch(`${served.url}/api/media/file/${encodeURIComponent(doc.filename)}`, {
      redirect: 'manual',
    })
    expect([own.status, own.headers.get('location')]).toEqual([302, doc.url])
  })

  it('loses where and with what it was taken', async () => {
    const withGps = await photo(900)
      .withExif({
        IFD0: { Make: 'Cámara Secreta' },
        IFD3: { GPSLatitude: '43/1 27/1 0/1', GPSLatitudeRef: 'N' },
      })
      .jpeg()
      .toBuffer()
    expect((await sharp(withGps).metadata()).exif).toBeDefined()
    const { body } = await upload('foto.jpg', withGps)
    for (const name of [body.doc.filename, body.doc.sizes.medium.filename]) {
      const bytes = await stored(name)
      expect((await sharp(bytes).metadata()).exif).toBeUndefined()
      expect(bytes.includes('Secreta')).toBe(false)
    }
  })

  it('is called by what it is, not by what it says', async () => {
    const { body } = await upload('foto.pdf', await photo(500).jpeg().toBuffer(), { type: 'application/pdf' })
    expect(body.doc.mimeType).toBe('image/jpeg')
    expect(body.doc.filename).toMatch(/^foto.*\.jpg$/)
  })

  it('keeps nothing that was hidden behind it', async () => {
    const polyglot = Buffer.concat([
      await photo(500).png().toBuffer(),
      Buffer.from('<script>alert(1)</script>PK\x03\x04'),
    ])
    const { status, body } = await upload('dos-en-uno.png', polyglot)
    expect(status).toBe(201)
    expect((await stored(body.doc.filename)).includes('script')).toBe(false)
  })

  it('is not made larger, and takes its sizes with it when it goes', async () => {
    const { body } = await upload('pequeña.webp', await photo(500).webp().toBuffer())
    expect(body.doc.sizes.small.width).toBe(400)
    expect(body.doc.sizes.large.filename ?? null).toBeNull()
    const names = [body.doc.filename, body.doc.sizes.small.filename]
    expect(
      (await ask(served.url, `/api/media/${body.doc.id}`, { as: staff.gestor, method: 'DELETE' })).status,
    ).toBe(200)
    for (const name of names) expect(await storage.size(name)).toBeNull()
  })

  it('needs words for whoever does not see it', async () => {
    const { status, body } = await upload('sin-texto.png', await photo(500).png().toBuffer(), { alt: null })
    expect(status).toBe(400)
    expect(JSON.stringify(body)).toContain('alt')
  })
})

describe('an SVG', () => {
  it('is kept as a drawing, without what acts or calls elsewhere', async () => {
    const svg = `<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY x "y">]>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" onload="alert(1)">
        <script>alert(2)</script><style>@import url(http://evil.test/x.css)</style>
        <foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><iframe src="javascript:alert(3)"/></body></foreignObject>
        <a href="javascript:alert(4)"><text>hola</text></a>
        <image href="http://evil.test/pixel.png"/><use href="http://evil.test/x.svg#a"/>
        <rect width="10" height="10" fill="url(http://evil.test/#p)" onclick="alert(5)"/><circle r="3" fill="#d0003f"/>
      </svg>`
    const { status, body } = await upload('logo.png', Buffer.from(svg), { type: 'image/png' })
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body.doc).toMatchObject({ mimeType: 'image/svg+xml', filename: expect.stringMatching(/\.svg$/) })
    const clean = (await stored(body.doc.filename)).toString('utf8')
    expect(clean).toContain('viewBox="0 0 10 10"')
    expect(clean).toContain('<circle r="3" fill="#d0003f"')
    expect(clean).not.toMatch(/script|alert|onload|onclick|evil|foreignObject|iframe|ENTITY|@import/i)
  })
})

describe('what is refused', () => {
  const pdf = (inside: string, after = '') =>
    Buffer.from(
      `%PDF-1.4\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\nxref\n0 1\n0000000000 65535 f\ntrailer\n<< /Root 1 0 R >>\nstartxref\n60\n%%EOF\n${after}`,
    )

  it('a plain PDF is welcome', async () => {
    const { status, body } = await upload('temario.pdf', pdf(''), { type: 'application/pdf' })
    expect(status, JSON.stringify(body)).toBe(201)
    expect(body.doc.mimeType).toBe('application/pdf')
  })

  it.each([
    [
      'a page that calls itself a picture',
      'foto.jpg',
      Buffer.from('<!doctype html><script>alert(1)</script>'),
    ],
    ['a program', 'foto.png', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)])],
    ['an archive', 'foto.png', Buffer.concat([Buffer.from('PK\x03\x04'), Buffer.alloc(200)])],
    ['a PDF that runs a script', 'doc.pdf', pdf('/OpenAction << /S /JavaScript /JS (app.alert(1)) >>')],
    ['a PDF with an archive behind it', 'doc.pdf', pdf('', `PK\x03\x04${'x'.repeat(4000)}`)],
    [
      'a PDF with a page before it',
      'doc.pdf',
      Buffer.concat([Buffer.from('<html><script>1</script>'), pdf('')]),
    ],
    ['half a picture', 'foto.png', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['text', 'notas.txt', Buffer.from('hola')],
  ])('%s', async (_, name, data) => {
    const { rows: before } = await database.pool.query('SELECT count(*)::int AS count FROM media')
    const { status, body } = await upload(name, data, { type: 'image/jpeg' })
    expect(status).toBe(400)
    expect(body.errors[0].data.errors[0].message).toMatch(/[áéíóú]|archivo|imagen|PDF/)
    const { rows: after } = await database.pool.query('SELECT count(*)::int AS count FROM media')
    expect(after).toEqual(before)
  })

  it('more than 50 MB', async () => {
    const { status, body } = await upload('enorme.pdf', Buffer.alloc(51 * 1024 * 1024, 'a'))
    expect([400, 413]).toContain(status)
    expect(JSON.stringify(body)).toContain('50 MB')
  })
})

describe('while the store is away', () => {
  it('says so, and nothing is half written', async () => {
    const { rows: before } = await database.pool.query('SELECT count(*)::int AS count FROM media')
    await store.stop()
    const { status, body } = await upload('foto.png', await photo(500).png().toBuffer())
    expect(status).toBe(503)
    expect(body.errors[0].message).toContain('almacén')
    const { rows: after } = await database.pool.query('SELECT count(*)::int AS count FROM media')
    expect(after).toEqual(before)
  })
})
