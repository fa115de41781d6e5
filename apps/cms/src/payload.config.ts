import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { postgresOptions } from '@cep/platform/postgres'
import { postgresAdapter } from '@payloadcms/db-postgres'
import { en } from '@payloadcms/translations/languages/en'
import { es } from '@payloadcms/translations/languages/es'
import { buildConfig } from 'payload'
import sharp from 'sharp'
import { panelMeta } from './admin/branding/panel-meta.ts'
import { panelTranslations } from './admin/leads/panel-translations.ts'
import { AdsTemplates } from './collections/AdsTemplates/index.ts'
import { Areas } from './collections/Areas/index.ts'
import { auditRefusals } from './collections/Audit/audit-refusals.ts'
import { audited, auditedGlobal } from './collections/Audit/audited.ts'
import { Audit } from './collections/Audit/index.ts'
import { Campaigns } from './collections/Campaigns/index.ts'
import { Campuses } from './collections/Campuses/index.ts'
import { CourseRuns } from './collections/CourseRuns/index.ts'
import { Courses } from './collections/Courses/index.ts'
import { Cycles } from './collections/Cycles/index.ts'
import { Documents } from './collections/Documents/index.ts'
import { Enrolments } from './collections/Enrolments/index.ts'
import { Faqs } from './collections/Faqs/index.ts'
import { Leads } from './collections/Leads/index.ts'
import { Mailings } from './collections/Mailings/index.ts'
import { Media } from './collections/Media/index.ts'
import { MAX_UPLOAD_BYTES } from './collections/Media/prepare-upload.ts'
import { Pages } from './collections/Pages/index.ts'
import { Posts } from './collections/Posts/index.ts'
import { Redirects } from './collections/Redirects/index.ts'
import { Staff } from './collections/Staff/index.ts'
import { Students } from './collections/Students/index.ts'
import { Subscribers } from './collections/Subscribers/index.ts'
import { Users } from './collections/Users/index.ts'
import { cmsConfiguration } from './configuration.ts'
import { surviveDatabaseRestarts } from './database/survive-database-restarts.ts'
import { systemTables } from './database/system-tables.ts'
import { richTextEditor } from './fields/rich-text-editor.ts'
import { Settings } from './globals/Settings/index.ts'
import { scheduledPublication } from './jobs/scheduled-publication.ts'
import { smtpEmailAdapter } from './mail/smtp-email-adapter.ts'
import { previewEndpoints } from './preview/preview-endpoints.ts'
import { mediaStorage } from './storage/media-storage.ts'

/** Words of Payload's own that staff should not meet: its name, "<Sin Curso>", "verdadero". */
const translations = {
  es: {
    ...panelTranslations.es,
    general: { payloadSettings: 'Preferencias del panel', noLabel: '—', true: 'Sí', false: 'No' },
  },
  en: {
    ...panelTranslations.en,
    general: { payloadSettings: 'Panel preferences', noLabel: '—', true: 'Yes', false: 'No' },
  },
}

const configuration = cmsConfiguration()
// Next's bundler knows import.meta.url alone.
const directory = path.dirname(fileURLToPath(import.meta.url))

/** A request that waits for a connection fails after a while and lets go of what it holds. */
const NEVER_STUCK = { connectionTimeoutMillis: 5_000, idle_in_transaction_session_timeout: 15_000 }

export default buildConfig({
  secret: configuration.PAYLOAD_SECRET,
  serverURL: configuration.PUBLIC_URL,
  telemetry: false,
  collections: [
    ...[
      Leads,
      Students,
      Enrolments,
      Courses,
      CourseRuns,
      Cycles,
      Areas,
      Campuses,
      Documents,
      Campaigns,
      Mailings,
      Subscribers,
      AdsTemplates,
      Posts,
      Faqs,
      Pages,
      Staff,
      Media,
      Users,
      Redirects,
    ].map(audited),
    Audit,
  ],
  globals: [auditedGlobal(Settings)],
  endpoints: previewEndpoints,
  hooks: { afterError: [auditRefusals] },
  onInit: surviveDatabaseRestarts,
  plugins: [mediaStorage(configuration)],
  editor: richTextEditor,
  email: smtpEmailAdapter(configuration),
  jobs: scheduledPublication(configuration),
  upload: {
    abortOnLimit: true,
    limits: { fileSize: MAX_UPLOAD_BYTES },
    // The form around the file; Payload's own default would refuse a file of the full size.
    requestSizeLimit: MAX_UPLOAD_BYTES + 10 * 1024 * 1024,
    responseOnLimit: 'El archivo pesa demasiado: como mucho 50 MB.',
  },
  graphQL: { maxComplexity: 2000, disablePlaygroundInProduction: true },
  sharp,
  i18n: { supportedLanguages: { es, en }, fallbackLanguage: 'es', translations },
  admin: {
    user: Users.slug,
    importMap: { baseDir: directory },
    dateFormat: 'd MMM yyyy, HH:mm',
    // Payload would ask gravatar.com for a picture of everybody who signs in.
    avatar: 'default',
    meta: panelMeta,
    theme: 'all',
    components: {
      graphics: { Logo: '/admin/branding/logo.tsx#Logo', Icon: '/admin/branding/icon.tsx#Icon' },
      providers: [
        '/admin/branding/second-factor-gate.tsx#SecondFactorGate',
        '/admin/branding/named-controls.tsx#NamedControls',
      ],
      beforeNavLinks: [
        '/admin/leads/my-leads-nav-link.tsx#MyLeadsNavLink',
        '/admin/run-calendar/run-calendar-nav-link.tsx#RunCalendarNavLink',
      ],
      views: {
        login: { Component: '/admin/branding/sign-in-view.tsx#SignInView' },
        secondFactor: {
          Component: '/admin/branding/second-factor-view.tsx#SecondFactorView',
          path: '/segundo-factor',
          exact: true,
          meta: { title: 'Segundo factor' },
        },
        dashboard: { Component: '/admin/dashboard/dashboard.tsx#Dashboard' },
        myLeads: {
          Component: '/admin/leads/my-leads-view.tsx#MyLeadsView',
          path: '/mis-solicitudes',
          exact: true,
          meta: { title: 'Mis solicitudes' },
        },
        runCalendar: {
          Component: '/admin/run-calendar/run-calendar-view.tsx#RunCalendarView',
          path: '/calendario',
          exact: true,
          meta: { title: 'Calendario de convocatorias' },
        },
      },
    },
  },
  typescript: { outputFile: path.join(directory, 'payload-types.ts') },
  db: postgresAdapter({
    pool: { ...postgresOptions(configuration), max: 10, application_name: 'cep-cms', ...NEVER_STUCK },
    migrationDir: path.join(directory, 'migrations'),
    push: false,
    beforeSchemaInit: [
      ({ adapter, schema }) => {
        Object.assign(adapter.rawTables, systemTables)
        return schema
      },
    ],
    generateSchemaOutputFile: path.join(directory, '../../../packages/platform/src/schema.generated.ts'),
  }),
})
