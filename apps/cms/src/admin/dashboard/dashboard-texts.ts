import type { PanelLanguage } from '../panel-language.ts'

type DashboardTexts = {
  title: string
  open: string
  unassigned: (count: number) => string
  overdue: string
  overdueHint: (count: number) => string
  inTime: string
  inTimeOf: (inTime: number, due: number) => string
  noneDue: string
  arrived: string
  lastWeekShare: (share: string) => string
  lastWeekArrived: (count: number) => string
  noLastWeek: string
  sourcesTitle: string
  sourcesHint: string
  source: string
  thisWeek: string
  lastWeek: string
  noSources: string
  loadTitle: string
  loadHint: string
  adviser: string
  loadOpen: string
  loadOverdue: string
  seeLeads: string
}

/** What the dashboard says, in the panel's two languages. */
export const dashboardTexts: Record<PanelLanguage, DashboardTexts> = {
  es: {
    title: 'Cómo van las solicitudes',
    open: 'Abiertas',
    unassigned: (count) =>
      count === 0 ? 'Todas tienen quien las lleve' : `${count} sin nadie que las lleve`,
    overdue: 'Vencidas',
    overdueHint: (count) => (count === 0 ? 'Todas dentro de plazo' : 'Nuevas que han pasado de plazo'),
    inTime: 'Contactadas a tiempo esta semana',
    inTimeOf: (inTime, due) => `${inTime} de ${due}`,
    noneDue: 'Ninguna ha llegado a su plazo',
    arrived: 'Llegadas esta semana',
    lastWeekShare: (share) => `La semana pasada, ${share}`,
    lastWeekArrived: (count) => `La semana pasada a estas horas, ${count}`,
    noLastWeek: 'La semana pasada, ninguna',
    sourcesTitle: '¿De dónde vienen las solicitudes de esta semana?',
    sourcesHint: 'Sin spam. La semana pasada se cuenta hasta este mismo momento.',
    source: 'Origen',
    thisWeek: 'Esta semana',
    lastWeek: 'La pasada',
    noSources: 'Ninguna todavía, ni esta semana ni la pasada.',
    loadTitle: '¿Quién tiene más trabajo?',
    loadHint: 'Abre la lista de cada persona para reasignar.',
    adviser: 'Quién',
    loadOpen: 'Abiertas',
    loadOverdue: 'Vencidas',
    seeLeads: 'Ver las solicitudes',
  },
  en: {
    title: 'How the leads are doing',
    open: 'Open',
    unassigned: (count) => (count === 0 ? 'Somebody has each of them' : `${count} with nobody`),
    overdue: 'Overdue',
    overdueHint: (count) => (count === 0 ? 'All within their deadline' : 'New ones past their deadline'),
    inTime: 'Contacted in time this week',
    inTimeOf: (inTime, due) => `${inTime} of ${due}`,
    noneDue: 'None has reached its deadline',
    arrived: 'Arrived this week',
    lastWeekShare: (share) => `Last week, ${share}`,
    lastWeekArrived: (count) => `Last week by this time, ${count}`,
    noLastWeek: 'Last week, none',
    sourcesTitle: "Where do this week's leads come from?",
    sourcesHint: 'Without spam. Last week is counted up to this very moment.',
    source: 'Source',
    thisWeek: 'This week',
    lastWeek: 'Last week',
    noSources: 'None yet, neither this week nor last.',
    loadTitle: 'Who has most work?',
    loadHint: "Open a person's list to reassign.",
    adviser: 'Who',
    loadOpen: 'Open',
    loadOverdue: 'Overdue',
    seeLeads: 'See the leads',
  },
}
