import { leadStatusLabels } from '@cep/contracts/vocabulary'
import type { PanelLanguage } from '../panel-language.ts'
import type { LeadScope, StatusFilter } from './lead-filters.ts'
import type { LeadStage } from './lead-stage.ts'

type InboxTexts = {
  title: string
  allTitle: string
  total: (count: number) => string
  stages: Record<LeadStage, string>
  scopes: Record<LeadScope, string>
  scopeLabel: string
  statusLabel: string
  statusFilters: Record<StatusFilter, string>
  adviserLabel: string
  anyAdviser: string
  noAdviser: string
  searchLabel: string
  searchHint: string
  search: string
  newLead: string
  noCourse: string
  arrived: (ago: string) => string
  prefers: (channel: string) => string
  prefersAt: (channel: string, time: string) => string
  contactGroup: (name: string) => string
  call: string
  callName: (name: string, phone: string) => string
  whatsapp: string
  whatsappName: (name: string) => string
  mail: string
  mailName: (name: string) => string
  statusGroup: (name: string) => string
  reopen: string
  changed: (name: string, status: string) => string
  undone: (name: string, status: string) => string
  undo: string
  assignedTo: (name: string, adviser: string) => string
  adviserOf: (name: string) => string
  with: (adviser: string) => string
  adviserOption: (name: string, open: number) => string
  score: (score: number) => string
  scoreUnknown: string
  scoreWhy: string
  previous: string
  next: string
  pages: (page: number, of: number) => string
  keys: string
  loading: string
  emptyMine: { title: string; hint: string; action: string }
  emptyAll: { title: string; hint: string }
  emptySearch: { title: (search: string) => string; hint: string; action: string }
  emptyFilters: { title: string; hint: string; action: string }
  readOnly: { title: string; hint: string; action: string }
}

const statusNames = (language: PanelLanguage) =>
  Object.fromEntries(
    Object.entries(leadStatusLabels).map(([status, text]) => [status, text[language]]),
  ) as Record<keyof typeof leadStatusLabels, string>

