import type { Context, MiddlewareHandler } from 'hono'
import type { Redis } from 'ioredis'

const MESSAGE =
  'Redis no responde y las colas no se pueden ver ahora. Los trabajos no se pierden: esperan en la base de datos.'

/** Says so while Redis is away, also to a request that it left in the middle; all is well once it is back. */
export function requireRedis(redis: Redis): MiddlewareHandler {
  return async (context, next) => {
    if (redis.status === 'ready') {
      await next()
      if (redis.status === 'ready') return
    }
    // Hono merges headers of the answer that is replaced unless it is taken away first.
    context.res = undefined
    context.res = unavailable(context)
  }
}

function unavailable(context: Context): Response {
  const headers = { 'Retry-After': '5' }
  if (context.req.header('accept')?.includes('text/html')) return context.html(page, 503, headers)
  return context.json({ error: { code: 'unavailable', message: MESSAGE } }, 503, headers)
}

const page = `<!doctype html>
<html lang="es">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="5">
<title>Ahora no se pueden ver las colas</title>
<style>
:root { color-scheme: light dark }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 36em; margin: 15vh auto; padding: 0 1.5em }
</style>
</head>
<body>
<h1>Ahora no se pueden ver las colas</h1>
<p>${MESSAGE}</p>
<p>Esta página se vuelve a cargar sola cada cinco segundos.</p>
</body>
</html>`
