export type PanelLanguage = 'es' | 'en'

/** The panel's language as Payload knows it, narrowed to the two that our own views speak. */
export function panelLanguage(language: string): PanelLanguage {
  return language === 'en' ? 'en' : 'es'
}
