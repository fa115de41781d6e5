import { COURSE_SORTS, type CourseQuery } from '@cep/contracts/public-api'
import { COURSE_TYPES, MODALITIES } from '@cep/contracts/vocabulary'
import { z } from 'zod'

const MAX_CHOICES = 20

/** What makes no sense in a list is left out; the rest of the list stands. */
const listOf = <Value extends string>(value: z.ZodType<Value>) =>
  z.array(z.string()).transform((typed) => {
    const valid = typed.flatMap((item) => value.safeParse(item).data ?? [])
    return [...new Set(valid)].slice(0, MAX_CHOICES)
  })

const schema = z.object({
  q: z.string().transform((typed) => typed.trim().replace(/\s+/g, ' ').slice(0, 100)),
  type: listOf(z.enum(COURSE_TYPES)),
  modality: listOf(z.enum(MODALITIES)),
  area: listOf(z.string().regex(/^[A-Z]{3,4}$/)),
  campus: listOf(z.string().regex(/^[a-z0-9-]{1,120}$/)),
  from: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable()
    .catch(null),
  maxPrice: z.coerce.number().int().min(0).max(1_000_000).nullable().catch(null),
  sort: z.enum(COURSE_SORTS).catch('relevance'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})

/** The catalogue's query out of an address. People edit and share these: what makes no sense counts as not given. */
export function parseCourseSearchQuery(search: URLSearchParams): CourseQuery {
  return schema.parse({
    q: search.get('q') ?? '',
    type: search.getAll('type'),
    modality: search.getAll('modality'),
    area: search.getAll('area'),
    campus: search.getAll('campus'),
    from: search.get('from'),
    maxPrice: search.get('maxPrice')?.trim() || null,
    sort: search.get('sort') ?? 'relevance',
    page: search.get('page') ?? 1,
  })
}
