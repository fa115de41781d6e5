import { h2, p, unit } from '../blocks.ts'
import type { Course } from '../shapes.ts'

export const veterinaria: readonly Course[] = [
  {
    code: 'VET-GASA-2001',
    slug: 'ganaderia-y-asistencia-en-sanidad-animal',
    name: 'Técnico Superior en Ganadería y Asistencia en Sanidad Animal',
    area: 'VET',
    cycle: 'ganaderia-y-asistencia-en-sanidad-animal',
    campuses: ['gijon', 'cordoba'],
    modality: 'hibrido',
    type: 'ciclo_superior',
    summary:
      'Vacas, ovejas, cerdos, aves y caballos, y también la clínica de pequeños animales. Dos cursos con finca colaboradora, quirófano de prácticas y estancia en una explotación o un hospital veterinario.',
    description: [
      p(
        'Este ciclo tiene dos puertas de salida: la granja y la clínica. En primero se estudia lo común, que es el animal: cómo come, cómo se reproduce, cómo enferma y cómo se le sujeta sin que nadie acabe en el suelo.',
      ),
      p(
        'Una mañana a la semana vamos a la finca. En Gijón son vacas lecheras y asturcones; en Córdoba, ovejas, cerdo ibérico y olivar con gallinas. Ordeñas, pesas, crotalas, registras y limpias. Llueva o no.',
      ),
      h2('La parte sanitaria'),
      p(
        'En la sede hay una sala de curas con mesa de exploración, microscopio, ecógrafo y un quirófano donde se practica la preparación del paciente y del instrumental. Dos veterinarias dan las clases y te enseñan a ser las otras manos.',
      ),
      p(
        'Las prácticas, de 400 horas, se eligen según lo que quieras: ganadería, asociación de defensa sanitaria, clínica de grandes o de pequeños, centro ecuestre o zoológico.',
      ),
    ],
    objectives: [
      'Organizar la producción y el bienestar de las principales especies ganaderas.',
      'Asistir al veterinario en exploración, cirugía y hospitalización.',
      'Realizar análisis de laboratorio sencillos y diagnóstico por imagen.',
      'Controlar la reproducción y la cría.',
      'Llevar los registros y la trazabilidad de una explotación.',
      'Manejar équidos con seguridad.',
    ],
    syllabus: [
      unit(
        'Organización y control de la reproducción y cría',
        260,
        'Celos e inseminación',
        'Partos',
        'Destete',
      ),
      unit('Gestión de la producción animal', 240, 'Alimentación por fases', 'Instalaciones', 'Bienestar'),
      unit('Gestión de la recría de caballos', 150, 'Manejo a pie', 'Doma a la mano'),
      unit('Asistencia a la atención veterinaria', 280, 'Exploración', 'Quirófano', 'Hospitalización y alta'),
      unit('Bioseguridad', 150, 'Desinfección', 'Cuarentena', 'Antibióticos responsables'),
      unit('Saneamiento ganadero', 110, 'Campañas', 'Toma de muestras'),
      unit('Maquinaria e instalaciones', 150, 'Ordeño', 'Tractor y aperos'),
      unit('Empresa, ayudas y PAC', 110, 'Registro de explotación', 'Solicitudes'),
      unit('Formación y orientación laboral', 90, 'Zoonosis y prevención', 'Contrato agrario'),
      unit('Proyecto', 60, 'Plan de una explotación o de un servicio clínico'),
      unit('Formación en centros de trabajo', 400, 'Granja, clínica o centro ecuestre'),
    ],
    requirements: [
      'Bachillerato, técnico de grado medio o prueba de acceso.',
      'Vacuna antitetánica vigente.',
      'Botas de goma.',
    ],
    outcomes: [
      'Encargado o encargada de explotación ganadera.',
      'Asistente en clínica u hospital veterinario.',
      'Técnico en asociaciones de defensa sanitaria.',
      'Personal cualificado en zoos y centros de recuperación.',
    ],
    benefits: [
      'Transporte a la finca incluido.',
      'Certificado de bienestar animal en transporte dentro del plan.',
      'Cuotas de septiembre a junio.',
    ],
    durationHours: 2000,
    basePriceCents: 378000,
    subsidyPercentage: 0,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Grado superior de Ganadería y Sanidad Animal',
      description:
        'Ciclo oficial en Gijón y Córdoba: finca semanal, quirófano de prácticas y 400 horas en granja, clínica o centro ecuestre. Consulta fechas y cuotas.',
    },
  },
  {
    code: 'VET-ACVE-1002',
    slug: 'auxiliar-de-clinica-veterinaria',
    name: 'Auxiliar de clínica veterinaria',
    area: 'VET',
    campuses: ['santander', 'bilbao', 'malaga'],
    modality: 'hibrido',
    type: 'privado',
    summary:
      'Sujetar sin asustar, preparar un quirófano, vigilar una anestesia y llamar a la dueña con buenas o malas noticias. Nueve meses con taller propio y 200 horas de prácticas en una clínica de tu ciudad.',
    description: [
      p(
        'Querer a los animales ayuda, pero no basta. En una clínica también se friega, se factura, se consuela y se toman decisiones rápidas con un perro que sangra. Preferimos contarlo antes de que te matricules.',
      ),
      p(
        'El taller tiene consulta, sala de rayos con maniquí, laboratorio y quirófano. Aprendes primero sobre modelos anatómicos y después con los perros y gatos del profesorado y de un refugio con el que colaboramos, que salen de aquí revisados y cepillados.',
      ),
      h2('Cómo encaja con tu vida'),
      p(
        'La teoría se ve en vídeos cortos y dos clases en directo por semana. Al taller vienes los viernes por la tarde o los sábados por la mañana. Las prácticas se pueden hacer en jornada completa o repartidas en fines de semana y guardias.',
      ),
      p(
        'La clínica de prácticas se busca contigo: nos dices qué animales te interesan y cuánto puedes desplazarte, y proponemos al menos dos opciones.',
      ),
    ],
    objectives: [
      'Sujetar y trasladar perros, gatos y pequeños mamíferos con bajo estrés.',
      'Preparar consulta, quirófano e instrumental.',
      'Monitorizar una anestesia y cuidar el despertar.',
      'Hacer análisis de sangre, orina y heces con los equipos de la clínica.',
      'Atender recepción, tienda y urgencias telefónicas.',
    ],
    syllabus: [
      unit('Anatomía y fisiología', 50, 'Perro y gato', 'Conejos y hurones'),
      unit('Comportamiento y sujeción', 40, 'Señales de estrés', 'Bozal, toalla y jaula de compresión'),
      unit('Consulta', 40, 'Vacunas', 'Identificación', 'Curas y vendajes'),
      unit('Laboratorio e imagen', 50, 'Frotis', 'Coprología', 'Radioprotección'),
      unit('Quirófano y anestesia', 60, 'Esterilización', 'Monitor', 'Recuento'),
      unit('Hospital y urgencias', 40, 'Fluidos', 'Reanimación', 'Alta'),
      unit('Nutrición y peluquería básica', 20, 'Dietas', 'Corte de uñas'),
      unit('Recepción, tienda y duelo', 50, 'Programa de gestión', 'Presupuestos', 'Eutanasia'),
      unit('Prácticas en clínica', 200, 'Horario adaptado'),
    ],
    requirements: ['Tener 18 años al comenzar las prácticas en clínica.', 'Sin alergia grave a animales.'],
    outcomes: [
      'Auxiliar en clínica u hospital veterinario.',
      'Personal de refugio o residencia canina.',
      'Tienda especializada.',
    ],
    benefits: [
      'Fonendo y pijama incluidos.',
      'Dos clínicas propuestas para elegir.',
      'Pago en nueve mensualidades.',
      'Certificado de bienestar animal.',
    ],
    durationHours: 550,
    basePriceCents: 149000,
    subsidyPercentage: 0,
    financialAid: true,
    featured: true,
    seo: {
      title: 'Auxiliar de clínica veterinaria con 200 h de prácticas',
      description:
        'Taller con quirófano y laboratorio en Santander, Bilbao y Málaga, teoría online y prácticas en una clínica cercana. Consulta plazas y mensualidades.',
    },
  },
  {
    code: 'VET-PELC-1003',
    slug: 'peluqueria-canina-y-felina',
    name: 'Peluquería canina y felina',
    area: 'VET',
    campuses: ['bilbao', 'cordoba'],
    modality: 'presencial',
    type: 'privado',
    summary:
      'Baño, secado, tijera, cuchilla y stripping sobre perros de verdad, uno por mesa. Cuatro meses para aprender los arreglos de las razas más comunes y el manejo de los que no quieren estar quietos.',
    description: [
      p(
        'En una peluquería entra un yorkshire tranquilo y después un mestizo de treinta kilos que odia el secador. La tijera importa; saber leer al perro importa más. Aquí se aprenden las dos cosas a la vez.',
      ),
      p(
        'Cada mesa atiende dos perros por tarde. Vienen de familias del barrio, con cita, y cada uno tiene su ficha: piel, nudos, carácter, corte. Tú haces la recepción, explicas lo que se puede conseguir y lo que no, y entregas el resultado.',
      ),
      h2('Técnicas por tipo de manto'),
      p(
        'Pelo rizado, lana, duro, largo, doble capa. El temario va por mantos porque así se piensa delante de un animal. El stripping y el corte a tijera ocupan el último mes, cuando las manos ya no tiemblan.',
      ),
      p('Hay dos sesiones con gatos y una con conejos, en sala aparte y con auxiliar veterinaria presente.'),
    ],
    objectives: [
      'Bañar, secar y desenredar según manto y estado de la piel.',
      'Manejar máquina, cuchillas, tijeras y deslanador.',
      'Realizar arreglos comerciales y de raza.',
      'Reconocer parásitos, otitis y lesiones y recomendar veterinario.',
    ],
    syllabus: [
      unit('Lenguaje canino y manejo', 20, 'Señales', 'Descansos', 'Cuándo parar'),
      unit('Piel y pelo', 15, 'Mantos', 'Cosmética', 'Parásitos'),
      unit('Baño y secado', 25, 'Nudos', 'Expulsor', 'Golpe de calor'),
      unit('Máquina', 35, 'Cuchillas y peines', 'Patas e higiénico'),
      unit('Tijera', 45, 'Cabezas', 'Patas cilíndricas', 'Arreglo de caniche y bichón'),
      unit('Stripping y deslanado', 25, 'Terrier', 'Doble capa'),
      unit('Gatos y conejos', 10, 'Contención suave', 'Corte sanitario'),
      unit('Abrir una peluquería', 15, 'Local y licencias', 'Tarifas por tiempo'),
    ],
    requirements: ['16 años cumplidos.', 'Fuerza para subir a la mesa a un perro mediano, con ayuda.'],
    outcomes: [
      'Peluquería canina propia o ajena.',
      'Servicio en clínica o tienda.',
      'Peluquería a domicilio.',
    ],
    benefits: [
      'Setenta perros por alumna, de media.',
      'Juego de tijeras incluido.',
      'Tarde de repaso mensual durante seis meses.',
    ],
    durationHours: 190,
    basePriceCents: 124000,
    subsidyPercentage: 0,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Curso de peluquería canina y felina presencial',
      description:
        'Cuatro meses en Bilbao y Córdoba con dos perros por mesa y tarde: baño, tijera, máquina y stripping. Tijeras incluidas y repaso gratis seis meses.',
    },
  },
  {
    code: 'VET-EDUC-1004',
    slug: 'adiestramiento-y-educacion-canina',
    name: 'Adiestramiento de base y educación canina',
    area: 'VET',
    campuses: ['santander', 'cordoba'],
    modality: 'presencial',
    type: 'desempleados',
    summary:
      'Educar sin castigos, resolver los problemas de cada día y preparar perros para trabajar. Certificado gratuito de 300 horas con pista propia y los perros de un refugio, que encuentran casa antes si saben pasear.',
    description: [
      p(
        'Un perro que tira de la correa rara vez es desobediente: nadie le ha explicado otra cosa. Este curso enseña a explicarla, con refuerzo, tiempos cortos y criterios claros, y a explicársela también a la persona que va al otro lado de la correa.',
      ),
      p(
        'Trabajamos con diez perros de un refugio municipal. Cada alumno tiene uno asignado y un plan de ocho semanas: paseo, llamada, quieto, gestión de miedos y presentación a familias. Al final del curso se hace una jornada de adopciones.',
      ),
      h2('Un certificado con prácticas'),
      p(
        'Es el certificado profesional de adiestramiento de base y educación canina. Tiene 40 horas de prácticas en escuelas, residencias o unidades de intervención, y permite seguir hacia la instrucción de perros de asistencia.',
      ),
      p('Se financia con fondos de empleo. Si cobras prestación, la mantienes mientras asistes.'),
    ],
    objectives: [
      'Leer el lenguaje canino y valorar el estado emocional.',
      'Aplicar técnicas de aprendizaje basadas en refuerzo.',
      'Diseñar un plan individual y medir avances.',
      'Prevenir y modificar conductas problemáticas leves.',
      'Enseñar a las familias a continuar en casa.',
    ],
    syllabus: [
      unit('Etología del perro', 40, 'Socialización', 'Señales de calma', 'Agresividad'),
      unit('Aprendizaje', 40, 'Condicionamiento', 'Marcador y premio', 'Errores del adiestrador'),
      unit('Adiestramiento de base', 80, 'Correa floja', 'Llamada', 'Permanencia'),
      unit('Modificación de conducta', 40, 'Miedo', 'Soledad', 'Protección de recursos'),
      unit('Cuidados y primeros auxilios', 30, 'Golpe de calor', 'Intoxicación', 'Ley de bienestar animal'),
      unit('Clases con familias', 30, 'Entrevista', 'Tareas para casa'),
      unit('Prácticas profesionales', 40, 'Escuela o residencia'),
    ],
    requirements: [
      'Persona desempleada, con ESO o equivalente.',
      'Buena forma física para trabajar de pie y al aire libre.',
    ],
    outcomes: [
      'Educador canino en escuela o a domicilio.',
      'Personal de residencia y refugio.',
      'Base para perros de asistencia y detección.',
    ],
    benefits: [
      'Gratuito, con seguro de responsabilidad.',
      'Un perro asignado durante el curso.',
      'Jornada de adopciones que organizáis vosotros.',
    ],
    durationHours: 300,
    basePriceCents: 162000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Curso gratuito de educación y adiestramiento canino',
      description:
        'Certificado profesional para desempleados en Santander y Córdoba: pista propia, perros de refugio y prácticas. Refuerzo positivo de principio a fin.',
    },
  },
  {
    code: 'VET-HERR-1005',
    slug: 'herrado-y-cuidado-del-casco-de-equidos',
    name: 'Herrado y cuidado del casco de équidos',
    area: 'VET',
    campuses: ['cordoba'],
    modality: 'presencial',
    type: 'ocupados',
    summary:
      'Recorte, aplomos, forja y herrado en frío y en caliente para quien ya trabaja con caballos. Fines de semana intensivos en una yeguada, con un herrador por cada cuatro alumnos.',
    description: [
      p(
        'Sin casco no hay caballo, dice el refrán inglés, y los herradores escasean. Este curso está dirigido a mozos de cuadra, jinetes, ganaderas y veterinarios que quieren entender el casco y trabajar con él.',
      ),
      p(
        'Son seis fines de semana. Los dos primeros se practica con cascos de matadero: anatomía, disección, recorte y clavado. Después se pasa a animales vivos, con tiempos cortos y siempre con el herrador al lado.',
      ),
      h2('La fragua'),
      p(
        'Hay cuatro yunques y forja de gas. Cada alumno hace sus herraduras desde la barra, ajusta las comerciales y aprende a mantener el fuego, el martillo y la espalda. El último domingo se examina un caballo completo, de andar a andar.',
      ),
      p(
        'Incluye una introducción al casco descalzo y a las ortesis, para saber cuándo derivar al veterinario.',
      ),
    ],
    objectives: [
      'Valorar conformación, aplomos y movimiento.',
      'Recortar y equilibrar el casco.',
      'Forjar, ajustar y clavar herraduras.',
      'Sujetar al animal sin riesgo para nadie.',
    ],
    syllabus: [
      unit('Anatomía del pie', 12, 'Disección', 'Crecimiento y desgaste'),
      unit('Manejo y sujeción', 10, 'Posturas', 'Caballos difíciles'),
      unit('Recorte', 20, 'Herramientas', 'Equilibrio', 'Potros'),
      unit('Forja', 24, 'Barra', 'Pestañas', 'Temple'),
      unit('Herrado', 26, 'En frío', 'En caliente', 'Remachado'),
      unit('Patología y casos', 8, 'Laminitis', 'Gabarros', 'Trabajo con el veterinario'),
    ],
    requirements: [
      'Trabajar en el sector ecuestre, ganadero o veterinario.',
      'Experiencia en manejo de caballos.',
      'Calzado de seguridad.',
    ],
    outcomes: [
      'Ayudante de herrador.',
      'Mantenimiento de cascos en la propia cuadra.',
      'Preparación para certificados oficiales de herrado.',
    ],
    benefits: [
      'Plaza financiada al 80 %.',
      'Alojamiento opcional en la yeguada.',
      'Delantal y cuchilla de casco incluidos.',
    ],
    durationHours: 100,
    basePriceCents: 120000,
    subsidyPercentage: 80,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso de herrado y cuidado del casco en Córdoba',
      description:
        'Seis fines de semana en una yeguada: anatomía, recorte, forja y herrado, con un herrador por cada cuatro alumnos. Financiado al 80 % para ocupados.',
    },
  },
  {
    code: 'VET-BIEN-0006',
    slug: 'bienestar-animal-en-el-transporte',
    name: 'Bienestar en el transporte de animales vivos',
    area: 'VET',
    campuses: [],
    modality: 'online',
    type: 'teleformacion',
    summary:
      'El certificado de competencia para conducir o cuidar animales durante un transporte: aptitud, densidades, paradas, documentos y emergencias. Veinte horas online y examen supervisado.',
    description: [
      p(
        'Un viaje mal planificado se paga en la báscula y en la inspección. La normativa europea obliga a quien conduce o acompaña ganado, aves o caballos a tener un certificado de competencia, y este curso prepara para obtenerlo.',
      ),
      p(
        'El contenido se organiza por viaje: antes de salir, la carga, la carretera, las paradas, la descarga. En cada tramo se calculan espacios, se revisan papeles y se decide qué hacer si un animal no está apto.',
      ),
      h2('Casos de carretera'),
      p(
        'Usamos rutas reales con calor, atascos, un pinchazo y una inspección. Tienes que rehacer el plan sobre la marcha, anotar la decisión y justificarla.',
      ),
      p(
        'La prueba final se hace con cámara, en dos turnos semanales. Tramitamos el certificado ante la administración de tu comunidad.',
      ),
    ],
    objectives: [
      'Comprobar si un animal es apto para viajar.',
      'Calcular densidades, tiempos y descansos por especie.',
      'Llevar la documentación y el cuaderno de ruta.',
      'Actuar ante accidentes y animales heridos.',
    ],
    syllabus: [
      unit('Normativa y responsabilidades', 3, 'Reglamento europeo', 'Autorizaciones'),
      unit('Comportamiento y estrés', 3, 'Punto de equilibrio', 'Señales de sufrimiento'),
      unit('Aptitud', 3, 'Gestación y lesiones', 'Animales jóvenes'),
      unit('Vehículo y carga', 4, 'Rampas', 'Ventilación', 'Densidad'),
      unit('Ruta', 4, 'Paradas', 'Temperatura', 'Limpieza y desinfección'),
      unit('Emergencias y examen', 3, 'Sacrificio de urgencia', 'Prueba supervisada'),
    ],
    requirements: ['Saber leer y escribir en castellano.', 'DNI o NIE para el examen.'],
    outcomes: [
      'Certificado de competencia para transportistas y cuidadores.',
      'Requisito para explotaciones que mueven su propio ganado.',
    ],
    benefits: [
      'Trámite del certificado incluido.',
      'Segunda convocatoria sin coste.',
      'Guía plastificada para la cabina.',
    ],
    durationHours: 20,
    basePriceCents: 9500,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Certificado de bienestar animal en el transporte',
      description:
        'Veinte horas online y examen supervisado para conductores y cuidadores de animales vivos. Tramitamos el certificado en tu comunidad autónoma. 95 euros.',
    },
  },
  {
    code: 'VET-EXOT-0007',
    slug: 'animales-exoticos-en-la-consulta',
    name: 'Animales exóticos en la consulta',
    area: 'VET',
    campuses: [],
    modality: 'online',
    type: 'ocupados',
    summary:
      'Un loro que se arranca plumas, una tortuga con el caparazón blando, una cobaya que no come. Manejo, alojamiento y urgencias de los animales que cada vez llegan más a la clínica de perros y gatos.',
    description: [
      p(
        'Los exóticos esconden la enfermedad hasta el final. Cuando la familia nota algo, suele ser urgente. Este curso ayuda a auxiliares y personal de tienda a reconocer esas señales y a no empeorarlas al sujetar al animal.',
      ),
      p(
        'Seis módulos por grupos: aves, reptiles, conejos, roedores, hurones y peces. Cada uno reúne vídeos de manejo grabados en una clínica especializada, una ficha de constantes y un caso que se resuelve en foro.',
      ),
      h2('Alojamiento, el primer tratamiento'),
      p(
        'Casi todas las consultas tienen que ver con la luz, la temperatura o la comida. Aprendes a hacer la entrevista adecuada y a entregar recomendaciones por escrito que la familia pueda cumplir.',
      ),
      p('Se incluye un repaso de especies invasoras y protegidas: qué no se puede vender, tener ni soltar.'),
    ],
    objectives: [
      'Sujetar aves, reptiles y pequeños mamíferos con seguridad.',
      'Recoger una historia de alojamiento y dieta útil.',
      'Reconocer urgencias y preparar material a escala.',
      'Aplicar la normativa sobre especies.',
    ],
    syllabus: [
      unit('Entrevista y sala de espera', 5, 'Separar presas de predadores', 'Ficha'),
      unit('Aves', 10, 'Plumaje', 'Picaje', 'Oxígeno'),
      unit('Reptiles', 10, 'Ultravioleta', 'Enfermedad metabólica'),
      unit('Conejos y roedores', 12, 'Dientes', 'Estasis digestiva'),
      unit('Hurones y otros', 6, 'Vacunas', 'Tumores'),
      unit('Peces e invertebrados', 4, 'Agua', 'Traslado'),
      unit('Normativa y zoonosis', 3, 'CITES', 'Salmonela'),
    ],
    requirements: [
      'Estar trabajando; valoramos que sea en clínica o tienda.',
      'Conocimientos básicos de auxiliar veterinario.',
    ],
    outcomes: ['Atención cualificada a exóticos en clínica.', 'Asesoramiento en tienda especializada.'],
    benefits: [
      'Financiado por completo para personas en activo.',
      'Fichas de constantes para imprimir.',
      'Foro moderado por una veterinaria de exóticos.',
    ],
    durationHours: 50,
    basePriceCents: 19500,
    subsidyPercentage: 100,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso online de animales exóticos para auxiliares',
      description:
        'Aves, reptiles, conejos, roedores y hurones: manejo, alojamiento y urgencias en cincuenta horas financiadas para personal de clínica y tienda en activo.',
    },
  },
]
