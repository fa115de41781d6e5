/** Words that Payload itself renders for our views; merged into its own by `payload.config.ts`. */
export const panelTranslations = {
  es: { leads: { tab: 'Solicitud', correct: 'Corregir datos' } },
  en: { leads: { tab: 'Lead', correct: 'Correct data' } },
}

type TabLabel = (args: { t: (key: never) => string }) => string

/** The label of a tab, from the words above; Payload's `t` knows only the keys of its own. */
export function tabLabel(name: keyof typeof panelTranslations.es.leads): TabLabel {
  return ({ t }) => t(`leads:${name}` as never)
}
