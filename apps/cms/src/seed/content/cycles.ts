import { administracion } from './courses/administracion.ts'
import { estetica } from './courses/estetica.ts'
import { informatica } from './courses/informatica.ts'
import { logistica } from './courses/logistica.ts'
import { sanidad } from './courses/sanidad.ts'
import { social } from './courses/social.ts'
import { veterinaria } from './courses/veterinaria.ts'
import type { Course, Cycle } from './shapes.ts'

/** The modules of a cycle that we teach as one course are the units of that course. */
function modulesOf(courses: readonly Course[], code: string): Cycle['modules'] {
  const course = courses.find((candidate) => candidate.code === code)
  if (!course) throw new Error(`There is no course ${code}.`)
  return course.syllabus.map(({ title, hours }) => ({ name: title, hours: hours ?? 0 }))
}

export const cycles: readonly Cycle[] = [
  {
    slug: 'servicios-administrativos',
    name: 'Título Profesional Básico en Servicios Administrativos',
    level: 'fp_basica',
    area: 'ADM',
    order: 1,
    description:
      'Dos años para quien ha dejado la ESO a medias y quiere volver por un camino práctico. Aprendes a manejar un ordenador de oficina, a archivar, a atender y a preparar pedidos, y al terminar tienes también el graduado en Educación Secundaria. Los grupos son de quince y la tutora llama a casa antes de que las faltas se acumulen.',
    modules: [
      { name: 'Tratamiento informático de datos', hours: 245 },
      { name: 'Aplicaciones básicas de ofimática', hours: 190 },
      { name: 'Técnicas administrativas básicas', hours: 210 },
      { name: 'Archivo y comunicación', hours: 130 },
      { name: 'Atención al cliente', hours: 65 },
      { name: 'Preparación de pedidos y venta de productos', hours: 90 },
      { name: 'Ciencias aplicadas I y II', hours: 330 },
      { name: 'Comunicación y sociedad I y II', hours: 330 },
      { name: 'Proyecto intermodular y tutoría', hours: 170 },
      { name: 'Estancia en empresa', hours: 240 },
    ],
    requirements: [
      'Tener entre 15 y 17 años, o más si hay plazas libres.',
      'Haber cursado 3.º de ESO o, de forma excepcional, 2.º.',
      'Propuesta del equipo docente de tu instituto y acuerdo de la familia.',
    ],
    outcomes: [
      'Auxiliar de oficina o de información.',
      'Grabación de datos.',
      'Reposición y preparación de pedidos.',
      'Acceso a cualquier ciclo de grado medio.',
    ],
  },
  {
    slug: 'cocina-y-restauracion',
    name: 'Título Profesional Básico en Cocina y Restauración',
    level: 'fp_basica',
    area: 'HOS',
    order: 2,
    description:
      'Cocina por la mañana, sala los viernes y las asignaturas de siempre enseñadas con recetas, facturas y mapas de mercado. Es un ciclo para gente joven que aprende haciendo. Da el graduado en ESO y deja entrar en grado medio de Cocina o de Servicios en Restauración sin prueba.',
    modules: [
      { name: 'Técnicas elementales de preelaboración', hours: 190 },
      { name: 'Procesos básicos de producción culinaria', hours: 230 },
      { name: 'Aprovisionamiento y conservación e higiene', hours: 120 },
      { name: 'Técnicas elementales de servicio', hours: 110 },
      { name: 'Procesos básicos de preparación de bebidas', hours: 120 },
      { name: 'Preparación y montaje de materiales para colectividades', hours: 70 },
      { name: 'Atención al comensal', hours: 60 },
      { name: 'Ciencias aplicadas en la cocina I y II', hours: 330 },
      { name: 'Lengua, inglés y sociedad I y II', hours: 330 },
      { name: 'Proyecto y tutoría de grupo', hours: 200 },
      { name: 'Estancia en restaurante o comedor', hours: 240 },
    ],
    requirements: [
      'Entre 15 y 17 años en el año de inicio.',
      '3.º de ESO cursado y consejo orientador.',
      'Botas antideslizantes; el resto del uniforme lo ponemos nosotros.',
    ],
    outcomes: [
      'Ayudante de cocina o de sala.',
      'Comedores escolares y hospitalarios.',
      'Graduado en ESO.',
      'Paso directo a grado medio de hostelería.',
    ],
  },
  {
    slug: 'cuidados-auxiliares-de-enfermeria',
    name: 'Cuidados Auxiliares de Enfermería',
    level: 'grado_medio',
    area: 'SAN',
    order: 3,
    description:
      'El ciclo de las auxiliares de hospital, residencia y consulta. Dura 1.400 horas, un curso largo con prácticas, y trata del cuerpo, de la higiene y de la compañía. Puedes seguirlo en semipresencial, con taller dos tardes por semana, y presentarte a las bolsas públicas en cuanto tengas el título.',
    modules: modulesOf(sanidad, 'SAN-TCAE-2001'),
    requirements: [
      'Graduado en ESO.',
      'Título profesional básico de cualquier familia.',
      'Prueba de acceso a grado medio, con 17 años.',
    ],
    outcomes: [
      'Auxiliar de enfermería en centros públicos y privados.',
      'Auxiliar en clínica dental.',
      'Continuar hacia Higiene bucodental, Laboratorio o Imagen.',
    ],
  },
  {
    slug: 'farmacia-y-parafarmacia',
    name: 'Farmacia y Parafarmacia',
    level: 'grado_medio',
    area: 'SAN',
    order: 4,
    description:
      'Mostrador, almacén y laboratorio. Aprendes a interpretar una receta, a preparar fórmulas sencillas, a orientar sobre productos de salud y a cuadrar la facturación del mes. Son dos cursos, y el último trimestre se pasa en una farmacia.',
    modules: modulesOf(sanidad, 'SAN-FARM-2002'),
    requirements: ['ESO o equivalente a efectos académicos.', 'FP básica o prueba de acceso.'],
    outcomes: [
      'Oficina de farmacia, hospital o parafarmacia.',
      'Distribución de medicamentos.',
      'Acceso a grado superior sanitario o químico.',
    ],
  },
  {
    slug: 'estetica-y-belleza',
    name: 'Estética y Belleza',
    level: 'grado_medio',
    area: 'EST',
    order: 5,
    description:
      'Rostro, cuerpo, uñas, depilación, maquillaje y perfumería. Desde el segundo trimestre se trabaja con clientas dos tardes por semana, en cabinas equipadas como un salón. Es un ciclo de manos, de escucha y de mucha limpieza.',
    modules: modulesOf(estetica, 'EST-ESBE-2001'),
    requirements: [
      'Título de ESO.',
      'FP básica o prueba específica.',
      'Disponibilidad algunos viernes por la tarde, por el salón escuela.',
    ],
    outcomes: [
      'Esteticista, manicurista o maquilladora.',
      'Consejera de perfumería.',
      'Cabina propia.',
      'Grado superior de Estética Integral.',
    ],
  },
  {
    slug: 'sistemas-microinformaticos-y-redes',
    name: 'Sistemas Microinformáticos y Redes',
    level: 'grado_medio',
    area: 'TIC',
    order: 6,
    description:
      'La entrada a la informática por la parte que se toca: equipos, cables, sistemas y servicios. Hay mucho taller y mucho trato con personas que no saben qué le pasa a su ordenador. Al acabar puedes trabajar en soporte o pasar a desarrollo, administración de sistemas o ciberseguridad.',
    modules: modulesOf(informatica, 'TIC-SMRE-2001'),
    requirements: [
      'ESO terminada.',
      'Título profesional básico o prueba de acceso.',
      'Curiosidad por abrir cosas.',
    ],
    outcomes: [
      'Soporte técnico y mantenimiento.',
      'Instalación de redes y fibra.',
      'Cualquier grado superior de informática.',
    ],
  },
  {
    slug: 'educacion-infantil',
    name: 'Educación Infantil',
    level: 'grado_superior',
    area: 'SOC',
    order: 7,
    description:
      'Para acompañar los seis primeros años de vida. Se estudia cómo crece un niño, qué necesita y cómo se prepara un aula que le deje hacer. Incluye habilidades con familias, intervención con menores en riesgo y tres meses en una escuela infantil.',
    modules: modulesOf(social, 'SOC-EDIN-2001'),
    requirements: [
      'Bachillerato o técnico de grado medio.',
      'Prueba de acceso a grado superior, con 19 años.',
      'Certificado negativo del registro de delitos sexuales.',
    ],
    outcomes: [
      'Educadora o educador de primer ciclo.',
      'Ludoteca, ocio y aulas de hospital.',
      'Centros de protección de menores.',
      'Grados de Magisterio, Pedagogía o Trabajo Social.',
    ],
  },
  {
    slug: 'ganaderia-y-asistencia-en-sanidad-animal',
    name: 'Ganadería y Asistencia en Sanidad Animal',
    level: 'grado_superior',
    area: 'VET',
    order: 8,
    description:
      'Un ciclo que junta granja y clínica. Una mañana por semana se trabaja en la finca y el resto en aula, laboratorio y quirófano. Prepara para llevar una explotación, para asistir a un veterinario o para trabajar en centros de fauna.',
    modules: modulesOf(veterinaria, 'VET-GASA-2001'),
    requirements: [
      'Bachillerato, técnico o prueba de acceso.',
      'Vacunación antitetánica.',
      'No tener alergia a animales o al heno.',
    ],
    outcomes: [
      'Encargada de explotación.',
      'Asistente veterinario.',
      'Técnico de defensa sanitaria ganadera.',
      'Acceso al grado en Veterinaria o Ingeniería Agrícola.',
    ],
  },
  {
    slug: 'transporte-y-logistica',
    name: 'Transporte y Logística',
    level: 'grado_superior',
    area: 'LOG',
    order: 9,
    description:
      'Flotas, almacenes, puertos y aduanas. El ciclo prepara para planificar operaciones y dirigir equipos, con inglés aplicado y software real. Buena parte del segundo curso se dedica a una empresa simulada que importa y exporta.',
    modules: modulesOf(logistica, 'LOG-TRLO-2001'),
    requirements: ['Título de bachiller o de técnico.', 'Superar la prueba de acceso si no tienes ninguno.'],
    outcomes: [
      'Jefatura de tráfico o de almacén.',
      'Transitario, consignatario o comercial.',
      'Competencia profesional para el transporte, con examen.',
      'Universidad.',
    ],
  },
  {
    slug: 'administracion-y-finanzas',
    name: 'Administración y Finanzas',
    level: 'grado_superior',
    area: 'ADM',
    order: 10,
    description:
      'Contabilidad, personal, impuestos y finanzas para trabajar en cualquier empresa o preparar una oposición. Se puede cursar por módulos y en línea, con exámenes presenciales. En las cinco sedes funciona una empresa simulada que comercia con las demás.',
    modules: modulesOf(administracion, 'ADM-ADFI-2001'),
    requirements: [
      'Bachillerato o grado medio.',
      'Prueba de acceso con 19 años cumplidos.',
      'Nociones de hoja de cálculo, que se repasan en septiembre.',
    ],
    outcomes: [
      'Departamento contable, laboral o comercial.',
      'Asesorías y despachos.',
      'Oposiciones de administrativo.',
      'ADE, Derecho o Relaciones Laborales.',
    ],
  },
  {
    slug: 'atencion-sociosanitaria-en-instituciones',
    name: 'Atención Sociosanitaria a Personas Dependientes en Instituciones Sociales',
    level: 'certificado_profesionalidad',
    area: 'SOC',
    order: 11,
    description:
      'El certificado profesional de nivel 2 que exige la normativa de dependencia para trabajar en residencias y centros de día. Dura unos cuatro meses, es gratuito para personas en desempleo y se puede convalidar por módulos si ya tienes experiencia.',
    modules: modulesOf(social, 'SOC-ATIN-1002'),
    requirements: [
      'ESO, certificado de nivel 1 de la familia o prueba de competencias clave.',
      'Inscripción en el servicio público de empleo.',
    ],
    outcomes: [
      'Gerocultura en residencia.',
      'Centro de día o vivienda tutelada.',
      'Acceso al grado medio de Atención a Personas en Situación de Dependencia.',
    ],
  },
  {
    slug: 'organizacion-y-gestion-de-almacenes',
    name: 'Organización y Gestión de Almacenes',
    level: 'certificado_profesionalidad',
    area: 'LOG',
    order: 12,
    description:
      'Certificado profesional de nivel 3 para dirigir el trabajo de un almacén: dónde va cada cosa, quién la mueve, cuánto cuesta y cómo se hace sin accidentes. Está financiado para personas en paro e incluye el carné de carretilla.',
    modules: modulesOf(logistica, 'LOG-ALMA-1002'),
    requirements: ['Bachillerato o certificado de nivel 2 de logística.', 'Demanda de empleo activa.'],
    outcomes: [
      'Responsable de turno o de stocks.',
      'Técnica o técnico de operaciones.',
      'Créditos para el grado superior de Transporte y Logística.',
    ],
  },
]
