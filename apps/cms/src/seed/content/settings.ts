import type { Settings } from './shapes.ts'

export const settings: Settings = {
  name: 'CEP Formación',
  legalName: 'Centro de Estudios Profesionales CEP, S. L.',
  taxId: 'B12345674',
  tagline: 'Formación profesional con plaza, fecha y precio a la vista',
  phone: '+34942000300',
  whatsapp: '+34731000300',
  email: 'hola@cepformacion.example',
  privacyEmail: 'privacidad@cepformacion.example',
  address: 'Calle Castilla, 88, 39009 Santander',
  openingHours: [
    { days: 'De lunes a viernes', hours: 'de 8:30 a 21:00' },
    { days: 'Sábados', hours: 'de 9:30 a 13:30' },
    { days: 'Domingos y festivos', hours: 'cerrado' },
  ],
  social: [
    { network: 'Instagram', url: 'https://instagram.example/cepformacion' },
    { network: 'LinkedIn', url: 'https://linkedin.example/company/cepformacion' },
    { network: 'YouTube', url: 'https://youtube.example/@cepformacion' },
    { network: 'Facebook', url: 'https://facebook.example/cepformacion' },
  ],
}
