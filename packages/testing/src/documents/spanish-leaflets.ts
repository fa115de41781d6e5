import type { Leaflet } from './leaflet.ts'

export const hairdressing: Leaflet = {
  language: 'es',
  kicker: 'CENTRO DE FORMACIÓN · CURSO 2026-2027',
  title: 'Peluquería técnico-artística',
  subtitle: 'Aprende el oficio en un salón de verdad',
  intro: [
    'Un curso práctico para quien quiere trabajar en un salón o abrir el suyo. Desde la segunda semana atiendes a clientes reales en nuestro salón-escuela, con una profesora por cada ocho alumnos.',
    'Al terminar sabrás cortar, teñir y peinar con criterio, aconsejar a cada cliente y llevar el día a día de un negocio pequeño.',
  ],
  facts: [
    ['Duración', '600 horas (480 en el centro y 120 de prácticas)'],
    ['Modalidad', 'Presencial'],
    ['Horario', 'De lunes a viernes, de 9:30 a 13:30'],
    ['Inicio', '11 de enero de 2027'],
    ['Precio', '2.450 € o 10 cuotas de 255 €'],
  ],
  sections: [
    {
      heading: 'Objetivos',
      items: [
        'Diagnosticar el estado del cabello y del cuero cabelludo y elegir el tratamiento adecuado.',
        'Realizar cortes de mujer, hombre y niño con tijera, navaja y máquina.',
        'Aplicar tintes, mechas y decoloraciones respetando la salud del cabello.',
        'Crear peinados, recogidos y cambios de forma permanentes para cada ocasión.',
        'Atender al cliente y gestionar citas, productos y caja de un salón.',
      ],
    },
    {
      heading: 'Programa',
      units: [
        {
          title: 'Higiene, seguridad y material de trabajo',
          points: ['Desinfección de útiles', 'Ergonomía y prevención de riesgos'],
        },
        {
          title: 'Análisis capilar y tratamientos',
          points: ['Tipos de cabello', 'Masaje capilar', 'Cosmética específica'],
        },
        {
          title: 'Corte',
          points: ['Corte femenino por capas', 'Corte masculino y degradados', 'Arreglo de barba'],
        },
        { title: 'Color', points: ['Teoría del color', 'Mechas y balayage', 'Corrección de color'] },
        { title: 'Peinados y recogidos', points: ['Brushing y ondas', 'Recogidos de novia'] },
        { title: 'Cambios de forma permanentes', points: ['Permanente', 'Alisados'] },
        {
          title: 'Gestión del salón y atención al cliente',
          points: ['Agenda y caja', 'Redes sociales del salón'],
        },
      ],
    },
    {
      heading: 'Requisitos de acceso',
      items: ['Tener 16 años cumplidos.', 'No hace falta experiencia ni titulación previa.'],
    },
    {
      heading: 'Salidas profesionales',
      items: [
        'Oficial de peluquería en salones y barberías.',
        'Peluquera a domicilio o autónoma.',
        'Asesora de imagen en firmas de cosmética.',
      ],
    },
    {
      heading: '¿Por qué estudiar con nosotros?',
      items: [
        'Salón-escuela abierto al público desde la segunda semana.',
        'Maletín profesional incluido en el precio.',
        'Bolsa de empleo con 45 salones de la provincia.',
      ],
    },
  ],
  footer: 'Calle Mayor 12, 28013 Madrid · www.centro.example · Tel. 910 000 000',
}