/** What the list of leads says, in the panel's two languages. */
export const inboxTexts: Record<PanelLanguage, InboxTexts> = {
  es: {
    title: 'Mis solicitudes',
    allTitle: 'Solicitudes',
    total: (count) => (count === 1 ? '1 solicitud' : `${count} solicitudes`),
    stages: {
      overdue: 'Vencidas',
      today: 'Para hoy',
      later: 'Después',
      unscheduled: 'Recién llegadas',
      contacted: 'Contactadas sin cerrar',
      closed: 'Cerradas',
    },
    scopes: { mine: 'Mías', campus: 'Mi sede', all: 'Todas' },
    scopeLabel: 'De quién',
    statusLabel: 'Estado',
    statusFilters: { open: 'Abiertas', any: 'Cualquier estado', ...statusNames('es') },
    adviserLabel: 'Quién la lleva',
    anyAdviser: 'Cualquier persona',
    noAdviser: 'Nadie todavía',
    searchLabel: 'Buscar solicitudes',
    searchHint: 'Nombre, correo, teléfono…',
    search: 'Buscar',
    newLead: 'Apuntar solicitud',
    noCourse: 'Sin curso elegido',
    arrived: (ago) => `Llegó ${ago}`,
    prefers: (channel) => `Prefiere ${channelName(channel)}`,
    prefersAt: (channel, time) => `Prefiere ${channelName(channel)}, ${time.toLowerCase()}`,
    contactGroup: (name) => `Contactar con ${name}`,
    call: 'Llamar',
    callName: (name, phone) => `Llamar a ${name}, ${phone}`,
    whatsapp: 'WhatsApp',
    whatsappName: (name) => `WhatsApp a ${name}`,
    mail: 'Correo',
    mailName: (name) => `Correo a ${name}`,
    statusGroup: (name) => `Estado de ${name}`,
    reopen: 'Reabrir',
    changed: (name, status) => `${name}: ${status.toLowerCase()}`,
    undone: (name, status) => `${name} vuelve a estar ${status.toLowerCase()}`,
    undo: 'Deshacer',
    assignedTo: (name, adviser) => `${name}: ahora la lleva ${adviser}`,
    adviserOf: (name) => `Quién lleva la solicitud de ${name}`,
    with: (adviser) => `La lleva ${adviser}`,
    adviserOption: (name, open) => `${name} (${open} abiertas)`,
    score: (score) => `Puntuación ${score} de 100`,
    scoreUnknown: 'Puntuación por calcular',
    scoreWhy: 'De dónde sale',
    previous: 'Anteriores',
    next: 'Siguientes',
    pages: (page, of) => `Página ${page} de ${of}`,
    keys: 'Con el teclado: ↑ y ↓ para moverte por la lista, Intro para abrir.',
    loading: 'Cargando solicitudes…',
    emptyMine: {
      title: 'No te queda ninguna solicitud abierta',
      hint: 'Las nuevas de tu sede aparecen aquí en cuanto llegan. Mientras tanto puedes mirar las de tus compañeros.',
      action: 'Ver todas las abiertas',
    },
    emptyAll: {
      title: 'Todavía no hay solicitudes',
      hint: 'Aparecen aquí en cuanto alguien envía el formulario de la web.',
    },
    emptySearch: {
      title: (search) => `Nada coincide con «${search}»`,
      hint: 'Prueba con una parte del nombre, el correo o el teléfono.',
      action: 'Quitar la búsqueda',
    },
    emptyFilters: {
      title: 'Ninguna solicitud con estos filtros',
      hint: 'Hay solicitudes con otro estado o de otra persona.',
      action: 'Ver todas las abiertas',
    },
    readOnly: {
      title: 'Esta lista es de quien atiende solicitudes',
      hint: 'Muestra nombres y teléfonos, y tu función no los ve. Las cifras están en el panel.',
      action: 'Ir al panel',
    },
  },
  en: {
    title: 'My leads',
    allTitle: 'Leads',
    total: (count) => (count === 1 ? '1 lead' : `${count} leads`),
    stages: {
      overdue: 'Overdue',
      today: 'Due today',
      later: 'Later',
      unscheduled: 'Just arrived',
      contacted: 'Contacted, still open',
      closed: 'Closed',
    },
    scopes: { mine: 'Mine', campus: 'My campus', all: 'All' },
    scopeLabel: 'Whose',
    statusLabel: 'Status',
    statusFilters: { open: 'Open', any: 'Any status', ...statusNames('en') },
    adviserLabel: 'Adviser',
    anyAdviser: 'Anybody',
    noAdviser: 'Nobody yet',
    searchLabel: 'Search leads',
    searchHint: 'Name, e-mail, phone…',
    search: 'Search',
    newLead: 'Add lead',
    noCourse: 'No course chosen',
    arrived: (ago) => `Arrived ${ago}`,
    prefers: (channel) => `Prefers ${channelName(channel)}`,
    prefersAt: (channel, time) => `Prefers ${channelName(channel)}, ${time.toLowerCase()}`,
    contactGroup: (name) => `Contact ${name}`,
    call: 'Call',
    callName: (name, phone) => `Call ${name}, ${phone}`,
    whatsapp: 'WhatsApp',
    whatsappName: (name) => `WhatsApp ${name}`,
    mail: 'E-mail',
    mailName: (name) => `E-mail ${name}`,
    statusGroup: (name) => `Status of ${name}`,
    reopen: 'Reopen',
    changed: (name, status) => `${name}: ${status.toLowerCase()}`,
    undone: (name, status) => `${name} is ${status.toLowerCase()} again`,
    undo: 'Undo',
    assignedTo: (name, adviser) => `${name}: now with ${adviser}`,
    adviserOf: (name) => `Adviser of ${name}`,
    with: (adviser) => `With ${adviser}`,
    adviserOption: (name, open) => `${name} (${open} open)`,
    score: (score) => `Score ${score} of 100`,
    scoreUnknown: 'Score not computed yet',
    scoreWhy: 'Where it comes from',
    previous: 'Previous',
    next: 'Next',
    pages: (page, of) => `Page ${page} of ${of}`,
    keys: 'Keyboard: ↑ and ↓ move through the list, Enter opens.',
    loading: 'Loading leads…',
    emptyMine: {
      title: 'You have no open lead left',
      hint: "New ones of your campus appear here as they arrive. Meanwhile you can look at your colleagues'.",
      action: 'See all open ones',
    },
    emptyAll: {
      title: 'There are no leads yet',
      hint: "They appear here as soon as somebody sends the website's form.",
    },
    emptySearch: {
      title: (search) => `Nothing matches “${search}”`,
      hint: 'Try a part of the name, the e-mail or the phone number.',
      action: 'Clear the search',
    },
    emptyFilters: {
      title: 'No lead with these filters',
      hint: "There are leads with another status or somebody else's.",
      action: 'See all open ones',
    },
    readOnly: {
      title: 'This list is for those who answer leads',
      hint: 'It shows names and phone numbers, which your role does not see. The figures are on the dashboard.',
      action: 'Go to the dashboard',
    },
  },
}

/** "WhatsApp" keeps its capitals, the others are common nouns. */
function channelName(channel: string): string {
  return channel === 'WhatsApp' ? channel : channel.toLowerCase()
}
