import { DefaultEditView, Gutter, SetStepNav } from '@payloadcms/ui'
import type { DocumentViewServerProps } from 'payload'
import type { User } from '../../payload-types.ts'
import { panelLanguage } from '../panel-language.ts'
import { findAdvisers } from './advisers.ts'
import { findLeadRecord } from './find-lead-record.ts'
import { findTimeline } from './find-timeline.ts'
import { LeadPage } from './lead-page.tsx'
import { leadPageTexts } from './lead-page-texts.ts'

/** A lead's own view: the page to work it with; a new lead is Payload's form. */
export async function LeadView(props: DocumentViewServerProps) {
  const { doc, initPageResult, formState, viewType, documentSubViewType } = props
  if (!doc?.id) {
    const { SaveButton, Description } = props
    return (
      <DefaultEditView
        formState={formState}
        viewType={viewType}
        documentSubViewType={documentSubViewType}
        {...(SaveButton ? { SaveButton } : {})}
        {...(Description ? { Description } : {})}
      />
    )
  }

  const { req } = initPageResult
  const language = panelLanguage(req.i18n.language)
  // Payload has already sent away whoever is not signed in.
  const staff = Object.assign(req, { user: req.user as User })
  const id = Number(doc.id)
  const now = new Date()
  const [record, timeline, advisers, settings] = await Promise.all([
    findLeadRecord(staff, { id, language }),
    findTimeline(staff, id),
    findAdvisers(req),
    req.payload.findGlobal({
      slug: 'settings',
      depth: 0,
      overrideAccess: false,
      req,
      select: { name: true },
    }),
  ])
  if (!record) return null
  const texts = leadPageTexts[language]

  return (
    <>
      <SetStepNav
        nav={[{ label: texts.backToList, url: '/admin/mis-solicitudes' }, { label: record.lead.reference }]}
      />
      <Gutter>
        <LeadPage
          record={record}
          timeline={timeline}
          advisers={record.lead.permissions.assign ? advisers : []}
          reader={{ name: staff.user.name }}
          centreName={settings.name}
          language={language}
          renderedAt={now.toISOString()}
        />
      </Gutter>
    </>
  )
}
