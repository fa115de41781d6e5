import type { Campus } from './shapes.ts'

/**
 * Streets and postal codes are real, the doors are not. The telephone numbers keep to blocks
 * (`…000…`) that we know nobody to hold: a demo should not make a stranger's phone ring.
 */
export const campuses: readonly Campus[] = [
  {
    slug: 'santander',
    name: 'CEP Santander',
    city: 'Santander',
    address: 'Calle Castilla, 88',
    postalCode: '39009',
    phone: '+34942000310',
    email: 'santander@cepformacion.example',
    geo: { latitude: 43.4569, longitude: -3.8227 },
    openingHours: 'De lunes a viernes, de 8:30 a 21:00. Sábados, de 9:30 a 13:30.',
    runPrefix: 'SC',
  },
  {
    slug: 'gijon',
    name: 'CEP Gijón',
    city: 'Gijón',
    address: 'Avenida de la Costa, 112',
    postalCode: '33204',
    phone: '+34984000275',
    email: 'gijon@cepformacion.example',
    geo: { latitude: 43.5365, longitude: -5.6527 },
    openingHours: 'De lunes a viernes, de 8:30 a 20:30.',
    runPrefix: 'NOR',
  },
  {
    slug: 'bilbao',
    name: 'CEP Bilbao',
    city: 'Bilbao',
    address: 'Calle Licenciado Poza, 61',
    postalCode: '48013',
    phone: '+34946000148',
    email: 'bilbao@cepformacion.example',
    geo: { latitude: 43.2625, longitude: -2.9449 },
    openingHours: 'De lunes a viernes, de 8:00 a 21:00. Sábados, de 9:00 a 14:00.',
    runPrefix: 'NOR',
  },
  {
    slug: 'cordoba',
    name: 'CEP Córdoba',
    city: 'Córdoba',
    address: 'Avenida de Barcelona, 24',
    postalCode: '14010',
    phone: '+34957000436',
    email: 'cordoba@cepformacion.example',
    geo: { latitude: 37.8879, longitude: -4.7668 },
    openingHours: 'De lunes a viernes, de 8:30 a 14:30 y de 16:30 a 20:30.',
    runPrefix: 'SUR',
  },
  {
    slug: 'malaga',
    name: 'CEP Málaga',
    city: 'Málaga',
    address: 'Calle Héroe de Sostoa, 57',
    postalCode: '29002',
    phone: '+34951000592',
    email: 'malaga@cepformacion.example',
    geo: { latitude: 36.7107, longitude: -4.4334 },
    openingHours: 'De lunes a viernes, de 8:30 a 21:00.',
    runPrefix: 'SUR',
  },
]
