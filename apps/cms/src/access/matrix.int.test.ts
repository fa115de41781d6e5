import { ROLES } from '@cep/contracts/vocabulary'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import type { Payload } from 'payload'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Basics,
  changeOf,
  create,
  createBasics,
  createEnrollable,
  sampleOf,
  TINY_PDF,
  TINY_PNG,
} from '../testing/documents.ts'
import { type ServedPayload, servePayload } from '../testing/serve-payload.ts'
import { ask, askGraphql, createAccount, memberOf, type Staff, signInStaff } from '../testing/staff.ts'
import { accessMatrix, type GuardedCollection, type Reader, type Rule } from './matrix.ts'

const READERS: Reader[] = ['public', ...ROLES]
// The matrix is an object literal; its keys are its type.
const COLLECTIONS = Object.keys(accessMatrix) as GuardedCollection[]

/** Names of GraphQL's types and queries, as Payload makes them of the slugs. */
const GRAPHQL_NAMES: Record<GuardedCollection, string> = {
  users: 'User',
  cycles: 'Cycle',
  areas: 'Area',
  campuses: 'Campus',
  staff: 'Staff',
  redirects: 'Redirect',
  courses: 'Course',
  'course-runs': 'CourseRun',
  posts: 'Post',
  faqs: 'Faq',
  pages: 'Page',
  media: 'Media',
  leads: 'Lead',
  students: 'Student',
  enrolments: 'Enrolment',
  campaigns: 'Campaign',
  mailings: 'Mailing',
  subscribers: 'Subscriber',
  'ads-templates': 'AdsTemplate',
  documents: 'Document',
  audit: 'AuditEntry',
}

/** GraphQL wants a value for every required field, also for those that the system then sets itself. */
const DEMANDED_BY_GRAPHQL: Partial<Record<GuardedCollection, Record<string, unknown>>> = {
  'course-runs': { seatsTaken: 0 },
  students: { language: 'es', status: 'active' },
  enrolments: { paymentStatus: 'pending' },
  campaigns: { status: 'draft' },
  mailings: { status: 'draft', language: 'es' },
  subscribers: { status: 'pending', language: 'es' },
  'ads-templates': {
    type: 'feed',
    callToAction: 'LEARN_MORE',
    tone: 'friendly',
    language: 'es',
    origin: 'human',
    status: 'draft',
  },
  documents: { state: 'uploaded', review: 'pending' },
  leads: { reference: '-', source: 'phone', status: 'new', priority: 'normal', language: 'es' },
}

/** Collections whose documents are files. */
const UPLOADS = {
  media: { data: TINY_PNG, mimetype: 'image/png', name: 'punto.png', fields: { alt: 'Un punto' } },
  documents: {
    data: TINY_PDF,
    mimetype: 'application/pdf',
    name: 'curso.pdf',
    fields: { title: 'Un curso' },
  },
} as const
const isUpload = (collection: GuardedCollection): collection is keyof typeof UPLOADS => collection in UPLOADS

/** What a document is to the person who asks. */
type Kind = 'own' | 'foreign' | 'unpublished' | 'administrator'

/** Whether a rule lets a document of that kind through. */
const ALLOWS: Record<Rule, (kind: Kind) => boolean> = {
  none: () => false,
  all: () => true,
  published: (kind) => kind !== 'unpublished',
  own: (kind) => kind === 'own',
  mine: (kind) => kind === 'own',
  self: (kind) => kind === 'own',
  ownActions: (kind) => kind === 'own',
  notAdmins: (kind) => kind !== 'administrator',
  notAdminsNorSelf: (kind) => kind === 'foreign',
  notSelf: (kind) => kind !== 'own',
}

let database: TestDatabase
let served: ServedPayload
let payload: Payload
let staff: Staff
let basics: Basics
let otherAdmin: number

beforeAll(async () => {
  database = await createTestDatabase()
  served = await servePayload(database)
  payload = served.payload
  staff = await signInStaff(payload, served.url)
  basics = await createBasics(payload, (await createAccount(payload, { role: 'asesor' })).id)
  basics = await createEnrollable(payload, basics, 60)
  otherAdmin = (await createAccount(payload, { role: 'admin' })).id
})

afterAll(async () => {
  await served?.close()
  await database?.drop()
})

