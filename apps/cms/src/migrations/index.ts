import * as migration_20261124_111930_initial from './20261124_111930_initial'
import * as migration_20261124_113000_lead_functions from './20261124_113000_lead_functions'
import * as migration_20261124_120000_course_search from './20261124_120000_course_search'
import * as migration_20261124_121000_accounts_and_jobs from './20261124_121000_accounts_and_jobs'
import * as migration_20261124_122000_audit_guards from './20261124_122000_audit_guards'
import * as migration_20261124_123000_worker_indexes from './20261124_123000_worker_indexes'
import * as migration_20261124_140000_enrolment_and_marketing from './20261124_140000_enrolment_and_marketing'
import * as migration_20261124_141000_enrolment_functions from './20261124_141000_enrolment_functions'
import * as migration_20261124_150000_subscriber_functions from './20261124_150000_subscriber_functions'
import * as migration_20261124_160000_document_functions from './20261124_160000_document_functions'

export const migrations = [
  {
    up: migration_20261124_111930_initial.up,
    down: migration_20261124_111930_initial.down,
    name: '20261124_111930_initial',
  },
  {
    up: migration_20261124_113000_lead_functions.up,
    down: migration_20261124_113000_lead_functions.down,
    name: '20261124_113000_lead_functions',
  },
  {
    up: migration_20261124_120000_course_search.up,
    down: migration_20261124_120000_course_search.down,
    name: '20261124_120000_course_search',
  },
  {
    up: migration_20261124_121000_accounts_and_jobs.up,
    down: migration_20261124_121000_accounts_and_jobs.down,
    name: '20261124_121000_accounts_and_jobs',
  },
  {
    up: migration_20261124_122000_audit_guards.up,
    down: migration_20261124_122000_audit_guards.down,
    name: '20261124_122000_audit_guards',
  },
  {
    up: migration_20261124_123000_worker_indexes.up,
    down: migration_20261124_123000_worker_indexes.down,
    name: '20261124_123000_worker_indexes',
  },
  {
    up: migration_20261124_140000_enrolment_and_marketing.up,
    down: migration_20261124_140000_enrolment_and_marketing.down,
    name: '20261124_140000_enrolment_and_marketing',
  },
  {
    up: migration_20261124_141000_enrolment_functions.up,
    down: migration_20261124_141000_enrolment_functions.down,
    name: '20261124_141000_enrolment_functions',
  },
  {
    up: migration_20261124_150000_subscriber_functions.up,
    down: migration_20261124_150000_subscriber_functions.down,
    name: '20261124_150000_subscriber_functions',
  },
  {
    up: migration_20261124_160000_document_functions.up,
    down: migration_20261124_160000_document_functions.down,
    name: '20261124_160000_document_functions',
  },
]
