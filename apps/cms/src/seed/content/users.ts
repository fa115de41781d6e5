import type { User } from './shapes.ts'

/** One per role. Passwords are made when the content is written, never here. */
export const users: readonly User[] = [
  {
    email: 'admin@cepformacion.example',
    name: 'Begoña Ruiz Cavia',
    role: 'admin',
    phone: '+34731000301',
    isActive: true,
    campuses: [],
  },
  {
    email: 'gestor@cepformacion.example',
    name: 'Íñigo Sarasola Peña',
    role: 'gestor',
    phone: '+34731000302',
    isActive: true,
    campuses: [],
  },
  {
    email: 'marketing@cepformacion.example',
    name: 'Carmen Luque Aranda',
    role: 'marketing',
    phone: '+34731000303',
    isActive: true,
    campuses: [],
  },
  {
    email: 'asesor@cepformacion.example',
    name: 'Nerea Fernández Llano',
    role: 'asesor',
    phone: '+34731000304',
    isActive: true,
    campuses: ['santander', 'gijon', 'bilbao', 'cordoba', 'malaga'],
  },
  {
    email: 'lectura@cepformacion.example',
    name: 'Tomás Requena Gil',
    role: 'lectura',
    phone: '+34731000305',
    isActive: true,
    campuses: [],
  },
]