describe.each(COLLECTIONS)('%s', (collection) => {
  describe.each(READERS)('as %s', (reader) => {
    const rules = accessMatrix[collection][reader]
    let targets: { kind: Kind; id: number }[]

    beforeAll(async () => {
      targets = await Promise.all(
        kindsOf(collection, reader).map(async (kind) => ({
          kind,
          id: await makeTarget(collection, reader, kind),
        })),
      )
      targets.sort((a, b) => a.id - b.id)
    })

    it(`may create: ${rules.create}`, async () => {
      const isAllowed = rules.create === 'all'
      expect(await createOverRest(collection, reader)).toBe(isAllowed)
      expect(await createOverGraphql(collection, reader)).toBe(isAllowed)
    })

    it(`may read: ${rules.read}`, async () => {
      const allowed = targets.filter(({ kind }) => ALLOWS[rules.read](kind)).map(({ id }) => id)
      const as = memberOf(staff, reader)
      const byId = await Promise.all(
        targets.map(({ id }) => ask(served.url, `/api/${collection}/${id}`, { as })),
      )
      expect(idsWhere(targets, byId, 200)).toEqual(allowed)

      const list = await ask(served.url, `/api/${collection}?depth=0&limit=0&${whereIds(targets)}`, { as })
      expect(idsIn(list.body?.docs)).toEqual(allowed)

      const name = GRAPHQL_NAMES[collection]
      const graphql = await Promise.all(
        targets.map(({ id }) =>
          askGraphql(served.url, `query ($id: Int!) { doc: ${name}(id: $id) { id } }`, {
            as,
            variables: { id },
          }),
        ),
      )
      expect(targets.filter((_, index) => graphql[index]?.data?.doc?.id).map(({ id }) => id)).toEqual(allowed)
    })

    it(`may update: ${rules.update}`, async () => {
      const allowed = targets.filter(({ kind }) => ALLOWS[rules.update](kind)).map(({ id }) => id)
      const as = memberOf(staff, reader)
      // An adviser who hands a lead on would no longer see it in the next step.
      const json = changeOf(
        collection,
        reader === 'asesor' ? { ...basics, adviser: staff.asesor.id } : basics,
      )
      for (const { kind, id } of targets) {
        const isAllowed = ALLOWS[rules.update](kind)
        const rest = await ask(served.url, `/api/${collection}/${id}?depth=0`, { as, method: 'PATCH', json })
        expect([rest.status, rest.body?.errors]).toEqual(
          isAllowed ? [200, undefined] : [refusal(rest.status), expect.anything()],
        )
        const name = GRAPHQL_NAMES[collection]
        const mutation = `mutation ($id: Int!, $data: mutation${name}UpdateInput!) { doc: update${name}(id: $id, data: $data) { id } }`
        const graphql = await askGraphql(served.url, mutation, { as, variables: { id, data: json } })
        expect(Boolean(graphql.data?.doc?.id)).toBe(isAllowed)
      }
      const mass = await ask(served.url, `/api/${collection}?depth=0&${whereIds(targets)}`, {
        as,
        method: 'PATCH',
        json,
      })
      expect(idsIn(mass.body?.docs)).toEqual(allowed)
    })

    it(`may delete: ${rules.delete}`, async () => {
      const as = memberOf(staff, reader)
      const name = GRAPHQL_NAMES[collection]
      for (const { kind, id } of targets) {
        const isAllowed = ALLOWS[rules.delete](kind)
        const another = isAllowed ? await makeTarget(collection, reader, kind) : id
        const mutation = `mutation ($id: Int!) { doc: delete${name}(id: $id) { id } }`
        const graphql = await askGraphql(served.url, mutation, { as, variables: { id: another } })
        expect(Boolean(graphql.data?.doc?.id)).toBe(isAllowed)
      }
      const keep = targets.filter(({ kind }) => !ALLOWS[rules.delete](kind))
      const mass = await ask(served.url, `/api/${collection}?depth=0&${whereIds(targets)}`, {
        as,
        method: 'DELETE',
      })
      expect(idsIn(mass.body?.docs)).toEqual(
        targets.filter((target) => !keep.includes(target)).map(({ id }) => id),
      )
      for (const { id } of keep) {
        const rest = await ask(served.url, `/api/${collection}/${id}?depth=0`, { as, method: 'DELETE' })
        expect(refusal(rest.status)).toBe(rest.status)
        expect(await exists(collection, id)).toBe(true)
      }
    })
  })
})

/** The kinds of document that make a difference in a collection. */
function kindsOf(collection: GuardedCollection, reader: Reader): Kind[] {
  if (collection === 'users')
    return reader === 'public' ? ['foreign', 'administrator'] : ['own', 'foreign', 'administrator']
  if (collection === 'audit' || collection === 'leads')
    return reader === 'public' ? ['foreign'] : ['own', 'foreign']
  const isPublished = ['courses', 'course-runs', 'posts', 'faqs', 'pages'].includes(collection)
  const isInternal = ['campaigns', 'mailings', 'ads-templates', 'documents'].includes(collection)
  const hasOwner = isPublished || isInternal || collection === 'media'
  return [
    ...(hasOwner && reader !== 'public' ? (['own'] as const) : []),
    'foreign',
    ...(isPublished && reader === 'public' ? (['unpublished'] as const) : []),
  ]
}