export const nursingAssistant: Leaflet = {
  language: 'es',
  kicker: 'FP · Área de Sanidad',
  title: 'Auxiliar de Enfermería en Geriatría',
  intro: [
    'Cuidar a una persona mayor pide manos, técnica y calma. Este curso te enseña las tres cosas con simulación en aula y prácticas en residencias.',
    'Está pensado para quien empieza de cero y para quien ya cuida y quiere hacerlo con una base profesional.',
  ],
  facts: [
    ['Duración', '380 horas'],
    ['Modalidad', 'Semipresencial'],
    ['Prácticas', '80 horas en residencia'],
    ['Precio', '890 €'],
  ],
  sections: [
    {
      heading: 'Qué aprenderás',
      items: [
        'Atender la higiene, la alimentación y la movilidad de la persona mayor.',
        'Tomar constantes y reconocer las señales de alarma.',
        'Acompañar a personas con demencia y a sus familias.',
        'Prevenir caídas y úlceras por presión.',
      ],
    },
    {
      heading: 'Temario',
      items: [
        'Tema 1. El envejecimiento y sus cambios',
        'Tema 2. Higiene y aseo de la persona dependiente',
        'Tema 3. Alimentación y administración de comidas',
        'Tema 4. Movilización y traslado',
        'Tema 5. Constantes vitales y primeros auxilios',
        'Tema 6. Demencias y deterioro cognitivo',
        'Tema 7. Úlceras por presión: prevención y cuidado',
        'Tema 8. Comunicación con la persona y la familia',
      ],
    },
    {
      heading: 'Dirigido a',
      paragraphs: [
        'Personas mayores de 18 años. Se recomienda el Graduado en ESO. No se necesita experiencia previa.',
      ],
    },
    {
      heading: 'Salidas laborales',
      items: [
        'Residencias y centros de día',
        'Ayuda a domicilio',
        'Unidades de geriatría de hospitales privados',
      ],
    },
    {
      heading: 'Ventajas',
      items: [
        'Grupos de 15 personas',
        'Tutorías por videollamada',
        'Horario de tarde compatible con el trabajo',
      ],
    },
  ],
  footer: 'Inscríbete en secretaría de lunes a viernes de 9:00 a 14:00',
}

export const administration: Leaflet = {
  language: 'es',
  kicker: 'CERTIFICADO DE PROFESIONALIDAD · NIVEL 2',
  title: 'ADGD0308 Actividades de gestión administrativa',
  subtitle: 'Formación subvencionada para personas desempleadas',
  intro: [
    'Curso gratuito financiado por el Servicio Público de Empleo Estatal (SEPE) y dirigido prioritariamente a personas desempleadas que quieran trabajar en la administración de empresas públicas o privadas.',
  ],
  facts: [
    ['Duración total', '880 horas'],
    ['Modalidad', 'Presencial'],
    ['Coste para el alumno', '0 €, 100% subvencionado'],
  ],
  sections: [
    {
      heading: 'Objetivo general',
      paragraphs: [
        'Realizar las operaciones de la gestión administrativa de compraventa de productos y servicios, tesorería y personal, así como la introducción de registros contables predefinidos, con arreglo a la normativa vigente.',
      ],
    },
    {
      heading: 'Módulos formativos',
      units: [
        { title: 'MF0976_2 Operaciones administrativas comerciales', hours: 160 },
        { title: 'MF0979_2 Gestión operativa de tesorería', hours: 90 },
        { title: 'MF0980_2 Gestión auxiliar de personal', hours: 90 },
        { title: 'MF0981_2 Registros contables', hours: 120 },
        { title: 'MF0973_1 Grabación de datos', hours: 90 },
        { title: 'MF0978_2 Gestión de archivos', hours: 60 },
        { title: 'MF0233_2 Ofimática', hours: 190 },
        { title: 'MP0111 Prácticas profesionales no laborales', hours: 80 },
      ],
    },
    {
      heading: 'Requisitos del alumnado',
      items: [
        'Graduado en ESO, o un certificado de profesionalidad de nivel 1 de la misma familia.',
        'Estar inscrito como demandante de empleo en la oficina del SEPE.',
        'Prueba de acceso a ciclos de grado medio superada, o mayor de 25 años con la prueba de universidad.',
      ],
    },
    {
      heading: 'Ocupaciones y puestos de trabajo',
      items: [
        'Empleado administrativo comercial',
        'Auxiliar administrativo de cobros y pagos',
        'Operador de grabación de datos',
        'Auxiliar de archivo',
      ],
    },
  ],
  footer: 'Plazas limitadas: 15 alumnos',
}

