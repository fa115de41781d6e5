import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { readerOf } from '../../access/reader-of.ts'
import { panelLanguage } from '../panel-language.ts'
import { inboxTexts } from './inbox-texts.ts'
import { LeadInbox } from './lead-inbox.tsx'

/** `/admin/mis-solicitudes`: an adviser's day. */
export function MyLeadsView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  // Payload renders custom views for everybody, signed in or not.
  const reader = readerOf(req)
  if (!permissions.canAccessAdmin || reader === 'public') {
    redirect(`${req.payload.config.routes.admin}/login?redirect=${encodeURIComponent(MY_LEADS_PATH)}`)
  }
  const texts = inboxTexts[panelLanguage(req.i18n.language)]

  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale ? { locale } : {})}
      {...(params ? { params } : {})}
      payload={req.payload}
      permissions={permissions}
      req={req}
      {...(searchParams ? { searchParams } : {})}
      {...(req.user ? { user: req.user } : {})}
      visibleEntities={{ collections: visibleEntities.collections, globals: visibleEntities.globals }}
    >
      <SetStepNav nav={[{ label: reader === 'asesor' ? texts.title : texts.allTitle }]} />
      <Gutter>
        <LeadInbox req={req} searchParams={searchParams ?? {}} path={MY_LEADS_PATH} />
      </Gutter>
    </DefaultTemplate>
  )
}

const MY_LEADS_PATH = '/admin/mis-solicitudes'
