import { h2, h3, p, unit } from '../blocks.ts'
import type { Course } from '../shapes.ts'

export const social: readonly Course[] = [
  {
    code: 'SOC-EDIN-2001',
    slug: 'educacion-infantil',
    name: 'Técnico Superior en Educación Infantil',
    area: 'SOC',
    cycle: 'educacion-infantil',
    campuses: ['gijon', 'bilbao', 'malaga'],
    modality: 'presencial',
    type: 'ciclo_superior',
    summary:
      'Dos cursos para trabajar con niñas y niños de cero a seis años: observar cómo crecen, diseñar espacios de juego, hablar con las familias y pasar tres meses en una escuela infantil con grupo propio.',
    description: [
      p(
        'A los dos años un niño aprende más tirando agua de un vaso a otro que escuchando. Este ciclo enseña a preparar ese vaso: qué material poner, cuándo intervenir, cuándo apartarse y cómo contar después a la familia lo que ha pasado.',
      ),
      p(
        'Cada sede tiene un aula de psicomotricidad y un rincón de juego heurístico que montáis y desmontáis en grupo. Una escuela infantil del barrio nos visita una mañana al mes, así que la primera asamblea que diriges no es con compañeros haciendo de niños.',
      ),
      h2('Segundo curso, en la escuela'),
      p(
        'De marzo a junio haces 400 horas en una escuela de primer ciclo o en un recurso de ocio o acogimiento. Llevas una propuesta tuya, la pones en marcha con un grupo y la defiendes en el proyecto final.',
      ),
      p(
        'El título permite trabajar como educadora o educador en el ciclo de cero a tres años y, junto a una maestra, en el de tres a seis. También da acceso a los grados de Magisterio, con créditos reconocidos en varias universidades.',
      ),
    ],
    objectives: [
      'Programar y evaluar propuestas educativas para el primer ciclo de infantil.',
      'Organizar rutinas de comida, sueño e higiene como momentos de aprendizaje.',
      'Diseñar espacios y materiales de juego seguros.',
      'Detectar señales de dificultad en el desarrollo y comunicarlas con tacto.',
      'Trabajar con familias diversas y con otros profesionales.',
      'Actuar con rapidez ante un accidente infantil.',
    ],
    syllabus: [
      unit(
        'Didáctica de la educación infantil',
        240,
        'Modelos y métodos',
        'Programar para bebés',
        'Documentar lo que ocurre',
      ),
      unit(
        'Autonomía personal y salud infantil',
        210,
        'Alimentación',
        'Control de esfínteres',
        'Descanso',
        'Enfermedades frecuentes',
      ),
      unit(
        'El juego infantil y su metodología',
        190,
        'Cesto de los tesoros',
        'Juego heurístico y simbólico',
        'Ludotecas',
      ),
      unit(
        'Expresión y comunicación',
        190,
        'Cuento y narración',
        'Música y plástica',
        'Bilingüismo temprano',
      ),
      unit('Desarrollo cognitivo y motor', 190, 'Hitos y variaciones', 'Psicomotricidad'),
      unit('Desarrollo socioafectivo', 130, 'Apego y adaptación', 'Límites y conflictos'),
      unit('Habilidades sociales', 110, 'Entrevista con familias', 'Trabajo en equipo'),
      unit(
        'Intervención con familias y menores en riesgo',
        110,
        'Recursos de protección',
        'Indicadores de maltrato',
      ),
      unit('Primeros auxilios', 60, 'Atragantamiento y fiebre', 'Botiquín de aula'),
      unit(
        'Empresa, empleo y orientación laboral',
        120,
        'Montar una ludoteca',
        'Contratos y convenio de educación infantil',
      ),
      unit('Proyecto y formación en centros de trabajo', 450, 'Estancia en escuela', 'Defensa del proyecto'),
    ],
    requirements: [
      'Bachillerato, título de técnico o prueba de acceso a grado superior.',
      'Certificado negativo de delitos sexuales antes de las prácticas.',
    ],
    outcomes: [
      'Educación en escuelas infantiles de cero a tres años.',
      'Ludotecas, bibliotecas infantiles y granjas escuela.',
      'Apoyo en pisos y centros de acogida de menores.',
      'Acceso a Magisterio y otros grados.',
    ],
    benefits: [
      'Taller de cuentos y títeres con biblioteca de préstamo.',
      'Convenio con más de treinta escuelas.',
      'Tutoría individual cada trimestre.',
    ],
    durationHours: 2000,
    basePriceCents: 369000,
    subsidyPercentage: 0,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Grado superior de Educación Infantil presencial',
      description:
        'Título oficial en Gijón, Bilbao y Málaga: psicomotricidad, juego, familias y tres meses en una escuela infantil. Consulta horarios, plazas y cuotas.',
    },
  },
  {
    code: 'SOC-ATIN-1002',
    slug: 'atencion-sociosanitaria-en-instituciones',
    name: 'Atención sociosanitaria a personas dependientes en instituciones',
    area: 'SOC',
    cycle: 'atencion-sociosanitaria-en-instituciones',
    campuses: ['santander', 'bilbao', 'cordoba'],
    modality: 'presencial',
    type: 'desempleados',
    summary:
      'El certificado que piden residencias y centros de día. Cuatro meses de mañana para aprender a asear, mover, alimentar y animar a personas con dependencia, con 80 horas de prácticas al final.',
    description: [
      p(
        'Las residencias necesitan cubrir turnos con personal cualificado y la ley exige este certificado a quien atiende directamente a personas dependientes. Por eso es uno de los cursos con más demanda de nuestras sedes y uno de los que más rápido se llenan.',
      ),
      p(
        'La clase empieza a las nueve, como un turno. Hay relevo, reparto de tareas y registro. Practicas la ducha geriátrica, el cambio postural, la comida con texturas y el taller de memoria con un grupo de mayores voluntarios del centro cívico.',
      ),
      h2('Requisitos y selección'),
      p(
        'Está financiado al completo para personas inscritas en el servicio de empleo. Si se apunta más gente que plazas hay, se hace una entrevista breve sobre motivación y disponibilidad; no hay examen.',
      ),
      p(
        'Quien tenga experiencia demostrable puede convalidar módulos mediante el procedimiento de acreditación. En secretaría te decimos qué papeles llevar.',
      ),
    ],
    objectives: [
      'Preparar y apoyar las intervenciones del equipo en una institución.',
      'Atender la higiene, la alimentación y la movilidad de cada residente según su plan.',
      'Animar la vida diaria con actividades físicas y de memoria.',
      'Observar, registrar y transmitir incidencias en el relevo.',
    ],
    syllabus: [
      unit(
        'Apoyo en la organización de intervenciones',
        100,
        'Protocolo de ingreso',
        'Plan individual',
        'Documentación del turno',
      ),
      unit('Higiene y aseo', 40, 'Ducha y cama', 'Úlceras', 'Prótesis y audífonos'),
      unit('Alimentación', 30, 'Dietas y texturas', 'Ayuda en la mesa'),
      unit('Movilidad', 40, 'Grúa y disco', 'Paseo seguro', 'Sujeciones: alternativas'),
      unit('Atención sanitaria básica', 40, 'Constantes', 'Medicación oral', 'Primeros auxilios'),
      unit('Apoyo psicosocial', 70, 'Duelo por la casa', 'Talleres', 'Acompañamiento a familias'),
      unit('Comunicación y demencias', 50, 'Lenguaje alternativo', 'Validación'),
      unit('Prácticas profesionales', 80, 'Turnos en residencia o centro de día'),
    ],
    requirements: [
      'Inscripción como demandante de empleo.',
      'ESO, certificado de nivel 1 o prueba de competencias clave.',
      'Buena salud para mover cargas con ayuda.',
    ],
    outcomes: [
      'Gerocultor o gerocultora en residencia.',
      'Atención directa en centro de día u ocupacional.',
      'Cuidados en vivienda tutelada.',
    ],
    benefits: [
      'Gratuito, con seguro y material.',
      'Ayudas de conciliación y transporte del servicio de empleo.',
      'Bolsa de contactos con treinta residencias.',
    ],
    durationHours: 450,
    basePriceCents: 243000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Atención sociosanitaria en instituciones, gratis',
      description:
        'Certificado profesional para desempleados en Santander, Bilbao y Córdoba. Cuatro meses de mañana y prácticas en residencia. Consulta las plazas libres.',
    },
  },
  {
    code: 'SOC-ATDO-1003',
    slug: 'atencion-sociosanitaria-en-el-domicilio',
    name: 'Atención sociosanitaria a personas en el domicilio',
    area: 'SOC',
    campuses: ['gijon', 'cordoba'],
    modality: 'hibrido',
    type: 'ocupados',
    summary:
      'Si ya trabajas en ayuda a domicilio, consigue el certificado sin dejar tus servicios: teoría desde el móvil, sábados de taller y prácticas que puedes acreditar con tu propio empleo.',
    description: [
      p(
        'Entrar en una casa ajena no es como entrar en una residencia. No hay grúa ni compañeras a las que llamar; hay una bañera estrecha, una alfombra, una hija que opina y dos horas para todo. Este curso habla de ese trabajo tal como es.',
      ),
      p(
        'Aprendes a organizar el tiempo de un servicio, a adaptar un baño con poco dinero, a cocinar para una persona diabética con lo que hay en la nevera y a poner límites cuando te piden lo que no te corresponde.',
      ),
      h2('Compatible con tus turnos'),
      p(
        'La parte online se abre a cualquier hora y funciona sin datos una vez descargada. Los nueve sábados de taller se repiten en dos fechas, por si te toca trabajar. Si llevas más de tres meses contratada en ayuda a domicilio, puedes solicitar la exención de las prácticas.',
      ),
      p(
        'Al terminar tienes el certificado profesional que exige la normativa de dependencia para seguir en el puesto.',
      ),
    ],
    objectives: [
      'Planificar el servicio con la persona usuaria y su familia.',
      'Prestar cuidados personales con seguridad en una vivienda sin adaptar.',
      'Mantener la casa, la compra y la cocina según el plan de trabajo.',
      'Reconocer soledad, maltrato o deterioro y saber a quién avisar.',
    ],
    syllabus: [
      unit(
        'La ayuda a domicilio: derechos y límites',
        30,
        'Ley de dependencia',
        'Contrato y tareas',
        'Llaves e intimidad',
      ),
      unit('Cuidados personales', 90, 'Aseo en bañera y cama', 'Vestido', 'Transferencias sin grúa'),
      unit('Salud en casa', 60, 'Medicación', 'Caídas y emergencias', 'Teleasistencia'),
      unit('Apoyo emocional', 60, 'Soledad', 'Demencia en casa', 'Final de la vida'),
      unit('Gestión del hogar', 50, 'Presupuesto', 'Compra y facturas'),
      unit('Cocina y limpieza', 60, 'Menús adaptados', 'Productos y riesgos'),
      unit('Autocuidado de la cuidadora', 10, 'Espalda', 'Carga mental'),
      unit('Prácticas en servicio de ayuda a domicilio', 120, 'Exentas con experiencia acreditada'),
    ],
    requirements: [
      'Contrato en vigor o alta como autónoma.',
      'Nivel 2 de acceso: ESO o prueba de competencias clave.',
    ],
    outcomes: [
      'Auxiliar de ayuda a domicilio con certificado.',
      'Asistencia personal.',
      'Coordinación de servicios, con experiencia.',
    ],
    benefits: [
      'Financiado para trabajadoras en activo.',
      'Contenidos descargables en el móvil.',
      'Gestión de la exención de prácticas.',
    ],
    durationHours: 480,
    basePriceCents: 198000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Certificado de ayuda a domicilio para trabajadoras',
      description:
        'Consigue el certificado de atención sociosanitaria en el domicilio sin dejar tu empleo: online, sábados de taller y exención de prácticas si la cumples.',
    },
  },
  {
    code: 'SOC-MONI-0004',
    slug: 'monitor-de-ocio-y-tiempo-libre',
    name: 'Monitor o monitora de ocio y tiempo libre',
    area: 'SOC',
    campuses: ['santander', 'malaga'],
    modality: 'hibrido',
    type: 'privado',
    summary:
      'La titulación oficial para campamentos, ludotecas y extraescolares. Juegos que funcionan, seguridad en la montaña, un fin de semana de convivencia y 120 horas de prácticas en verano o durante el curso.',
    description: [
      p(
        'Ser monitora es conseguir que veinte niños de once años recojan las tiendas a la primera, o al menos a la segunda. Hay técnica detrás: voz, ritmo, turnos y tener siempre un juego en la recámara para cuando llueve.',
      ),
      p(
        'Las sesiones presenciales son muy físicas. Haces y deshaces dinámicas, montas una gymkhana en un parque de verdad, encuentras el camino con mapa y planificas una acampada con su presupuesto y su autorización.',
      ),
      h2('Fechas pensadas para el verano'),
      p(
        'Los grupos de febrero y marzo terminan a tiempo para la temporada de campamentos. Quien empieza en octubre suele hacer las prácticas en ludotecas, comedores o centros juveniles.',
      ),
      p(
        'Incluye un fin de semana de convivencia en un albergue, con las comidas. Es donde más se aprende, y donde se decide si esto te gusta.',
      ),
    ],
    objectives: [
      'Planificar y evaluar actividades para distintas edades.',
      'Dinamizar grupos, repartir papeles y gestionar conflictos.',
      'Prevenir riesgos en excursiones, piscinas y acampadas.',
      'Incluir a chicas y chicos con discapacidad o dificultades de conducta.',
    ],
    syllabus: [
      unit('Ocio educativo', 30, 'Qué es educar en el tiempo libre', 'Normativa de juventud'),
      unit('Evolución y grupos', 40, 'Edades', 'Liderazgo y conflicto', 'Inclusión'),
      unit('Técnicas y recursos', 60, 'Juegos y veladas', 'Taller de reciclaje', 'Música y danza'),
      unit('Aire libre', 40, 'Mapa y brújula', 'Acampada', 'Educación ambiental'),
      unit('Seguridad', 30, 'Botiquín', 'Protocolos y autorizaciones', 'Ahogamiento y golpe de calor'),
      unit('Proyecto de actividades', 30, 'Presupuesto', 'Memoria'),
      unit('Prácticas', 120, 'Campamento, ludoteca o centro juvenil'),
    ],
    requirements: [
      '18 años cumplidos antes de la fase de prácticas.',
      'ESO o equivalente.',
      'Certificado de delitos de naturaleza sexual.',
    ],
    outcomes: [
      'Campamentos y colonias.',
      'Extraescolares y ludotecas.',
      'Centros juveniles y campañas municipales.',
    ],
    benefits: [
      'Fin de semana en albergue con pensión completa.',
      'Listado de entidades que contratan cada verano.',
      'Fichero de 200 juegos.',
    ],
    durationHours: 350,
    basePriceCents: 32000,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso de monitor de ocio y tiempo libre oficial',
      description:
        'Titulación oficial en Santander y Málaga con convivencia en albergue y 120 horas de prácticas. Grupos que terminan a tiempo para los campamentos.',
    },
  },
  {
    code: 'SOC-MECO-1005',
    slug: 'monitor-de-comedor-escolar',
    name: 'Monitor o monitora de comedor escolar',
    area: 'SOC',
    campuses: [],
    modality: 'online',
    type: 'teleformacion',
    summary:
      'Dos horas al día en las que se come, se discute, se juega y se aprende. Conoce las alergias, la organización de turnos y las formas de animar a comer sin obligar, con certificado de manipulador incluido.',
    description: [
      p(
        'En un comedor caben cien conversaciones a la vez. La monitora sirve, vigila alergias, enseña a pelar una mandarina y resuelve una pelea por un sitio. Después viene el patio. Es un trabajo de pocas horas y mucha cabeza.',
      ),
      p(
        'El curso plantea escenas de comedor contadas con audio y dibujos. Eliges cómo responder y ves adónde lleva cada respuesta. No hay una sola correcta, pero hay algunas que ningún colegio aceptaría.',
      ),
      h2('Para entrar a mitad de curso'),
      p(
        'Los colegios cubren bajas durante todo el año, así que puedes empezar cuando quieras y terminar en seis semanas. Incluye el certificado de manipulación de alimentos y un módulo de primeros auxilios centrado en atragantamientos y reacciones alérgicas.',
      ),
      p(
        'La última unidad es una entrevista de trabajo simulada por videollamada, con comentarios de una coordinadora de comedores.',
      ),
    ],
    objectives: [
      'Organizar los tiempos, los espacios y los grupos de un comedor.',
      'Gestionar menús especiales y prevenir contactos con alérgenos.',
      'Educar en hábitos de mesa, higiene y convivencia.',
      'Preparar juegos de patio para edades mezcladas.',
    ],
    syllabus: [
      unit('El servicio de comedor', 6, 'Colegio, empresa y familias', 'Funciones'),
      unit('Alimentación infantil', 10, 'Raciones', 'Comer sin presión', 'Menús de otras culturas'),
      unit('Alergias e intolerancias', 10, 'Catorce alérgenos', 'Adrenalina autoinyectable'),
      unit('Higiene alimentaria', 8, 'Línea fría y caliente', 'Certificado de manipulación'),
      unit('Grupo y convivencia', 12, 'Normas', 'Acoso en la mesa'),
      unit('Tiempo libre', 8, 'Juegos sin material', 'Días de lluvia'),
      unit('Seguridad y entrevista', 6, 'Atragantamiento', 'Simulación de selección'),
    ],
    requirements: [
      'Ser mayor de edad.',
      'Certificado de delitos sexuales para trabajar; el curso no lo exige.',
    ],
    outcomes: [
      'Vigilancia y atención en comedores escolares.',
      'Aula matinal y acogida.',
      'Apoyo en campamentos urbanos.',
    ],
    benefits: [
      'Empieza cualquier lunes.',
      'Certificado de manipulación sin coste aparte.',
      'Simulación de entrevista personal.',
    ],
    durationHours: 60,
    basePriceCents: 14500,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso online de monitor de comedor escolar',
      description:
        'Sesenta horas por teleformación con alergias, convivencia, patio y certificado de manipulador. Empieza cualquier lunes y termina en seis semanas.',
    },
  },
  {
    code: 'SOC-DOCE-1006',
    slug: 'docencia-de-la-formacion-para-el-empleo',
    name: 'Docencia de la formación profesional para el empleo',
    area: 'SOC',
    campuses: ['bilbao', 'malaga'],
    modality: 'hibrido',
    type: 'ocupados',
    summary:
      'Sabes hacer tu oficio; aprende a enseñarlo. Programa un curso, prepara materiales, evalúa con criterio y da tres clases reales observadas, para impartir certificados profesionales y formación subvencionada.',
    description: [
      p(
        'Hay soldadores, cocineras y contables que explican bien sin saber por qué, y otros que saben muchísimo y duermen al grupo. Este certificado da método a los primeros y remedio a los segundos, y es el requisito general para dar formación oficial para el empleo.',
      ),
      p(
        'Construyes un curso de tu especialidad de principio a fin: programación, guion de sesiones, presentación, práctica evaluable y rúbrica. Cada pieza recibe comentarios de otras dos personas del grupo antes que los de la tutora.',
      ),
      h2('Tres clases con público'),
      p(
        'La parte presencial son diez tardes. En ellas das tres sesiones de veinte minutos, grabadas, a un grupo que no conoce tu materia. Verte en vídeo es incómodo la primera vez y muy útil las otras dos.',
      ),
      p(
        'El módulo de prácticas se hace impartiendo o apoyando un curso en marcha de nuestras sedes o de tu empresa.',
      ),
    ],
    objectives: [
      'Programar acciones formativas a partir de un certificado o de una necesidad.',
      'Elaborar materiales claros y accesibles, también para teleformación.',
      'Conducir un grupo de personas adultas con ritmos distintos.',
      'Evaluar aprendizajes con pruebas justas y documentadas.',
      'Orientar hacia el empleo y otras acreditaciones.',
    ],
    syllabus: [
      unit('Programación didáctica', 60, 'Objetivos evaluables', 'Temporalización', 'Guion de sesión'),
      unit('Materiales', 90, 'Diseño de presentaciones', 'Vídeo corto', 'Derechos de autor'),
      unit('Impartición', 70, 'Voz y espacio', 'Preguntas', 'Grupos difíciles'),
      unit('Tutoría en línea', 30, 'Plataformas', 'Seguimiento y abandono'),
      unit('Evaluación', 60, 'Pruebas objetivas', 'Rúbricas', 'Actas'),
      unit('Orientación y calidad', 30, 'Itinerarios', 'Mejora del curso'),
      unit('Prácticas docentes', 40, 'Impartición observada'),
    ],
    requirements: [
      'Nivel 3 de acceso: bachillerato, grado superior o universidad.',
      'Estar en activo.',
      'Un oficio o materia que quieras enseñar.',
    ],
    outcomes: [
      'Docencia de certificados y cursos subvencionados.',
      'Formación interna en empresas.',
      'Tutoría de teleformación.',
    ],
    benefits: [
      'Grabación y revisión de tus tres clases.',
      'Plantillas de programación y rúbricas.',
      'Financiado para personas ocupadas.',
    ],
    durationHours: 380,
    basePriceCents: 165000,
    subsidyPercentage: 100,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Certificado de docencia para el empleo, financiado',
      description:
        'Programa, imparte y evalúa: certificado oficial de docencia semipresencial en Bilbao y Málaga, con tres clases observadas y prácticas en cursos reales.',
    },
  },
  {
    code: 'SOC-LSEB-0007',
    slug: 'lengua-de-signos-espanola-inicial',
    name: 'Lengua de signos española: nivel inicial',
    area: 'SOC',
    campuses: ['gijon', 'cordoba'],
    modality: 'presencial',
    type: 'privado',
    summary:
      'Presentarte, pedir un café, acompañar a alguien al médico o entender una queja: sesenta horas de lengua de signos con profesorado sordo y sin voz en el aula desde el primer día.',
    description: [
      p(
        'La primera clase es en silencio. La profesora, sorda, te mira, señala y espera. En media hora sabes saludar, decir cómo te llamas y preguntar el signo de los demás. Así se entiende por qué esta lengua no es mímica.',
      ),
      p(
        'El curso cubre el nivel A1 completo y el comienzo del A2. Trabajamos la expresión facial, el espacio y la comprensión con vídeos de personas de distintas edades y comunidades, porque también en signos hay acentos.',
      ),
      h2('Signos para tu trabajo'),
      p(
        'Las últimas doce horas se eligen según el grupo: sanidad, educación, comercio o administración. Cada persona graba un glosario propio con los signos que va a usar en su puesto.',
      ),
      p(
        'Una tarde al mes quedamos con la asociación de personas sordas de la ciudad para conversar. Vienen también antiguos alumnos que no quieren perder soltura.',
      ),
    ],
    objectives: [
      'Mantener una conversación sencilla sobre ti, tu familia y tu trabajo.',
      'Comprender signado pausado y el alfabeto dactilológico.',
      'Usar el espacio y la expresión del rostro con valor gramatical.',
      'Conocer la comunidad sorda y sus derechos de acceso.',
    ],
    syllabus: [
      unit('Primer contacto', 8, 'Mirada y turno', 'Saludos y nombre en signos'),
      unit('Dactilológico y números', 6, 'Deletrear con fluidez', 'Horas y precios'),
      unit('Personas y casa', 10, 'Familia', 'Descripción'),
      unit('Gramática en el espacio', 12, 'Clasificadores', 'Preguntas y negación'),
      unit('Día a día', 12, 'Compras', 'Transporte', 'Cita médica'),
      unit('Signos profesionales', 12, 'Glosario por sector', 'Conversación con invitados'),
    ],
    requirements: ['No hace falta conocimiento previo.', 'Tener 16 años o más.'],
    outcomes: [
      'Atención básica a personas sordas en tu puesto.',
      'Continuación hacia el nivel A2.',
      'Primer paso hacia el ciclo de Mediación comunicativa.',
    ],
    benefits: [
      'Grupos de doce personas.',
      'Videoteca con el vocabulario de cada clase.',
      'Encuentros mensuales abiertos.',
    ],
    durationHours: 60,
    basePriceCents: 24000,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso de lengua de signos española (LSE) inicial',
      description:
        'Sesenta horas presenciales en Gijón y Córdoba con profesorado sordo: nivel A1 completo, signos para tu sector y encuentros mensuales de conversación.',
    },
  },
  {
    code: 'SOC-MEDI-1008',
    slug: 'mediacion-comunitaria',
    name: 'Mediación comunitaria',
    area: 'SOC',
    campuses: ['santander', 'cordoba'],
    modality: 'presencial',
    type: 'desempleados',
    summary:
      'Ruidos, terrazas, patios de colegio, vecinos que no se hablan. Aprende a sentar a las partes, escuchar sin dar la razón y redactar un acuerdo que se cumpla, con prácticas en servicios municipales.',
    description: [
      p(
        'Un conflicto vecinal rara vez va de lo que parece. El ruido de la silla puede ser una separación; la pelea por el aparcamiento, un año sin dormir. La mediación ofrece un sitio y un orden para hablarlo antes de llegar al juzgado.',
      ),
      p(
        'En el aula se ensaya mucho. Cada semana hay un caso nuevo con papeles secretos: nadie sabe lo que calla la otra parte. Se media, se graba y se comenta, minuto a minuto, dónde se abrió la conversación y dónde se cerró.',
      ),
      h2('Con la ciudad como aula'),
      p(
        'Visitamos un juzgado de paz, un servicio de mediación policial y un instituto con alumnado mediador. Las prácticas se hacen en ayuntamientos, asociaciones vecinales y programas de convivencia intercultural.',
      ),
      h3('Qué no es'),
      p(
        'Este certificado no habilita como mediador civil y mercantil registrado, que requiere estudios universitarios. Te lo decimos antes de empezar para que elijas con información.',
      ),
    ],
    objectives: [
      'Analizar un conflicto y decidir si se puede mediar.',
      'Conducir sesiones conjuntas e individuales.',
      'Redactar acuerdos concretos y hacer su seguimiento.',
      'Diseñar acciones de convivencia en barrios y centros educativos.',
    ],
    syllabus: [
      unit('Contexto social e intervención', 60, 'Barrio y recursos', 'Diversidad cultural'),
      unit('El conflicto', 50, 'Posiciones e intereses', 'Escalada'),
      unit('Técnicas de comunicación', 60, 'Escucha y reformulación', 'Preguntas'),
      unit('El proceso de mediación', 80, 'Premediación', 'Sesiones', 'Acuerdo y seguimiento'),
      unit('Convivencia y prevención', 50, 'Mediación escolar', 'Prácticas restaurativas'),
      unit('Igualdad y violencia de género', 40, 'Cuándo no se puede mediar', 'Derivación'),
      unit('Prácticas profesionales', 80, 'Servicio municipal o entidad social'),
    ],
    requirements: [
      'Demandante de empleo con bachillerato o equivalente.',
      'Interés por trabajar con personas en conflicto.',
    ],
    outcomes: [
      'Agente de convivencia en proyectos municipales.',
      'Mediación en entidades sociales y vivienda pública.',
      'Apoyo en programas escolares de convivencia.',
    ],
    benefits: [
      'Sin coste para quien está en paro.',
      'Casos grabados y comentados.',
      'Prácticas en tu municipio cuando es posible.',
    ],
    durationHours: 420,
    basePriceCents: 231000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Curso de mediación comunitaria para desempleados',
      description:
        'Certificado profesional gratuito en Santander y Córdoba: técnica de mediación, casos grabados y prácticas en servicios municipales de convivencia.',
    },
  },
]
