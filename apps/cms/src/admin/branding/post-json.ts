export type PostAnswer<Body> =
  | { ok: true; body: Body }
  | { ok: false; message: string | null; code: string | null; isOffline: boolean }

/** Posts to Payload's API in the browser's session; what failed comes as words for people where there are any. */
export async function postJson<Body = unknown>(path: string, data: object = {}): Promise<PostAnswer<Body>> {
  let response: Response
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(data),
    })
  } catch {
    return { ok: false, message: null, code: null, isOffline: true }
  }
  const body: unknown = await response.json().catch(() => null)
  // Our own endpoints answer what their callers say they do.
  if (response.ok) return { ok: true, body: body as Body }
  const first =
    body && typeof body === 'object' && 'errors' in body && Array.isArray(body.errors) ? body.errors[0] : null
  return {
    ok: false,
    message: typeof first?.message === 'string' ? first.message : null,
    code: typeof first?.data?.code === 'string' ? first.data.code : null,
    isOffline: response.status >= 502,
  }
}
