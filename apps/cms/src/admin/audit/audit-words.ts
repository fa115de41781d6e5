import type { PanelLanguage } from '../panel-language.ts'

type Words = Record<string, Record<PanelLanguage, string>>

const ACTIONS: Words = {
  create: { es: 'Creó', en: 'Created' },
  update: { es: 'Cambió', en: 'Changed' },
  delete: { es: 'Borró', en: 'Deleted' },
  import: { es: 'Importó', en: 'Imported' },
  note: { es: 'Apuntó una nota', en: 'Added a note' },
  login: { es: 'Entró', en: 'Signed in' },
  logout: { es: 'Salió', en: 'Signed out' },
  lock: { es: 'Cuenta bloqueada', en: 'Account locked' },
  second_factor_on: { es: 'Activó el segundo factor', en: 'Turned the second factor on' },
  second_factor_off: { es: 'Quitó el segundo factor', en: 'Turned the second factor off' },
  second_factor_reset: { es: 'Restableció el segundo factor', en: 'Reset the second factor' },
}

const ROLES: Words = {
  admin: { es: 'Administración', en: 'Administration' },
  gestor: { es: 'Gestión del centro', en: 'Centre management' },
  marketing: { es: 'Marketing', en: 'Marketing' },
  asesor: { es: 'Asesoría', en: 'Adviser' },
  lectura: { es: 'Solo lectura', en: 'Read only' },
  public: { es: 'La web', en: 'The site' },
  system: { es: 'El sistema', en: 'The system' },
}

/** What an entry's action says to a person; an action without words shows its code. */
export const actionWords = (code: string, language: PanelLanguage) => ACTIONS[code]?.[language] ?? code

/** The same for the role somebody acted in. */
export const roleWords = (code: string, language: PanelLanguage) => ROLES[code]?.[language] ?? code
