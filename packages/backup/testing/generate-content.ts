import { createCipheriv } from 'node:crypto'
import type { Storage } from '@cep/platform/storage'
import pg from 'pg'

const GIVEN = [
  'María',
  'José',
  'Lucía',
  'Ángel',
  'Nuria',
  'Iñaki',
  'Carmen',
  'Pau',
  'Raquel',
  'Hugo',
  'Noelia',
  'Óscar',
]
const FAMILY = [
  'García',
  'Muñoz',
  'López',
  'Núñez',
  'Ibáñez',
  'Vidal',
  'Ferrer',
  'Castro',
  'Reyes',
  'Soler',
  'Prieto',
]
const OPENINGS = [
  'Me interesa',
  'Quisiera información sobre',
  'Busco plaza en',
  '¿Sigue abierto',
  'Llamo por',
  'Estoy en paro y quiero hacer',
]
const COURSES = [
  'Auxiliar de Enfermería',
  'Administración y Finanzas',
  'Desarrollo web',
  'Cocina',
  'Electromecánica',
  'Educación Infantil',
  'Peluquería',
  'Soldadura',
]
const DETAILS = [
  'Puedo empezar en enero.',
  '¿Hay plazas por la tarde?',
  'Tengo el bachillerato terminado.',
  '¿Se puede pagar a plazos?',
  'Solo tengo libres las mañanas.',
  'Trabajo a turnos.',
  '¿Hay prácticas en empresa?',
  'Vivo lejos y dependo del autobús.',
  'Me lo recomendó una amiga.',
  '¿Qué papeles hacen falta?',
]

const pick = (list: readonly string[], by: string) =>
  `(ARRAY[${list.map((text) => pg.escapeLiteral(text)).join(',')}])[1 + abs(hashint4(${by})) % ${list.length}]`

/**
 * Rows like a training centre's leads: names and courses that repeat, a reference and an address that
 * don't, sentences put together anew, and an advert's click id (which nobody can compress) on one in four.
 */
