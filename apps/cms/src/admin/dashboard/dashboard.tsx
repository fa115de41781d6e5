import type { DashboardViewServerProps } from '@payloadcms/next/views'
import { Gutter } from '@payloadcms/ui'
import { readerOf } from '../../access/reader-of.ts'
import { LeadInbox } from '../leads/lead-inbox.tsx'
import { panelLanguage } from '../panel-language.ts'
import { Statistics } from '../statistics/statistics.tsx'
import { AdviserLoads } from './adviser-loads.tsx'
import styles from './dashboard.module.css'
import { dashboardTexts } from './dashboard-texts.ts'
import { FigureCards } from './figure-cards.tsx'
import { findAdviserLoads, findFigures } from './find-figures.ts'
import { LeadSources } from './lead-sources.tsx'

/** `/admin`: an adviser starts with their list, everybody else with how the leads are doing. */
export async function Dashboard({ initPageResult: { req }, searchParams }: DashboardViewServerProps) {
  const reader = readerOf(req)
  if (reader === 'public') return null
  if (reader === 'asesor') {
    return (
      <Gutter>
        <LeadInbox req={req} searchParams={searchParams ?? {}} path="/admin" />
      </Gutter>
    )
  }
  const language = panelLanguage(req.i18n.language)
  const mayOpenLeads = reader !== 'lectura'
  const figures = await findFigures(req)
  // Names of colleagues are for those who may see who works a lead.
  const loads = mayOpenLeads ? await findAdviserLoads(req) : []

  return (
    <Gutter>
      <main className={styles.dashboard}>
        <h1 className={styles.title}>{dashboardTexts[language].title}</h1>
        <FigureCards figures={figures} hasLinks={mayOpenLeads} language={language} />
        <div className={styles.columns}>
          <LeadSources sources={figures.sources} language={language} />
          {mayOpenLeads ? <AdviserLoads loads={loads} language={language} /> : null}
        </div>
        <Statistics req={req} reader={reader} searchParams={searchParams ?? {}} />
      </main>
    </Gutter>
  )
}
