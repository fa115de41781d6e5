import { PUBLIC_RUN_STATUSES } from '@cep/contracts/vocabulary'
import type { AccessResult, PayloadRequest, Where } from 'payload'
import type { GuardedCollection, Rule } from './matrix.ts'

type RuleContext = { req: PayloadRequest; collection: GuardedCollection }
type AccessRule = (context: RuleContext) => AccessResult

const none: AccessRule = () => false
const all: AccessRule = () => true

/** What "published" means depends on how a collection is published. */
const published: AccessRule = ({ collection }) => {
  if (collection === 'course-runs') return publishedRun
  if (collection === 'courses' || collection === 'posts' || collection === 'pages' || collection === 'faqs')
    return publishedDraftable
  return true
}
const publishedDraftable: Where = { _status: { equals: 'published' } }
const publishedRun: Where = {
  and: [{ status: { in: [...PUBLIC_RUN_STATUSES] } }, { 'course._status': { equals: 'published' } }],
}

const own: AccessRule = ({ req }) => ({ createdBy: { equals: req.user?.id } })
const mine: AccessRule = ({ req }) => ({ assignedTo: { equals: req.user?.id } })
const self: AccessRule = ({ req }) => ({ id: { equals: req.user?.id } })
const notAdmins: AccessRule = () => ({ role: { not_equals: 'admin' } })
const notAdminsNorSelf: AccessRule = ({ req }) => {
  const conditions: Where[] = [{ role: { not_equals: 'admin' } }, { id: { not_equals: req.user?.id } }]
  return { and: conditions }
}
const notSelf: AccessRule = ({ req }) => ({ id: { not_equals: req.user?.id } })
const ownActions: AccessRule = ({ req }) => ({ actor: { equals: req.user?.id } })

/** One named function per rule of the matrix. */
export const rules: Record<Rule, AccessRule> = {
  none,
  all,
  published,
  own,
  mine,
  self,
  notAdmins,
  notAdminsNorSelf,
  notSelf,
  ownActions,
}
