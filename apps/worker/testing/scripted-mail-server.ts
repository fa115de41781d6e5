import { once } from 'node:events'
import { createServer, type Socket } from 'node:net'

/** Somebody's mail server, whose answer to every recipient is the test's to choose ("250 ok"). */
export async function startScriptedMailServer() {
  let answer: () => Promise<string> | string = () => '250 ok'
  const sockets = new Set<Socket>()
  const arrived: string[] = []

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy())
    let isData = false
    let tail = ''
    socket.write('220 mail.example\r\n')
    socket.on('data', async (chunk) => {
      const text = String(chunk)
      if (isData) {
        tail = (tail + text).slice(-5)
        if (tail !== '\r\n.\r\n') return
        isData = false
        tail = ''
        socket.write('250 taken\r\n')
        return
      }
      const recipient = /^RCPT TO:<([^>]*)>/i.exec(text)?.[1]
      if (recipient) {
        arrived.push(recipient)
        socket.write(`${(await answer()).replace('%s', recipient)}\r\n`)
      } else if (/^DATA/i.test(text)) {
        isData = true
        socket.write('354 go on\r\n')
      } else if (/^QUIT/i.test(text)) socket.end('221 bye\r\n')
      else socket.write('250 ok\r\n')
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')

  return {
    port: address.port,
    /** Recipients in the order in which they were asked for. */
    arrived,
    /** "%s" stands for the recipient. */
    answerWith: (next: typeof answer) => {
      answer = next
    },
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
