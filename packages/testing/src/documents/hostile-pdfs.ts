import { deflateSync } from 'node:zlib'

type PdfObject = { dictionary: string; stream?: Buffer }

/** A PDF out of its objects, numbered from 1; the first is the catalogue. */
function assemble(objects: readonly PdfObject[]): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')]
  const offsets: number[] = []
  let size = parts[0]?.length ?? 0
  const add = (part: Buffer) => {
    parts.push(part)
    size += part.length
  }
  objects.forEach(({ dictionary, stream }, index) => {
    offsets.push(size)
    const length = stream ? ` /Length ${stream.length}` : ''
    add(Buffer.from(`${index + 1} 0 obj\n<< ${dictionary}${length} >>\n`))
    if (stream) add(Buffer.concat([Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')]))
    add(Buffer.from('endobj\n'))
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = size
  add(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}

const catalogue: PdfObject = { dictionary: '/Type /Catalog /Pages 2 0 R' }
const pages: PdfObject = { dictionary: '/Type /Pages /Kids [3 0 R] /Count 1' }

/** A page whose content is 2 GB of spaces, in a file of a few kilobytes: compressed twice. */
export function decompressionBomb(): Buffer {
  const chunk = deflateSync(Buffer.alloc(64 * 1024 * 1024, ' '), { level: 9 })
  // Deflate streams can't be joined as they are; the page's content may be an array of streams, though.
  const streams = Array.from({ length: 32 }, () => ({
    dictionary: '/Filter [/FlateDecode /FlateDecode]',
    stream: deflateSync(chunk, { level: 9 }),
  }))
  const contents = streams.map((_, index) => `${index + 4} 0 R`).join(' ')
  return assemble([
    catalogue,
    pages,
    {
      dictionary: `/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents [${contents}]`,
    },
    ...streams,
  ])
}

/** Forms that each draw the next one ten times, twelve deep: a page of a million million letters. */
export function nestedForms(): Buffer {
  const depth = 12
  const forms: PdfObject[] = Array.from({ length: depth }, (_, level) => {
    const isLast = level === depth - 1
    const resources = isLast ? '/Font << /F 4 0 R >>' : `/XObject << /X ${6 + level + 1} 0 R >>`
    return {
      dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources << ${resources} >>`,
      stream: Buffer.from(isLast ? 'BT /F 9 Tf 50 700 Td (risas) Tj ET' : '/X Do '.repeat(10)),
    }
  })
  return assemble([
    catalogue,
    pages,
    {
      dictionary:
        '/Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /XObject << /X 6 0 R >> >>',
    },
    { dictionary: '/Type /Font /Subtype /Type1 /BaseFont /Helvetica' },
    { dictionary: '', stream: Buffer.from('/X Do') },
    ...forms,
  ])
}
