import { setTimeout } from 'node:timers/promises'

type PostOptions = { url: string; count: number; atOnce?: number; prefix: string }

export type PostedLead = { email: string; status: number; reference: string | undefined }

/**
 * Posts `count` leads with e-mails of their own, `atOnce` at a time; answers what became of each
 * (status 0: the connection broke).
 */
export async function postLeads({ url, count, atOnce = 20, prefix }: PostOptions): Promise<PostedLead[]> {
  const results: PostedLead[] = []
  const numbers = Array.from({ length: count }, (_, number) => number).values()
  const client = async () => {
    for (const number of numbers) {
      const posted = await postLead(url, `${prefix}-${number}@correo.example`)
      results.push(posted)
      // Like a form that was refused: it does not hammer.
      if (posted.status !== 201) await setTimeout(250)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, client))
  return results
}

async function postLead(url: string, email: string): Promise<PostedLead> {
  try {
    const response = await fetch(`${url}/api/leads`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        firstName: 'Ana',
        lastName: 'Pérez Gil',
        email,
        phone: '612 345 678',
        consent: { privacy: true, marketing: false },
      }),
    })
    const body: { reference?: string } = await response.json()
    return { email, status: response.status, reference: body.reference }
  } catch {
    return { email, status: 0, reference: undefined }
  }
}
