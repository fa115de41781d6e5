import { createCipheriv } from 'node:crypto'
import type { Storage } from '@cep/platform/storage'
import type pg from 'pg'

/** Rows that compress about as well as a training centre's leads do. */
export async function generateRows(
  client: pg.Client | pg.Pool,
  { rows, seed = 1 }: { rows: number; seed?: number },
): Promise<void> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS backup_people (
      id bigserial PRIMARY KEY, reference text NOT NULL, full_name text NOT NULL, email text NOT NULL,
      phone text, message text, utm jsonb, created_at timestamptz NOT NULL, score integer, photo bytea
    );
    CREATE TABLE IF NOT EXISTS backup_notes (
      id bigserial PRIMARY KEY, person_id bigint NOT NULL REFERENCES backup_people, body text NOT NULL
    )`)
  await client.query(
    `INSERT INTO backup_people (reference, full_name, email, phone, message, utm, created_at, score, photo)
     SELECT upper(substr(md5(n::text || $2), 1, 10)),
       (ARRAY['María','José','Lucía','Ángel','Nuria','Iñaki','Carmen','Pau'])[1 + n % 8] || ' '
         || (ARRAY['García','Muñoz','López','Núñez','Ibáñez','Vidal','Ferrer'])[1 + n % 7],
       'persona' || n || '@correo' || (n % 40) || '.example', '+346' || lpad((n::bigint * 7919 % 100000000)::text, 8, '0'),
       'Me interesa el curso ' || md5((n % 60)::text) || '. ¿Hay plazas para el turno de '
         || (ARRAY['mañana','tarde','noche'])[1 + n % 3] || '? ' || md5(n::text || 'm' || $2),
       jsonb_build_object('source', (ARRAY['google','meta','boletin'])[1 + n % 3], 'campaign', 'c' || n % 25,
         'click', md5(n::text || 'c')),
       timestamptz '2026-01-01' + n * interval '11 seconds', n % 101,
       CASE WHEN n % 50 = 0 THEN decode(md5(n::text || $2), 'hex') END
     FROM generate_series(1, $1::int) AS n`,
    [rows, String(seed)],
  )
  await client.query(
    `INSERT INTO backup_notes (person_id, body)
     SELECT id, 'Llamada ' || md5(id::text) FROM backup_people WHERE id % 3 = 0`,
  )
}

/** Bytes that can't be compressed, like pictures; the same for the same seed. */
export function pseudoRandomBytes(seed: number, sizeBytes: number): Buffer {
  const key = Buffer.alloc(16)
  key.writeUInt32BE(seed)
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(sizeBytes))
}

/** Objects like the site's media: most of them small pictures, some documents. */
export async function generateObjects(
  uploads: Storage,
  { count, sizeBytes, seed = 1 }: { count: number; sizeBytes: number; seed?: number },
): Promise<number> {
  let total = 0
  for (let index = 0; index < count; index += 1) {
    const size = Math.max(1, Math.round(sizeBytes * (0.5 + ((index * 37) % 101) / 100)))
    await uploads.put(
      `foto-${seed}-${String(index).padStart(6, '0')}.webp`,
      pseudoRandomBytes(seed * 100_003 + index, size),
      {
        contentType: 'image/webp',
        metadata: { seed: String(seed) },
      },
    )
    total += size
  }
  return total
}
