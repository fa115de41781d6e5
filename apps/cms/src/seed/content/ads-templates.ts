import type { AdCopy } from '@cep/contracts/ad-copy'
import type { AdStatus, AdTone, AdType, CallToAction } from '@cep/contracts/vocabulary'

export type AdTemplate = AdCopy & {
  name: string
  type: AdType
  /** Course code. */
  course: string
  callToAction: CallToAction
  tone: AdTone
  status: AdStatus
}

/** Advertisements as marketing would keep them: no superlatives, and nothing the course does not offer. */
export const adsTemplates: readonly AdTemplate[] = [
  {
    name: 'Auxiliares de enfermería · otoño',
    type: 'feed',
    course: 'SAN-TCAE-2001',
    headlines: [
      'Trabaja cuidando a personas',
      'Auxiliar de enfermería, título oficial',
      'Prácticas en hospital',
    ],
    primaryTexts: [
      'Aprende a cuidar en aulas que son habitaciones de hospital. Mira las fechas y las plazas que quedan.',
      'Un título oficial de grado medio y prácticas en centros sanitarios. Te contamos cómo entrar.',
      '¿Te ves cuidando a personas? Pide información y te llamamos a la hora que digas.',
    ],
    hashtags: ['#AuxiliarDeEnfermería', '#FP', '#GradoMedio', '#Sanidad', '#Cuidados', '#CEPFormación'],
    callToAction: 'LEARN_MORE',
    tone: 'friendly',
    status: 'active',
  },
  {
    name: 'Carretillero · fin de semana',
    type: 'lead_form',
    course: 'LOG-CARR-0003',
    headlines: ['Carretillas: dos días y a practicar', 'Grupos de 8 personas', 'Mira si queda plaza'],
    primaryTexts: [
      'Grupos pequeños para que pases horas al volante, no mirando. Consulta las próximas fechas.',
      'Lo piden en casi todos los almacenes. Practica con carretilla frontal y retráctil.',
      'Déjanos tu teléfono y te decimos cuándo empieza el siguiente grupo cerca de ti.',
    ],
    hashtags: ['#Carretillero', '#Logística', '#Almacén', '#Empleo', '#Formación'],
    callToAction: 'SIGN_UP',
    tone: 'direct',
    status: 'active',
  },
  {
    name: 'Cocina · historias',
    type: 'story',
    course: 'HOS-COCI-1002',
    headlines: ['Aprende a llevar una partida', 'Cocina de verdad, desde el primer día', 'Subvencionado'],
    primaryTexts: [
      'Fuegos, cuchillos y servicio real. Mira el horario del próximo grupo.',
      'Un certificado que abre cocinas. Te decimos qué te queda por pagar.',
      '¿Turno de mañana o de tarde? Elige el grupo que te encaja.',
    ],
    hashtags: ['#Cocina', '#Hostelería', '#CertificadoDeProfesionalidad', '#Cocineros', '#FP'],
    callToAction: 'APPLY_NOW',
    tone: 'inspiring',
    status: 'active',
  },
  {
    name: 'Sistemas y redes · propuesta',
    type: 'carousel',
    course: 'TIC-SMRE-2001',
    headlines: ['Monta y cuida redes', 'Informática desde cero', 'Un título oficial en dos cursos'],
    primaryTexts: [
      'Desmontas, montas y conectas equipos en el taller. No hace falta saber programar.',
      'Dos cursos, un título oficial y prácticas en empresa. Pide el calendario.',
      '¿Eres quien arregla el ordenador de la familia? Aquí se aprende a hacerlo bien.',
    ],
    hashtags: ['#Informática', '#Redes', '#GradoMedio', '#FP', '#Tecnología'],
    callToAction: 'CONTACT_US',
    tone: 'informative',
    status: 'draft',
  },
]
