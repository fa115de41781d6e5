import { createSocket } from 'node:dgram'
import { once } from 'node:events'

/**
 * A DNS server for A records, as Docker's answers containers: `setName` says which addresses a name has
 * from now on; a name without any does not exist.
 */
export async function startFakeDns() {
  const names = new Map<string, string[]>()
  const socket = createSocket('udp4')
  socket.on('message', (question, { address, port }) => {
    socket.send(answerTo(question, names.get(nameIn(question)) ?? []), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')

  return {
    address: `127.0.0.1:${socket.address().port}`,
    setName: (name: string, addresses: string[]) => names.set(name, addresses),
    stop: () => new Promise<void>((resolve) => socket.close(() => resolve())),
  }
}

const HEADER_BYTES = 12

function nameIn(question: Buffer): string {
  const labels: string[] = []
  for (let at = HEADER_BYTES; question.readUInt8(at) > 0; at += question.readUInt8(at) + 1) {
    labels.push(question.toString('latin1', at + 1, at + 1 + question.readUInt8(at)))
  }
  return labels.join('.')
}

/** RFC 1035, 4.1: the question again, then one record per address, each pointing back to its name. */
function answerTo(question: Buffer, addresses: string[]): Buffer {
  const end = question.indexOf(0, HEADER_BYTES) + 5
  const header = Buffer.from(question.subarray(0, HEADER_BYTES))
  header.writeUInt16BE(addresses.length > 0 ? 0x8180 : 0x8183, 2)
  header.writeUInt16BE(addresses.length, 6)
  header.writeUInt32BE(0, 8)
  const records = addresses.map((address) =>
    Buffer.from([0xc0, HEADER_BYTES, 0, 1, 0, 1, 0, 0, 0, 1, 0, 4, ...address.split('.').map(Number)]),
  )
  return Buffer.concat([header, question.subarray(HEADER_BYTES, end), ...records])
}
