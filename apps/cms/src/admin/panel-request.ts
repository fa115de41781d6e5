import { z } from 'zod'

/**
 * Asks an endpoint of the CMS for the panel: a `GET`, or a `POST` of `body`. Answers its JSON, unchecked;
 * throws an Error whose message can be shown.
 */
export async function askPanel(path: string, body?: object): Promise<unknown> {
  const response = await fetch(path, {
    credentials: 'same-origin',
    ...(body
      ? { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
      : {}),
  }).catch((cause: unknown) => {
    throw new Error('No hay conexión. Comprueba la red y vuelve a intentarlo.', { cause })
  })
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer
  const first = refusals.safeParse(answer).data?.errors[0]
  throw new Error(
    first?.data?.errors?.[0]?.message ?? first?.message ?? 'Algo ha fallado. Vuelve a intentarlo.',
  )
}

/** How Payload says no; the message of a single field is the more telling one. */
const refusals = z.object({
  errors: z.array(
    z.object({
      message: z.string(),
      data: z.object({ errors: z.array(z.object({ message: z.string() })).optional() }).nullish(),
    }),
  ),
})