export const cooking: Leaflet = {
  language: 'es',
  kicker: 'Escuela de hostelería',
  title: 'Cocina mediterránea y de mercado',
  intro: [
    'Ocho meses entre fogones con cocineros en activo. Se cocina a diario, se compra en el mercado y se sirve en el restaurante-escuela, abierto al público de miércoles a viernes.',
  ],
  facts: [
    ['Duración', '450 h'],
    ['Modalidad', 'presencial, en nuestra cocina de Alicante'],
    ['Precio', '3.200 € (materia prima incluida)'],
  ],
  sections: [
    {
      heading: 'Presentación',
      paragraphs: [
        'El curso forma a cocineros capaces de organizar una partida y trabajar con producto de temporada. No es un curso de recetas: se aprende a entender el producto, a medir los tiempos y a trabajar en equipo.',
      ],
    },
    {
      heading: 'Objetivos del curso',
      paragraphs: [
        'Al finalizar el curso, el alumno será capaz de: organizar una partida de cocina; elaborar fondos, salsas y guarniciones; dominar las técnicas de cocción; preparar arroces, pescados y carnes; y aplicar las normas de seguridad alimentaria.',
      ],
    },
    {
      heading: 'Contenidos',
      paragraphs: [
        'Seguridad e higiene alimentaria. Preelaboración y conservación. Fondos, salsas y caldos. Verduras, legumbres y pastas. Arroces de la terreta. Pescados y mariscos. Carnes, aves y caza. Postres de restaurante. Servicio real en el restaurante-escuela.',
      ],
    },
    {
      heading: '¿Qué necesito para entrar?',
      paragraphs: [
        'Ser mayor de edad y tener el carné de manipulador de alimentos. Haremos una entrevista personal antes de la matrícula.',
      ],
    },
    {
      heading: '¿Dónde podré trabajar?',
      paragraphs: [
        'Podrás trabajar como ayudante de cocina, jefe de partida o cocinero en restaurantes, hoteles, catering y colectividades.',
      ],
    },
  ],
  footer: 'Avenida del Puerto 3, Alicante',
}

export const forklift: Leaflet = {
  language: 'es',
  kicker: 'LOGÍSTICA',
  title: 'Carretillero: operador de carretillas elevadoras',
  intro: [
    'Consigue en dos días el carné de operador de carretillas frontales y retráctiles según la norma UNE 58451.',
  ],
  facts: [
    ['Horas', '20 horas'],
    ['Fecha', 'sábados y domingos'],
    ['Precio', '180 €'],
  ],
  sections: [
    { heading: 'Incluye', items: ['Teoría y prácticas con máquina propia', 'Examen y carné el mismo día'] },
  ],
  footer: 'Polígono Norte, nave 7',
}

