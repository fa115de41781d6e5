import type { Role } from '@cep/contracts/vocabulary'

/**
 * Who may do what: the table of the domain as data. Access functions are made from it
 * (`access-for.ts`) and the access test tries every cell of it over HTTP.
 */
export type Rule =
  /** Nobody. */
  | 'none'
  /** Every document. */
  | 'all'
  /** Published documents only. */
  | 'published'
  /** Documents that they created. */
  | 'own'
  /** Leads assigned to them. */
  | 'mine'
  /** Their own user account. */
  | 'self'
  /** Every account but administrators'. */
  | 'notAdmins'
  /** Every account but administrators' and their own. */
  | 'notAdminsNorSelf'
  /** Every account but their own. */
  | 'notSelf'
  /** Audit entries of what they did themselves. */
  | 'ownActions'

export type Operation = 'create' | 'read' | 'update' | 'delete'
export type Reader = Role | 'public'
export type Permissions = Record<Operation, Rule>

const permissions = (create: Rule, read: Rule, update: Rule, remove: Rule): Permissions => ({
  create,
  read,
  update,
  delete: remove,
})

const NOTHING = permissions('none', 'none', 'none', 'none')
const READ = permissions('none', 'all', 'none', 'none')
const READ_PUBLISHED = permissions('none', 'published', 'none', 'none')
const EVERYTHING = permissions('all', 'all', 'all', 'all')

/** Kept by the management, read by everybody: cycles, areas, campuses, staff, redirects. */
const managed: Record<Reader, Permissions> = {
  public: READ_PUBLISHED,
  lectura: READ,
  asesor: READ,
  marketing: READ,
  gestor: EVERYTHING,
  admin: EVERYTHING,
}

/** Courses and their runs: marketing adds and edits its own, but deletes none. */
const catalogue: Record<Reader, Permissions> = {
  ...managed,
  marketing: permissions('all', 'all', 'own', 'none'),
}

/** Content: marketing keeps its own. */
const content: Record<Reader, Permissions> = {
  ...managed,
  marketing: permissions('all', 'all', 'own', 'own'),
}

/** Marketing's own tools: the rest of the staff looks on, the public sees nothing. */
const marketingWork: Record<Reader, Permissions> = { ...content, public: NOTHING }

/** Who studies what: advisers enrol, marketing sees names and status, `lectura` no person. */
const studentWork: Record<Reader, Permissions> = {
  public: NOTHING,
  lectura: READ,
  asesor: permissions('all', 'all', 'all', 'none'),
  marketing: READ,
  gestor: permissions('all', 'all', 'all', 'none'),
  admin: EVERYTHING,
}

export const accessMatrix = {
  users: {
    public: NOTHING,
    lectura: permissions('none', 'self', 'none', 'none'),
    asesor: permissions('none', 'self', 'self', 'none'),
    marketing: permissions('none', 'self', 'self', 'none'),
    gestor: permissions('all', 'notAdmins', 'notAdmins', 'notAdminsNorSelf'),
    admin: permissions('all', 'all', 'all', 'notSelf'),
  },
  cycles: managed,
  areas: managed,
  campuses: managed,
  staff: managed,
  redirects: managed,
  courses: catalogue,
  'course-runs': catalogue,
  posts: content,
  faqs: content,
  pages: content,
  media: {
    ...content,
    public: READ,
    asesor: permissions('all', 'all', 'none', 'none'),
  },
  leads: {
    public: NOTHING,
    lectura: READ,
    asesor: permissions('all', 'all', 'mine', 'none'),
    marketing: permissions('none', 'all', 'all', 'none'),
    gestor: permissions('all', 'all', 'all', 'none'),
    admin: EVERYTHING,
  },
  students: studentWork,
  enrolments: studentWork,
  campaigns: marketingWork,
  mailings: marketingWork,
  'ads-templates': marketingWork,
  documents: marketingWork,
  subscribers: {
    public: NOTHING,
    lectura: READ,
    asesor: READ,
    marketing: permissions('all', 'all', 'all', 'none'),
    gestor: EVERYTHING,
    admin: EVERYTHING,
  },
  audit: {
    public: NOTHING,
    lectura: NOTHING,
    asesor: permissions('none', 'ownActions', 'none', 'none'),
    marketing: permissions('none', 'ownActions', 'none', 'none'),
    gestor: READ,
    admin: READ,
  },
} as const satisfies Record<string, Record<Reader, Permissions>>

export type GuardedCollection = keyof typeof accessMatrix

/** The centre's settings: everybody reads the public fields; `Settings` says which fields who may change. */
export const settingsMatrix: Record<Reader, { read: boolean; update: boolean }> = {
  public: { read: true, update: false },
  lectura: { read: true, update: false },
  asesor: { read: true, update: false },
  marketing: { read: true, update: false },
  gestor: { read: true, update: true },
  admin: { read: true, update: true },
}