export async function generateRows(
  client: pg.Client | pg.Pool,
  { rows, seed = 1 }: { rows: number; seed?: number },
): Promise<void> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS backup_people (
      id bigserial PRIMARY KEY, reference text NOT NULL, full_name text NOT NULL, email text NOT NULL,
      phone text, message text, utm jsonb, created_at timestamptz NOT NULL, updated_at timestamptz,
      status text, consent_text text, score integer, photo bytea
    );
    CREATE TABLE IF NOT EXISTS backup_notes (
      id bigserial PRIMARY KEY, person_id bigint NOT NULL REFERENCES backup_people, body text NOT NULL
    )`)
  await client.query(
    `INSERT INTO backup_people
       (reference, full_name, email, phone, message, utm, created_at, updated_at, status, consent_text, score, photo)
     SELECT 'CEP-' || upper(substr(md5(n::text || $2), 1, 6)),
       ${pick(GIVEN, 'n')} || ' ' || ${pick(FAMILY, 'n + 1')} || ' ' || ${pick(FAMILY, 'n + 2')},
       'persona.' || n || '@correo' || n % 12 || '.example',
       '+346' || lpad((n::bigint * 7919 % 100000000)::text, 8, '0'),
       ${pick(OPENINGS, 'n + 3')} || ' ' || ${pick(COURSES, 'n + 4')} || '. ' || ${pick(DETAILS, 'n + 5')}
         || ' ' || ${pick(DETAILS, 'n + 6')} || ' ' || ${pick(DETAILS, 'n + 7')},
       jsonb_strip_nulls(jsonb_build_object('source', ${pick(['google', 'meta', 'boletin', 'directo'], 'n + 8')},
         'campaign', 'matricula-' || n % 25, 'medium', 'cpc', 'landing', '/cursos/' || n % 60,
         'gclid', CASE WHEN n % 4 = 0 THEN encode(decode(md5(n::text || $2) || md5(n::text), 'hex'), 'base64') END)),
       timestamptz '2026-01-01' + n * interval '11 seconds',
       timestamptz '2026-01-01' + n * interval '11 seconds' + (n % 5000) * interval '1 minute',
       ${pick(['nuevo', 'contactado', 'cualificado', 'matriculado', 'perdido'], 'n + 9')},
       'He leído y acepto la política de privacidad, versión 2026-0' || n % 4, n % 101,
       CASE WHEN n % 500 = 0 THEN decode(md5(n::text || $2), 'hex') END
     FROM generate_series(1, $1::int) AS n`,
    [rows, String(seed)],
  )
  await client.query(
    `INSERT INTO backup_notes (person_id, body)
     SELECT id, 'Llamada: ' || ${pick(DETAILS, 'id::int')} FROM backup_people WHERE id % 3 = 0`,
  )
}

const WORDS =
  'formación profesional módulo práctica empresa atención paciente informe equipo taller gestión cliente proyecto aula horario tutoría título oficial empleo sector técnica higiene seguridad instalación montaje cuidado infancia cocina servidor aplicación factura contabilidad idioma certificado prevención laboratorio muestra análisis turno mañana tarde matrícula beca convenio orientación candidato entrevista contrato norma calidad proceso herramienta material plano medida corriente circuito motor soldadura acabado'.split(
    ' ',
  )

/**
 * Versions of rich texts as the CMS keeps them, most of a database that has been edited for years: each
 * repeats the one before it but for a paragraph, and other documents' versions lie between the two.
 */
export async function generateVersions(client: pg.Client, { versions }: { versions: number }): Promise<void> {
  await client.query(`
    CREATE TABLE IF NOT EXISTS backup_versions (
      id bigserial PRIMARY KEY, parent_id int NOT NULL, content jsonb NOT NULL, updated_at timestamptz NOT NULL
    );
    CREATE TEMPORARY TABLE paragraphs AS
      SELECT document, place, variant, string_agg(${pick(WORDS, 'document * 7919 + place * 331 + variant * 17 + word * 104729')}, ' ' ORDER BY word) AS text
      FROM generate_series(1, 60) AS document, generate_series(1, 20) AS place,
           generate_series(0, 9) AS variant, generate_series(1, 45) AS word
      GROUP BY 1, 2, 3`)
  await client.query(
    `INSERT INTO backup_versions (parent_id, content, updated_at)
     SELECT document, jsonb_build_object('root', jsonb_build_object('type', 'root', 'format', '', 'indent', 0, 'version', 1,
       'direction', 'ltr', 'children', (SELECT jsonb_agg(jsonb_build_object('type', 'paragraph', 'format', '', 'indent', 0,
         'version', 1, 'direction', 'ltr', 'textFormat', 0, 'children', jsonb_build_array(jsonb_build_object('mode', 'normal',
         'type', 'text', 'style', '', 'detail', 0, 'format', 0, 'version', 1, 'text', p.text))) ORDER BY p.place)
        FROM paragraphs p WHERE p.document = d.document AND p.variant = (v + 20 - p.place) / 20 % 10))),
       timestamptz '2026-01-01' + v * interval '3 hours' + d.document * interval '1 minute'
     FROM generate_series(1, $1::int / 60) AS v, generate_series(1, 60) AS d(document)
     ORDER BY v, d.document`,
    [versions],
  )
  await client.query('DROP TABLE paragraphs')
}

/** Bytes that can't be compressed, like pictures; the same for the same seed. */
export function pseudoRandomBytes(seed: number, sizeBytes: number): Buffer {
  const key = Buffer.alloc(16)
  key.writeUInt32BE(seed)
  return createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(sizeBytes))
}

/** Bytes of a photograph as somebody uploads it, and of the four sizes that the CMS makes of it. */
export const PICTURE_SIZES = [2_000_000, 200_000, 120_000, 60_000, 20_000]

/** Objects like the site's media, incompressible, their sizes around `sizeBytes`. */
export async function generateObjects(
  uploads: Storage,
  { count, sizeBytes, seed = 1 }: { count: number; sizeBytes: number; seed?: number },
): Promise<number> {
  let total = 0
  for (let index = 0; index < count; index += 1) {
    const size = Math.max(1, Math.round(sizeBytes * (0.5 + ((index * 37) % 101) / 100)))
    const key = `foto-${seed}-${String(index).padStart(6, '0')}.webp`
    await uploads.put(key, pseudoRandomBytes(seed * 100_003 + index, size), {
      contentType: 'image/webp',
      metadata: { seed: String(seed) },
    })
    total += size
  }
  return total
}