export const veterinary: Leaflet = {
  language: 'es',
  kicker: 'Dosier informativo',
  title: 'Auxiliar de Clínica Veterinaria',
  intro: [
    'El auxiliar veterinario prepara la consulta, ayuda en quirófano, cuida a los animales hospitalizados y atiende a sus dueños. Es la persona que está en todo, y las clínicas buscan gente formada.',
    'La formación combina clases en línea con talleres presenciales los sábados y un periodo de prácticas en clínicas colaboradoras.',
  ],
  facts: [
    ['Duración', '520 horas, de las cuales 200 son prácticas en clínica'],
    ['Modalidad', 'Online con talleres presenciales'],
    ['Precio', '1.690 euros'],
  ],
  sections: [
    {
      heading: '1. Objetivos del curso',
      items: [
        'Colaborar con el veterinario en la consulta y en la exploración del animal.',
        'Preparar el quirófano y asistir en la cirugía y la anestesia.',
        'Aplicar cuidados básicos a los animales hospitalizados.',
        'Tomar y procesar muestras de laboratorio.',
        'Informar a los propietarios sobre alimentación, higiene y vacunas.',
      ],
    },
    {
      heading: '2. Contenidos',
      units: [
        {
          title: 'Módulo 1. La clínica veterinaria',
          points: ['Instalaciones y equipamiento', 'Recepción y agenda'],
        },
        { title: 'Módulo 2. Anatomía y fisiología animal', points: ['Perro y gato', 'Exóticos'] },
        { title: 'Módulo 3. Consulta y exploración', points: ['Sujeción e inmovilización', 'Constantes'] },
        { title: 'Módulo 4. Quirófano y anestesia', points: ['Instrumental', 'Monitorización'] },
        { title: 'Módulo 5. Hospitalización y urgencias', points: ['Fluidoterapia', 'Primeros auxilios'] },
        {
          title: 'Módulo 6. Laboratorio y diagnóstico por imagen',
          points: ['Analítica básica', 'Radiología y ecografía'],
        },
        { title: 'Módulo 7. Peluquería y bienestar animal' },
      ],
    },
    { heading: '3. Requisitos', items: ['Mayores de 16 años.', 'Conexión a internet y un ordenador.'] },
    {
      heading: '4. Salidas profesionales',
      items: [
        'Clínicas y hospitales veterinarios',
        'Residencias y protectoras de animales',
        'Tiendas especializadas y núcleos zoológicos',
      ],
    },
    {
      heading: '5. Qué incluye',
      items: [
        'Tutor personal durante todo el curso',
        'Campus virtual abierto 24 horas',
        'Seguro de prácticas',
      ],
    },
  ],
  footer: 'Dosier informativo del curso',
}

export const computing: Leaflet = {
  language: 'es',
  kicker: 'Informática y comunicaciones',
  title: 'Técnico en ciberseguridad para pymes',
  intro: [
    'Las pymes sufren siete de cada diez ciberataques y casi ninguna tiene quien las defienda. En este curso aprendes a revisar, proteger y recuperar los sistemas de una empresa pequeña.',
  ],
  facts: [
    ['Duración', '210 horas'],
    ['Modalidad', 'Teleformación'],
    ['Horario', 'A tu ritmo, con una clase en directo los martes a las 19:00'],
    ['Precio', '640 €, bonificable por FUNDAE'],
  ],
  sections: [
    {
      heading: 'Competencias que adquirirás',
      items: [
        'Inventariar los sistemas y los riesgos de una empresa.',
        'Configurar cortafuegos, copias de seguridad y autenticación en dos pasos.',
        'Detectar y contener un incidente y avisar a quien corresponde.',
        'Formar a los empleados frente al fraude por correo.',
      ],
    },
    {
      heading: 'Plan de estudios',
      units: [
        { title: 'Fundamentos de redes y sistemas', hours: 30 },
        { title: 'Análisis de riesgos y cumplimiento del RGPD', hours: 25 },
        { title: 'Bastionado de equipos y servidores', hours: 40 },
        { title: 'Copias de seguridad y continuidad', hours: 25 },
        { title: 'Detección y respuesta a incidentes', hours: 45 },
        { title: 'Concienciación y phishing simulado', hours: 15 },
        { title: 'Proyecto final: auditoría de una pyme', hours: 30 },
      ],
    },
    {
      heading: 'Requisitos previos',
      items: [
        'Manejo de Windows o Linux a nivel de usuario avanzado.',
        'Grado medio de informática o experiencia equivalente.',
      ],
    },
    {
      heading: 'Tu futuro profesional',
      items: [
        'Técnico de soporte y seguridad',
        'Consultor de ciberseguridad para pymes',
        'Analista SOC de nivel 1',
      ],
    },
    {
      heading: 'Beneficios',
      items: ['Laboratorio en la nube las 24 horas', 'Dos convocatorias de examen incluidas'],
    },
  ],
  footer: 'secretaria@centro.example',
}