async function makeTarget(collection: GuardedCollection, reader: Reader, kind: Kind): Promise<number> {
  const member = memberOf(staff, reader)
  if (collection === 'audit') return makeAuditEntry(kind === 'own' ? member?.id : otherAdmin)
  if (collection === 'users') {
    if (kind === 'administrator') return (await createAccount(payload, { role: 'admin' })).id
    return kind === 'own' && member ? member.id : (await createAccount(payload, { role: 'lectura' })).id
  }
  const owner = kind === 'own' ? (member?.id ?? null) : otherAdmin
  if (isUpload(collection)) {
    const { fields, data, mimetype, name } = UPLOADS[collection]
    const made = await payload.create({
      collection,
      // Only this test names the owner, the API refuses it; and fields are made for the collection they go into.
      data: { ...fields, createdBy: owner } as never,
      // Whoever deletes it needs no file for that.
      context: { skipCloudStorage: true },
      file: { data, mimetype, name: `${Math.random()}-${name}`, size: data.length },
    })
    return Number(made.id)
  }
  const sample = sampleOf(collection, basics)
  if (collection === 'leads')
    sample.assignedTo = kind === 'own' && canWorkLeads(reader) ? owner : basics.adviser
  else sample.createdBy = owner
  if (kind === 'unpublished')
    Object.assign(sample, collection === 'course-runs' ? { status: 'draft' } : { _status: 'draft' })
  return (await create(payload, collection, sample)).id
}

/** A lead can be assigned to these alone; for the others every lead is somebody else's. */
function canWorkLeads(reader: Reader): boolean {
  return reader === 'asesor' || reader === 'gestor' || reader === 'admin'
}

async function makeAuditEntry(actor: number | undefined): Promise<number> {
  const { rows } = await database.pool.query<{ id: number }>(
    `INSERT INTO audit (actor_id, actor_role, action, outcome, created_at, updated_at)
     VALUES ($1, 'admin', 'update', 'done', now(), now()) RETURNING id`,
    [actor ?? null],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('no audit entry was written')
  return id
}

async function createOverRest(collection: GuardedCollection, reader: Reader): Promise<boolean> {
  const as = memberOf(staff, reader)
  if (isUpload(collection)) {
    const { fields, data, mimetype, name } = UPLOADS[collection]
    const form = new FormData()
    form.set('file', new Blob([new Uint8Array(data)], { type: mimetype }), name)
    form.set('_payload', JSON.stringify(fields))
    const { status } = await ask(served.url, `/api/${collection}`, { as, method: 'POST', form })
    // The store is away in this test: 503 says that access let the upload through.
    expect([201, 403, 503]).toContain(status)
    return status !== 403
  }
  const json =
    collection === 'audit' ? { action: 'invented', actorRole: 'admin' } : sampleOf(collection, basics)
  const { status, body } = await ask(served.url, `/api/${collection}?depth=0`, { as, method: 'POST', json })
  expect([201, 403], JSON.stringify(body)).toContain(status)
  return status === 201
}

async function createOverGraphql(collection: GuardedCollection, reader: Reader): Promise<boolean> {
  const as = memberOf(staff, reader)
  const name = GRAPHQL_NAMES[collection]
  const data =
    collection === 'audit'
      ? { action: 'invented', actorRole: 'admin', outcome: 'done' }
      : isUpload(collection)
        ? { ...UPLOADS[collection].fields, ...DEMANDED_BY_GRAPHQL[collection] }
        : { ...sampleOf(collection, basics), ...DEMANDED_BY_GRAPHQL[collection] }
  const mutation = `mutation ($data: mutation${name}Input!) { doc: create${name}(data: $data) { id } }`
  const answer = await askGraphql(served.url, mutation, { as, variables: { data } })
  if (answer.data?.doc?.id) return true
  const status = answer.errors[0]?.extensions?.statusCode
  // GraphQL carries no file: whoever may create is told that one is missing.
  if (isUpload(collection) && status === 400) return true
  expect(status, JSON.stringify(answer.errors)).toBe(403)
  return false
}

async function exists(collection: GuardedCollection, id: number): Promise<boolean> {
  return (await payload.count({ collection, where: { id: { equals: id } } })).totalDocs === 1
}

function whereIds(targets: { id: number }[]): string {
  return targets.map(({ id }, index) => `where[id][in][${index}]=${id}`).join('&')
}

function idsIn(docs: { id: number }[] | undefined): number[] {
  return (docs ?? []).map(({ id }) => id).sort((a, b) => a - b)
}

function idsWhere(targets: { id: number }[], answers: { status: number }[], status: number): number[] {
  return targets.filter((_, index) => answers[index]?.status === status).map(({ id }) => id)
}

/** Refused or not to be seen; anything else is no refusal. */
function refusal(status: number): number {
  return status === 404 ? 404 : 403
}
