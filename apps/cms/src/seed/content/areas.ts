import type { Area } from './shapes.ts'

/** Colours: OKLCH lightness 0.53, hues 40 degrees apart, as much chroma as sRGB has (at most 0.135). */
export const areas: readonly Area[] = [
  {
    code: 'SAN',
    name: 'Sanidad',
    colour: '#067f5c',
    description:
      'Cuidar, atender y dar apoyo técnico en hospitales, residencias, farmacias, ambulancias y consultas.',
    motif: 'cross',
  },
  {
    code: 'SOC',
    name: 'Servicios sociales y educación',
    colour: '#037a84',
    description:
      'Acompañar a niñas y niños, personas mayores y personas con dependencia, en casa, en la escuela y en el barrio.',
    motif: 'hand',
  },
  {
    code: 'EST',
    name: 'Estética y peluquería',
    colour: '#924c96',
    description:
      'Piel, manos, cabello y maquillaje, con cabinas y salones donde practicas con modelos reales.',
    motif: 'needle',
  },
  {
    code: 'VET',
    name: 'Veterinaria y animales',
    colour: '#5a7803',
    description:
      'Trabajar con animales en la clínica, en la granja y en el salón, con manejo seguro y respeto por su bienestar.',
    motif: 'hoof',
  },
  {
    code: 'LOG',
    name: 'Logística y transporte',
    colour: '#886602',
    description:
      'Mover mercancía sin perderla de vista: almacén, carretilla, carretera, puerto y los papeles que viajan con ella.',
    motif: 'gear',
  },
  {
    code: 'HOS',
    name: 'Hostelería y cocina',
    colour: '#a94d1c',
    description: 'Cocina, obrador, barra y sala, en talleres con servicio de verdad y comensales que opinan.',
    motif: 'flame',
  },
  {
    code: 'TIC',
    name: 'Informática y datos',
    colour: '#0471b2',
    description:
      'Programar, montar redes, proteger equipos y entender datos, con proyectos que puedes enseñar en una entrevista.',
    motif: 'pixel',
  },
  {
    code: 'ADM',
    name: 'Administración y empresa',
    colour: '#655db6',
    description:
      'Las cuentas, las nóminas, los clientes y los trámites que hacen que una empresa abra cada mañana.',
    motif: 'ledger',
  },
]
