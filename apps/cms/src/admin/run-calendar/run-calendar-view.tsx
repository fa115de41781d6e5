import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter, SetStepNav } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { readerOf } from '../../access/reader-of.ts'
import { dayInMadrid } from '../leads/madrid-time.ts'
import { panelLanguage } from '../panel-language.ts'
import { isMonth } from './calendar-month.ts'
import { findRunsOfMonth } from './find-runs-of-month.ts'
import { RunCalendar } from './run-calendar.tsx'
import { RUN_CALENDAR_PATH } from './run-calendar-path.ts'
import { runCalendarTexts } from './run-calendar-texts.ts'

/** `/admin/calendario?mes=2027-02&sede=3`: what starts when, and how full it is. */
export async function RunCalendarView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  // Payload renders custom views for everybody, signed in or not.
  if (!permissions.canAccessAdmin || readerOf(req) === 'public') {
    redirect(`${req.payload.config.routes.admin}/login?redirect=${encodeURIComponent(RUN_CALENDAR_PATH)}`)
  }
  const language = panelLanguage(req.i18n.language)
  const today = dayInMadrid(new Date())
  const month = isMonth(searchParams?.mes) ? searchParams.mes : today.slice(0, 7)
  const campus = campusOf(searchParams?.sede)
  const runs = await findRunsOfMonth(req, { month, campus })

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
      <SetStepNav nav={[{ label: runCalendarTexts[language].title }]} />
      <Gutter>
        <RunCalendar month={month} today={today} campus={campus} runs={runs} language={language} />
      </Gutter>
    </DefaultTemplate>
  )
}

function campusOf(value: unknown): number | 'online' | null {
  if (value === 'online') return value
  const id = Number(value)
  return typeof value === 'string' && Number.isInteger(id) && id > 0 ? id : null
}
