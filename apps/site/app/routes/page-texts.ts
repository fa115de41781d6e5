import { inLanguages } from '@cep/contracts/language'

/** Around the centre's own pages. */
export const pageTexts = inLanguages({
  es: { updated: (date: string) => `Actualizado el ${date}.`, team: 'Quién te contesta' },
  en: { updated: (date) => `Updated on ${date}.`, team: 'Who will reply to you' },
})
