import { once } from 'node:events'
import { createServer } from 'node:http'
import { createFakeAnalytics } from './fake-analytics.ts'
import { createFakeLlm } from './fake-llm.ts'
import { createFakeMailchimp } from './fake-mailchimp.ts'
import { createFakeMeta } from './fake-meta.ts'
import { createFakeWhatsapp } from './fake-whatsapp.ts'

/**
 * Every fake vendor behind one port of 127.0.0.1, each under its name: `node serve-fakes.ts <port>`.
 * `GET /<vendor>/__fake/requests` shows what came, `POST /<vendor>/__fake/script` sets bad luck up
 * (`{"path": "/events", "answer": 429, "times": 3, "retryAfter": 2}`), `POST /<vendor>/__fake/clear` forgets.
 */
const port = Number(process.argv[2])
if (!Number.isInteger(port) || port <= 0) throw new Error('usage: serve-fakes.ts PORT')

const meta = createFakeMeta()
meta.setCampaigns([
  {
    campaign_id: '120210000000000001',
    campaign_name: 'Otoño 2026',
    spend: '412.37',
    impressions: '58210',
    clicks: '1304',
    actions: [{ action_type: 'lead', value: '37' }],
  },
])
const vendors = {
  meta,
  whatsapp: createFakeWhatsapp(),
  mailchimp: createFakeMailchimp(),
  analytics: createFakeAnalytics(),
  llm: createFakeLlm(),
}

const server = createServer((request, response) => {
  const [, name = '', rest = '/'] = /^\/([a-z]+)(\/.*)?$/.exec(request.url ?? '') ?? []
  if (name === 'health') {
    response.end('ok')
    return
  }
  if (!Object.hasOwn(vendors, name)) {
    response.writeHead(404).end(`fake vendors: ${Object.keys(vendors).join(', ')}\n`)
    return
  }
  request.url = rest
  // Its own key, as has just been seen.
  void vendors[name as keyof typeof vendors].handle(request, response)
})
server.listen(port, '127.0.0.1')
await once(server, 'listening')
process.stdout.write(`fake vendors on 127.0.0.1:${port}\n`)

await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
server.closeAllConnections()
server.close()
