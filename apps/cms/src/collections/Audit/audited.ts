import { sql } from '@payloadcms/db-postgres/drizzle'
import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  CollectionConfig,
  GlobalConfig,
  PayloadRequest,
} from 'payload'
import { transactionOf } from '../../database/transaction-of.ts'
import { auditedLeadFields } from '../Leads/audited-fields.ts'
import { changedFields, fieldsSet, MASKED } from './describe-changes.ts'
import { writeAudit } from './write-audit.ts'

/** The panel saves drafts every second while somebody types; one line stands for that long. */
const AUTOSAVE_MINUTES = 10

/** A collection whose every change, and sign-in where it has accounts, leaves a line in the audit log. */
export function audited(collection: CollectionConfig): CollectionConfig {
  const { hooks = {} } = collection
  const accounts = collection.auth
    ? {
        afterLogin: [...(hooks.afterLogin ?? []), recordLogin],
        afterLogout: [...(hooks.afterLogout ?? []), recordLogout],
      }
    : {}
  return {
    ...collection,
    hooks: {
      ...hooks,
      afterChange: [...(hooks.afterChange ?? []), recordChange],
      afterDelete: [...(hooks.afterDelete ?? []), recordDeletion],
      ...accounts,
    },
  }
}

/** The same for a global. */
export function auditedGlobal(config: GlobalConfig): GlobalConfig {
  const { hooks = {} } = config
  return {
    ...config,
    hooks: {
      ...hooks,
      afterChange: [
        ...(hooks.afterChange ?? []),
        async ({ doc, previousDoc, req, global }) => {
          const changes = changedFields(
            { collection: global.slug, fields: global.flattenedFields },
            previousDoc ?? {},
            doc,
          )
          if (changes) await writeAudit(req, { action: 'update', collection: global.slug, changes })
          return doc
        },
      ],
    },
  }
}

const recordChange: CollectionAfterChangeHook = async ({
  doc,
  previousDoc,
  operation,
  collection,
  req,
  context,
}) => {
  const described = { collection: collection.slug, fields: collection.flattenedFields }
  if (operation === 'create') {
    const changes = collection.slug === 'leads' ? auditedLeadFields(doc) : fieldsSet(described, doc)
    await writeAudit(req, { action: 'create', collection: collection.slug, id: doc.id, changes })
    return doc
  }

  const changes = changedFields(described, previousDoc, doc) ?? {}
  if (collection.auth && context.changesPassword) changes.password = { from: MASKED, to: MASKED }
  if (Object.keys(changes).length === 0) return doc
  const isAutosave = req.query?.autosave === 'true' || req.query?.autosave === true
  if (isAutosave && (await wasRecordedLately(req, collection.slug, doc.id))) return doc
  await writeAudit(req, { action: 'update', collection: collection.slug, id: doc.id, changes })
  return doc
}

const recordDeletion: CollectionAfterDeleteHook = async ({ doc, id, collection, req }) => {
  await writeAudit(req, { action: 'delete', collection: collection.slug, id })
  return doc
}

const recordLogin: NonNullable<NonNullable<CollectionConfig['hooks']>['afterLogin']>[number] = async ({
  user,
  req,
}) => {
  await writeAudit(req, { action: 'login', collection: 'users', id: user.id })
}

const recordLogout: NonNullable<NonNullable<CollectionConfig['hooks']>['afterLogout']>[number] = async ({
  req,
}) => {
  await writeAudit(req, { action: 'logout', collection: 'users', id: req.user?.id })
}

async function wasRecordedLately(
  req: PayloadRequest,
  collection: string,
  id: number | string,
): Promise<boolean> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute(sql`
    SELECT 1 FROM audit
    WHERE target_collection = ${collection} AND target_id = ${String(id)} AND action IN ('update', 'create')
      AND actor_id = ${req.user?.id ?? null}
      AND created_at > now() - make_interval(mins => ${AUTOSAVE_MINUTES})
    LIMIT 1`)
  return rows.length > 0
}
