/** No answer we ask for comes near this; chosen by hand. */
const LARGEST_BYTES = 4 * 1024 * 1024

/** An answer's text; a body that doesn't end is cut off before it fills the memory. */
export async function readBody(response: Response): Promise<string> {
  if (!response.body) return ''
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body) {
    size += chunk.byteLength
    if (size > LARGEST_BYTES) throw new RangeError('body too large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