export const socialCare: Leaflet = {
  language: 'es',
  kicker: 'SERVICIOS SOCIOCULTURALES Y A LA COMUNIDAD',
  title: 'ATENCIÓN SOCIOSANITARIA A PERSONAS DEPENDIENTES EN INSTITUCIONES SOCIALES',
  intro: [
    'Acredita tu experiencia y tu formación para trabajar en residencias, centros de día y viviendas tuteladas, donde el certificado es obligatorio para ejercer.',
    'El curso combina clases en el centro con un módulo de prácticas en una residencia de la comarca.',
  ],
  facts: [
    ['DURACIÓN', '450 HORAS'],
    ['MODALIDAD', 'PRESENCIAL'],
    ['PRECIO', 'GRATUITO PARA PERSONAS OCUPADAS Y DESEMPLEADAS'],
  ],
  sections: [
    {
      heading: 'OBJETIVOS',
      items: [
        'Apoyar la recepción y la acogida de las personas usuarias.',
        'Organizar las intervenciones de apoyo en la institución.',
        'Cuidar la higiene, la alimentación y la salud de las personas dependientes.',
        'Animar y acompañar en la vida diaria, y dar apoyo psicosocial.',
      ],
    },
    {
      heading: 'CONTENIDOS',
      items: [
        'Acogida y plan de cuidados individualizado',
        'Intervención en la atención higiénico-alimentaria',
        'Intervención en la atención sociosanitaria',
        'Animación social de personas dependientes',
        'Mantenimiento y mejora de las actividades diarias',
        'Técnicas de comunicación',
        'Prácticas en una institución social',
      ],
    },
    {
      heading: 'REQUISITOS',
      items: [
        'Graduado en ESO o certificado de nivel 1.',
        'Superar una prueba de nivel, si no se tiene titulación.',
      ],
    },
    {
      heading: 'SALIDAS',
      items: [
        'Cuidador de personas dependientes en instituciones',
        'Gerocultor',
        'Monitor de apoyo en centros de día',
      ],
    },
  ],
  footer: 'CENTRO HOMOLOGADO · INSCRIPCIONES ABIERTAS',
}

export const riskPrevention: Leaflet = {
  language: 'es',
  kicker: 'Formación para empresas',
  title: 'Prevención de riesgos laborales. Nivel básico en construcción',
  intro: [
    'Curso de 60 horas conforme al convenio general del sector de la construcción, impartido por técnicos superiores de prevención con experiencia en obra.',
    'Sirve para ejercer como recurso preventivo y para obtener la Tarjeta Profesional de la Construcción.',
  ],
  facts: [
    ['Duración', '60 horas'],
    ['Modalidad', 'Mixta: 40 horas online y 20 horas presenciales'],
    ['Destinatarios', 'Trabajadores en activo del sector'],
    ['Precio', '295 €'],
  ],
  sections: [
    {
      heading: 'Objetivos específicos',
      items: [
        'Conocer la normativa de prevención que se aplica en obra.',
        'Identificar los riesgos de cada oficio y las medidas de protección.',
        'Actuar ante una emergencia y prestar primeros auxilios.',
      ],
    },
    {
      heading: 'Programa formativo',
      units: [
        { title: 'UD1. Conceptos básicos sobre seguridad y salud' },
        { title: 'UD2. Riesgos generales y su prevención' },
        { title: 'UD3. Riesgos específicos en la construcción' },
        { title: 'UD4. Medios auxiliares, equipos y herramientas' },
        { title: 'UD5. Elementos de gestión de la prevención' },
        { title: 'UD6. Primeros auxilios y emergencias' },
      ],
    },
    { heading: 'Titulación', paragraphs: ['Diploma acreditativo expedido por el centro.'] },
    {
      heading: 'Requisitos',
      paragraphs: ['Estar en activo en una empresa del sector. Saber leer y escribir en castellano.'],
    },
  ],
  footer: 'Matrícula abierta todo el año',
}
