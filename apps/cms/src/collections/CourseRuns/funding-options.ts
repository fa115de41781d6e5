import type { Funding } from '@cep/contracts/vocabulary'
import { optionsOf } from '../../fields/label.ts'

export const fundingOptions = optionsOf<Funding>({
  SEPE: { es: 'SEPE', en: 'SEPE (state)' },
  SCE: { es: 'SCE', en: 'SCE (region)' },
  privado: { es: 'Privada', en: 'Private' },
  mixto: { es: 'Mixta', en: 'Mixed' },
})
