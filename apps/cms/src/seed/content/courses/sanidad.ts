import { h2, p, unit } from '../blocks.ts'
import type { Course } from '../shapes.ts'

export const sanidad: readonly Course[] = [
  {
    code: 'SAN-TCAE-2001',
    slug: 'tecnico-en-cuidados-auxiliares-de-enfermeria',
    name: 'Técnico en Cuidados Auxiliares de Enfermería',
    area: 'SAN',
    cycle: 'cuidados-auxiliares-de-enfermeria',
    campuses: ['santander', 'bilbao', 'cordoba', 'malaga'],
    modality: 'hibrido',
    type: 'ciclo_medio',
    summary:
      'Aprende a lavar, mover, alimentar y acompañar a una persona enferma sin hacerle daño ni hacértelo tú. Clases online por la tarde, taller presencial dos días por semana y 440 horas de prácticas en hospital o residencia.',
    description: [
      p(
        'En una planta de hospital, quien más tiempo pasa junto a la cama es la auxiliar. Detecta que alguien no ha comido, que una piel empieza a enrojecer o que el paciente de la 214 hoy no quiere hablar. Este ciclo te prepara para ese trabajo, con su parte técnica y con su parte humana.',
      ),
      p(
        'El taller de cada sede reproduce una habitación hospitalaria: cama articulada, grúa, carro de curas y dos maniquíes para practicar la higiene completa. Repites cada técnica hasta que puedes hacerla mientras hablas con la persona, que es como se hace de verdad.',
      ),
      h2('Cómo se organiza el curso'),
      p(
        'De septiembre a marzo combinas clases en directo por internet con dos tardes de taller a la semana. Desde abril haces el módulo de prácticas en un centro sanitario cercano a tu sede. Te buscamos la plaza y firmamos el convenio; el horario lo acordáis entre el centro y tú.',
      ),
      h2('Después del título'),
      p(
        'Es un título oficial de grado medio: sirve para las bolsas de empleo de los servicios de salud autonómicos, para residencias, clínicas y centros de día, y da acceso a los ciclos de grado superior de la familia sanitaria.',
      ),
    ],
    objectives: [
      'Realizar la higiene, los cambios posturales y el traslado de una persona con distintos grados de movilidad.',
      'Tomar constantes, registrarlas y avisar cuando algo se sale de lo esperado.',
      'Preparar material, limpiarlo y esterilizarlo según el protocolo del servicio.',
      'Apoyar en la alimentación por vía oral y por sonda.',
      'Colaborar en la consulta de odontología con la técnica de cuatro manos.',
      'Dar apoyo a pacientes y familias en momentos difíciles sin llevarte el turno a casa.',
    ],
    syllabus: [
      unit(
        'Operaciones administrativas y documentación sanitaria',
        65,
        'Historia clínica y sus documentos',
        'Almacén: pedidos, existencias y caducidades',
        'Facturación básica de una consulta',
      ),
      unit(
        'Técnicas básicas de enfermería',
        350,
        'Higiene y arreglo de cama ocupada',
        'Movilización con grúa y con sábana',
        'Constantes vitales y balance de líquidos',
        'Prevención de úlceras por presión',
        'Cuidados al final de la vida',
      ),
      unit(
        'Higiene del medio hospitalario y limpieza de material',
        185,
        'Cadena de infección y precauciones',
        'Desinfección, esterilización y sus controles',
        'Toma y transporte de muestras',
      ),
      unit(
        'Promoción de la salud y apoyo psicológico',
        130,
        'Educación para la salud',
        'Comunicación con pacientes crónicos, infantiles y terminales',
      ),
      unit(
        'Técnicas de ayuda odontológica',
        100,
        'Instrumental y bandejas por tratamiento',
        'Revelado y archivo de radiografías',
      ),
      unit(
        'Relaciones en el equipo de trabajo',
        65,
        'Reuniones, turnos y relevo',
        'Conflictos: cómo se hablan',
      ),
      unit(
        'Formación y orientación laboral',
        65,
        'Contrato, nómina y convenio del sector',
        'Riesgos del puesto y ergonomía',
      ),
      unit(
        'Formación en centros de trabajo',
        440,
        'Rotación por al menos dos servicios',
        'Tutoría quincenal con tu profesora',
      ),
    ],
    requirements: [
      'Título de ESO, FP básica o prueba de acceso a grado medio.',
      'También si tienes 17 años cumplidos este año y la prueba de acceso aprobada.',
      'Ordenador o tableta con cámara para las clases en directo.',
    ],
    outcomes: [
      'Auxiliar de enfermería en hospital, centro de salud o clínica.',
      'Auxiliar en residencia o centro de día.',
      'Auxiliar de consulta odontológica.',
      'Acceso a grado superior sanitario.',
    ],
    benefits: [
      'Uniforme y calzado de taller incluidos.',
      'Prácticas buscadas por el centro y seguro contratado.',
      'Pago en diez mensualidades sin intereses.',
    ],
    durationHours: 1400,
    basePriceCents: 269000,
    subsidyPercentage: 0,
    financialAid: true,
    featured: true,
    seo: {
      title: 'Ciclo de Cuidados Auxiliares de Enfermería (TCAE)',
      description:
        'Título oficial de grado medio: clases online por la tarde, taller presencial y 440 horas de prácticas. Consulta fechas, plazas libres y cuotas.',
    },
  },
  {
    code: 'SAN-FARM-2002',
    slug: 'tecnico-en-farmacia-y-parafarmacia',
    name: 'Técnico en Farmacia y Parafarmacia',
    area: 'SAN',
    cycle: 'farmacia-y-parafarmacia',
    campuses: ['santander', 'malaga'],
    modality: 'hibrido',
    type: 'ciclo_medio',
    summary:
      'Lee una receta, prepara una fórmula en el laboratorio y explica a quien tienes delante cómo tomar lo que se lleva. Dos cursos con mostrador de prácticas, laboratorio propio y tres meses en una oficina de farmacia.',
    description: [
      p(
        'Detrás del mostrador se resuelven cada día cientos de dudas pequeñas: si esto se toma con comida, si se puede partir, si sirve el genérico. El técnico de farmacia es quien las escucha primero y sabe cuándo responder y cuándo llamar al farmacéutico.',
      ),
      p(
        'En este ciclo trabajas en un laboratorio de formulación con balanza de precisión, morteros y campana, y en una oficina simulada con el mismo programa de gestión que usan la mayoría de farmacias. Practicas la dispensación con receta electrónica, los encargos y la liquidación de fin de mes.',
      ),
      h2('Un ritmo que deja trabajar'),
      p(
        'La teoría se sigue en directo o grabada. Al laboratorio vienes una mañana o una tarde por semana, según el grupo que elijas al matricularte. En segundo, de marzo a junio, te incorporas a una farmacia con jornada completa.',
      ),
      p(
        'Si hace años que no tocas la química, hay un grupo de repaso las tres primeras semanas. Nadie empieza dando por sabido lo que es una disolución.',
      ),
    ],
    objectives: [
      'Interpretar recetas y órdenes de dispensación y detectar errores frecuentes.',
      'Elaborar fórmulas magistrales sencillas y envasarlas con su etiqueta.',
      'Aconsejar sobre parafarmacia: piel, bebé, ortopedia menor y nutrición.',
      'Gestionar pedidos, existencias y caducidades de una oficina de farmacia.',
      'Medir parámetros como tensión, glucosa o peso y registrar el resultado.',
    ],
    syllabus: [
      unit(
        'Anatomofisiología y patología básicas',
        120,
        'Aparatos y sistemas',
        'Vocabulario que aparece en un prospecto',
      ),
      unit('Primeros auxilios', 65, 'Valoración inicial', 'Reanimación y atragantamiento'),
      unit(
        'Disposición y venta de productos',
        130,
        'Escucha y consejo',
        'Escaparate y lineal',
        'Quejas y devoluciones',
      ),
      unit(
        'Oficina de farmacia',
        165,
        'Recepción y almacén',
        'Receta electrónica',
        'Facturación a la Seguridad Social',
      ),
      unit(
        'Dispensación de productos farmacéuticos',
        240,
        'Formas farmacéuticas y vías',
        'Grupos terapéuticos',
        'Interacciones que conviene conocer',
      ),
      unit(
        'Dispensación de productos parafarmacéuticos',
        195,
        'Dermofarmacia',
        'Alimentación infantil y especial',
        'Material de cura',
      ),
      unit('Operaciones básicas de laboratorio', 235, 'Pesar, medir y disolver', 'Limpieza y calibración'),
      unit('Formulación magistral', 190, 'Cremas, jarabes y cápsulas', 'Ficha de elaboración y control'),
      unit(
        'Promoción de la salud',
        190,
        'Campañas en la farmacia',
        'Determinación de parámetros somatométricos',
      ),
      unit(
        'Formación y orientación laboral',
        90,
        'Contratos y convenio de oficinas de farmacia',
        'Prevención de riesgos',
      ),
      unit('Formación en centros de trabajo', 380, 'Mostrador, almacén y laboratorio de una farmacia'),
    ],
    requirements: [
      'ESO, FP básica o prueba de acceso superada.',
      'Disponibilidad de mañana en el último trimestre, para las prácticas.',
    ],
    outcomes: [
      'Técnico en oficina de farmacia o parafarmacia.',
      'Auxiliar en farmacia hospitalaria.',
      'Personal de almacén de distribución farmacéutica.',
      'Delegación comercial de productos de salud.',
    ],
    benefits: [
      'Bata, gafas y cuaderno de laboratorio incluidos.',
      'Grupo de repaso de química sin coste.',
      'Descuento del 5 % si pagas el curso completo.',
    ],
    durationHours: 2000,
    basePriceCents: 329000,
    subsidyPercentage: 0,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Ciclo de Farmacia y Parafarmacia semipresencial',
      description:
        'Grado medio oficial en Santander y Málaga con laboratorio propio y prácticas en farmacia. Mira el temario, los horarios y lo que pagas cada mes.',
    },
  },
  {
    code: 'SAN-TSAN-1003',
    slug: 'transporte-sanitario',
    name: 'Transporte sanitario',
    area: 'SAN',
    campuses: ['santander', 'gijon'],
    modality: 'presencial',
    type: 'desempleados',
    summary:
      'Conduce una ambulancia, inmoviliza a un herido y mantén el material listo para la próxima salida. Certificado de 560 horas para personas en desempleo, con simulacros en la calle y prácticas en una base.',
    description: [
      p(
        'Una llamada, una dirección y pocos minutos. En este curso aprendes lo que ocurre entre el aviso y la puerta de urgencias: revisar el vehículo, llegar sin poner en peligro a nadie, valorar a la persona, moverla bien y contar al hospital lo que has visto.',
      ),
      p(
        'El aula es un garaje. Hay una ambulancia de soporte vital básico dada de baja, con la que se practica a diario, y un coche accidentado para las extricaciones. Los viernes se hace un caso completo con figurantes y se revisa después en vídeo.',
      ),
      h2('Qué certificado obtienes'),
      p(
        'Al terminar recibes el certificado profesional de Transporte sanitario, que es el requisito de la mayoría de empresas concesionarias. Si ya trabajaste en el sector sin título, pregunta por la convalidación de módulos: puede ahorrarte semanas.',
      ),
      p(
        'El módulo de prácticas dura 160 horas y se hace en turnos de 8 o 12 horas en bases de Cantabria y Asturias.',
      ),
    ],
    objectives: [
      'Revisar y mantener el vehículo y su dotación antes y después de cada servicio.',
      'Aplicar soporte vital básico con desfibrilador semiautomático.',
      'Inmovilizar y trasladar a un paciente según su lesión.',
      'Comunicarte por radio con el centro coordinador de forma breve y ordenada.',
      'Cuidar de la persona y de su familia durante el traslado.',
    ],
    syllabus: [
      unit(
        'Mantenimiento del vehículo y de su dotación',
        100,
        'Revisión diaria',
        'Limpieza y desinfección',
        'Documentación del servicio',
      ),
      unit('Valoración inicial del paciente', 80, 'Constantes y nivel de conciencia', 'Triaje básico'),
      unit(
        'Soporte vital básico',
        60,
        'Reanimación en adultos y niños',
        'Oxígeno y vía aérea',
        'Uso del desfibrilador',
      ),
      unit(
        'Inmovilización y traslado',
        80,
        'Collarín, tablero y colchón de vacío',
        'Camilla y silla',
        'Extricación',
      ),
      unit(
        'Apoyo psicológico en situaciones de crisis',
        40,
        'Primer contacto',
        'Malas noticias y familiares',
      ),
      unit(
        'Conducción y seguridad del traslado',
        40,
        'Posición del paciente y fuerzas de la marcha',
        'Conducción preventiva',
      ),
      unit('Prácticas en una base', 160, 'Turnos con tripulación titular'),
    ],
    requirements: [
      'Estar en desempleo e inscrito como demandante.',
      'Permiso de conducir B.',
      'ESO o certificado de nivel 1 de la familia sanitaria.',
    ],
    outcomes: [
      'Conducción de ambulancia asistencial o de traslado.',
      'Técnico ayudante en soporte vital básico.',
      'Equipos sanitarios de eventos y playas.',
    ],
    benefits: [
      'No pagas nada: lo financia el servicio público de empleo.',
      'Beca de transporte si vives a más de 10 km.',
      'Seguro y equipo de protección durante todo el curso.',
    ],
    durationHours: 560,
    basePriceCents: 285000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Curso gratuito de Transporte sanitario para desempleados',
      description:
        'Certificado profesional de 560 horas en Santander y Gijón: ambulancia de prácticas, simulacros y 160 horas en una base. Mira si quedan plazas.',
    },
  },
  {
    code: 'SAN-AUXG-1004',
    slug: 'cuidados-a-personas-mayores-geriatria',
    name: 'Cuidados a personas mayores: geriatría',
    area: 'SAN',
    campuses: ['santander', 'gijon', 'bilbao'],
    modality: 'hibrido',
    type: 'privado',
    summary:
      'Para quien ya cuida, en casa o en una residencia, y quiere hacerlo con técnica: movilizar sin dolor, entender una demencia, preparar una dieta blanda y saber cuándo hay que llamar al médico.',
    description: [
      p(
        'Muchas personas llegan a este curso después de cuidar a su madre o de entrar en una residencia por una sustitución de verano. Saben lo que es una noche larga; lo que buscan es hacerlo con menos esfuerzo y más seguridad.',
      ),
      p(
        'Trabajamos por situaciones: la ducha de alguien que tiene miedo, la cena que acaba en el suelo, la persona que quiere irse a una casa que ya no existe. Para cada una hay una técnica, una forma de hablar y un plan por si no funciona.',
      ),
      h2('Dónde se aprende'),
      p(
        'La parte online se hace a tu ritmo en diez semanas. Los sábados alternos vienes a la sede, donde practicas con grúa, silla de ruedas y traje de envejecimiento: unos kilos de lastre y unas gafas empañadas que cambian la manera de mirar.',
      ),
      p(
        'Quien quiera puede añadir 80 horas de prácticas voluntarias en una residencia colaboradora, con seguro incluido.',
      ),
    ],
    objectives: [
      'Distinguir los cambios propios de la edad de los signos de enfermedad.',
      'Movilizar, asear y vestir respetando la intimidad y la autonomía.',
      'Comunicarte con una persona con demencia y prevenir conductas de riesgo.',
      'Adaptar la comida a problemas de masticación y deglución.',
    ],
    syllabus: [
      unit('Envejecer: qué cambia y qué no', 20, 'Sentidos, músculo y sueño', 'Mitos sobre la edad'),
      unit('Movilidad y caídas', 30, 'Transferencias', 'Ayudas técnicas', 'Casa segura'),
      unit('Higiene y piel', 30, 'Baño asistido', 'Prevención de úlceras', 'Incontinencia'),
      unit('Comer y beber', 20, 'Disfagia y texturas', 'Hidratación en verano'),
      unit('Demencias', 40, 'Fases', 'Conductas difíciles', 'Actividades con sentido'),
      unit('Medicación y constantes', 20, 'Pastillero y registro', 'Señales de alarma'),
      unit('Cuidar a quien cuida', 20, 'Espalda y descanso', 'Duelo y despedida'),
    ],
    requirements: ['Ser mayor de 18 años.', 'No hacen falta estudios previos.'],
    outcomes: [
      'Cuidado en residencia o centro de día.',
      'Asistencia en domicilio particular.',
      'Acompañamiento hospitalario nocturno.',
    ],
    benefits: [
      'Acceso al aula virtual durante un año.',
      'Prácticas voluntarias con seguro.',
      'Grupo de apoyo mensual para antiguos alumnos.',
    ],
    durationHours: 180,
    basePriceCents: 59000,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso de geriatría: cuidados a personas mayores',
      description:
        'Diez semanas online y sábados de taller en Santander, Gijón o Bilbao. Movilización, demencias, disfagia y 80 horas de prácticas si las quieres.',
    },
  },
  {
    code: 'SAN-LABO-1005',
    slug: 'obtencion-y-manejo-de-muestras-en-el-laboratorio-clinico',
    name: 'Obtención y manejo de muestras en el laboratorio clínico',
    area: 'SAN',
    campuses: ['bilbao', 'cordoba'],
    modality: 'presencial',
    type: 'ocupados',
    summary:
      'Un tubo mal rotulado se convierte en un diagnóstico equivocado. Repasa la extracción, el etiquetado, la conservación y el transporte de muestras con prácticas en laboratorio y brazos de simulación.',
    description: [
      p(
        'La mayoría de los errores de un laboratorio ocurren antes de que la muestra llegue al analizador. Este curso se ocupa de esa fase: qué tubo, en qué orden, cuánto tiempo, a qué temperatura y con qué nombre en la etiqueta.',
      ),
      p(
        'Está pensado para personal que ya trabaja en clínicas, mutuas, residencias o laboratorios y quiere ponerse al día o cambiar de puesto. Vienes dos tardes por semana durante un mes y medio.',
      ),
      h2('Práctica desde el segundo día'),
      p(
        'Empezamos con brazos de simulación y terminamos extrayendo entre compañeros, siempre con supervisión de enfermería y solo quien quiera. Procesas las muestras en la centrífuga, valoras hemólisis y coágulos y decides si se aceptan o se piden de nuevo.',
      ),
      p(
        'La última sesión es un recorrido completo: recibes veinte peticiones con trampas escondidas y tienes que sacarlas adelante sin perder ninguna.',
      ),
    ],
    objectives: [
      'Preparar al paciente y el material según la prueba solicitada.',
      'Aplicar el orden correcto de tubos y evitar la hemólisis.',
      'Recoger y conservar orina, heces, exudados y esputos.',
      'Registrar, almacenar y enviar muestras con su documentación y su frío.',
    ],
    syllabus: [
      unit('La fase preanalítica', 8, 'Errores más comunes', 'Petición y consentimiento'),
      unit('Material y seguridad', 8, 'Tubos y aditivos', 'Pinchazo accidental: qué hacer'),
      unit('Extracción de sangre', 22, 'Venosa y capilar', 'Niños y venas difíciles', 'Orden de tubos'),
      unit('Otras muestras', 12, 'Orina de 24 horas', 'Exudados', 'Cadena de custodia'),
      unit('Procesado inicial', 10, 'Centrifugado', 'Alícuotas', 'Criterios de rechazo'),
      unit('Conservación y transporte', 6, 'Temperaturas', 'Envases y normativa de envío'),
      unit('Registro y calidad', 4, 'Trazabilidad', 'No conformidades'),
    ],
    requirements: [
      'Estar trabajando por cuenta propia o ajena, o en ERTE.',
      'Formación o experiencia en un puesto sanitario.',
      'Vacunación de hepatitis B al día, recomendada.',
    ],
    outcomes: [
      'Puesto de extracción en clínica, mutua o laboratorio.',
      'Recepción y procesado de muestras.',
      'Mejora en bolsas que puntúan formación continuada.',
    ],
    benefits: [
      'Plaza financiada para personas ocupadas.',
      'Grupos de 14 personas.',
      'Guía de bolsillo con tubos y órdenes.',
    ],
    durationHours: 70,
    basePriceCents: 42000,
    subsidyPercentage: 100,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso de extracción y manejo de muestras clínicas',
      description:
        'Formación financiada para personal en activo en Bilbao y Córdoba: extracción, tubos, conservación y transporte. 70 horas con prácticas desde el inicio.',
    },
  },
  {
    code: 'SAN-CELA-0006',
    slug: 'celador-sanitario',
    name: 'Celador sanitario',
    area: 'SAN',
    campuses: [],
    modality: 'online',
    type: 'privado',
    summary:
      'Prepara el trabajo de celador y también su oposición: funciones por servicio, movilización de enfermos, traslado de documentos y preguntas tipo test de convocatorias anteriores, todo online y con tutora.',
    description: [
      p(
        'El celador mueve un hospital: enfermos, camas, historias, correo, material y, a veces, el ánimo de quien espera en un pasillo. Es un puesto sin requisito de título que cada año convoca miles de plazas públicas.',
      ),
      p(
        'El curso sigue dos hilos. El primero explica el trabajo por servicios: urgencias, quirófano, planta, almacén, mortuorio. El segundo ordena el temario común de las oposiciones y lo convierte en baterías de preguntas que se corrigen al instante.',
      ),
      h2('Estudiar con turnos'),
      p(
        'Todo está grabado en vídeos de menos de quince minutos, con transcripción. La tutora responde en 24 horas laborables y hace una clase en directo cada dos semanas para resolver dudas y comentar convocatorias abiertas.',
      ),
      p(
        'Cuando sale un proceso selectivo nuevo en tu comunidad recibes un aviso con plazos, tasa y cambios de temario.',
      ),
    ],
    objectives: [
      'Conocer las funciones del celador en cada servicio hospitalario.',
      'Explicar las técnicas de movilización y traslado y sus riesgos.',
      'Aplicar las normas de confidencialidad y los derechos del paciente.',
      'Resolver exámenes tipo test con una estrategia de tiempo.',
    ],
    syllabus: [
      unit('El hospital y su organización', 15, 'Servicios de salud', 'Derechos y deberes del paciente'),
      unit(
        'Funciones por servicio',
        30,
        'Urgencias y planta',
        'Quirófano',
        'Farmacia y almacén',
        'Autopsias',
      ),
      unit(
        'Movilización y traslado',
        25,
        'Posiciones',
        'Camilla, silla y grúa',
        'Oxígeno durante el traslado',
      ),
      unit('Comunicación y conflictos', 10, 'Familias en espera', 'Agresiones: prevención y aviso'),
      unit('Prevención y residuos', 15, 'Cargas', 'Residuos sanitarios', 'Plan de emergencia'),
      unit('Legislación común', 25, 'Constitución y estatutos', 'Estatuto Marco', 'Protección de datos'),
      unit('Entrenamiento de test', 30, 'Simulacros cronometrados', 'Repaso de fallos'),
    ],
    requirements: ['Tener 16 años o más.', 'Conexión a internet; se puede seguir desde el móvil.'],
    outcomes: [
      'Celador en hospital o centro de salud.',
      'Personal subalterno en residencias y clínicas.',
      'Preparación de oposiciones de celador.',
    ],
    benefits: [
      'Más de 2.500 preguntas corregidas y razonadas.',
      'Avisos de convocatorias de tu comunidad.',
      'Acceso hasta que apruebes, con un máximo de tres años.',
    ],
    durationHours: 150,
    basePriceCents: 34500,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso online de celador sanitario y oposiciones',
      description:
        'Funciones por servicio, movilización y 2.500 preguntas de test con tutora. A tu ritmo, desde el móvil y con avisos de convocatorias en tu comunidad.',
    },
  },
  {
    code: 'SAN-SVBD-0007',
    slug: 'soporte-vital-basico-y-desfibrilador',
    name: 'Soporte vital básico y uso del desfibrilador',
    area: 'SAN',
    campuses: ['santander', 'gijon', 'bilbao', 'cordoba', 'malaga'],
    modality: 'presencial',
    type: 'privado',
    summary:
      'En doce horas aprendes a reconocer una parada, dar compresiones que sirvan y usar un desfibrilador sin dudar. Con maniquíes que miden la profundidad y la frecuencia de cada compresión.',
    description: [
      p(
        'Si alguien se desploma a tu lado, los primeros minutos son tuyos. La ambulancia tarda; el desfibrilador de la pared está a veinte metros. Este curso hace que sepas qué hacer con las manos antes de tener tiempo de pensarlo.',
      ),
      p(
        'Se practica casi todo el tiempo, en grupos de ocho personas por instructor. Los maniquíes envían los datos a una pantalla: ves si comprimes poco, si vas deprisa o si no dejas que el pecho vuelva a subir, y lo corriges en el momento.',
      ),
      h2('Para quién es'),
      p(
        'Para cualquiera. Vienen monitores de gimnasio, profesorado, personal de tiendas y oficinas, socorristas y madres y padres recientes. Las empresas con desfibrilador instalado suelen pedirlo para las personas designadas.',
      ),
      p(
        'El certificado detalla contenidos y horas y conviene renovarlo cada dos años; te avisamos cuando toque.',
      ),
    ],
    objectives: [
      'Reconocer una parada cardiaca y activar la cadena de supervivencia.',
      'Dar compresiones y ventilaciones eficaces en adultos, niños y bebés.',
      'Usar un desfibrilador semiautomático con seguridad.',
      'Actuar ante un atragantamiento.',
    ],
    syllabus: [
      unit('Cadena de supervivencia', 1, 'La llamada al 112', 'Aspectos legales de ayudar'),
      unit('Valoración y posición lateral', 2, 'Consciencia y respiración', 'Qué no hacer'),
      unit('Reanimación en adultos', 3, 'Compresiones con medidor', 'Relevos sin pausas'),
      unit('Desfibrilador', 2, 'Parches y seguridad', 'Agua, metal y marcapasos'),
      unit('Niños y bebés', 2, 'Diferencias de técnica', 'Causas frecuentes'),
      unit('Atragantamiento y casos', 2, 'Maniobras', 'Evaluación práctica por parejas'),
    ],
    requirements: ['Tener 16 años o más.', 'Ropa cómoda: se trabaja de rodillas.'],
    outcomes: [
      'Persona designada para el desfibrilador en empresas y centros deportivos.',
      'Complemento para monitores, docentes y socorristas.',
    ],
    benefits: [
      'Mascarilla de bolsillo para cada asistente.',
      'Aviso de renovación a los dos años.',
      'Sesiones en tu empresa a partir de ocho personas.',
    ],
    durationHours: 12,
    basePriceCents: 8500,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso de soporte vital básico y desfibrilador (12 h)',
      description:
        'Doce horas presenciales en nuestras cinco sedes, con maniquíes que miden cada compresión. Certificado y aviso de renovación a los dos años. 85 euros.',
    },
  },
  {
    code: 'SAN-DENT-1008',
    slug: 'auxiliar-de-clinica-dental',
    name: 'Auxiliar de clínica dental',
    area: 'SAN',
    campuses: ['bilbao', 'malaga'],
    modality: 'hibrido',
    type: 'privado',
    summary:
      'Recibe al paciente, prepara la bandeja de cada tratamiento y trabaja a cuatro manos con la dentista. Gabinete completo en la sede, teoría online y dos meses de prácticas en una clínica de tu zona.',
    description: [
      p(
        'En un gabinete dental el tiempo se gana o se pierde en la preparación. Cuando la dentista extiende la mano, el instrumento tiene que estar ahí. Este curso entrena esa coordinación, junto con la esterilización, la agenda y el trato con quien llega con miedo.',
      ),
      p(
        'En la sede hay un sillón, un compresor, un autoclave y un escáner intraoral. Montas bandejas de endodoncia, ortodoncia, cirugía e implantes; las desmontas, las limpias y las vuelves a montar contra reloj.',
      ),
      h2('Prácticas cerca de casa'),
      p(
        'Al acabar las clases haces 160 horas en una clínica, elegida según tu domicilio y tu horario. La tutora te visita a mitad del periodo y habla con el equipo. Muchas clínicas piden a quien ya conocen cuando tienen una baja que cubrir.',
      ),
      p(
        'La parte administrativa incluye presupuestos, financiación, recordatorios y el programa de gestión más extendido en España.',
      ),
    ],
    objectives: [
      'Preparar gabinete, bandejas y material para los tratamientos habituales.',
      'Instrumentar y aspirar con la técnica de cuatro manos.',
      'Limpiar, envasar y esterilizar instrumental dejando constancia.',
      'Gestionar agenda, presupuestos y recordatorios.',
      'Tranquilizar a niños y adultos con ansiedad dental.',
    ],
    syllabus: [
      unit('Boca, dientes y odontograma', 30, 'Anatomía', 'Numeración y fichas'),
      unit('Gabinete e instrumental', 40, 'Equipos y mantenimiento', 'Bandejas por especialidad'),
      unit('Asepsia y esterilización', 30, 'Circuito limpio y sucio', 'Autoclave y controles'),
      unit('Técnica de cuatro manos', 50, 'Posiciones', 'Aspiración', 'Paso de instrumentos'),
      unit('Materiales dentales', 30, 'Alginatos y siliconas', 'Cementos y resinas', 'Escáner intraoral'),
      unit('Radiología y fotografía', 20, 'Protección', 'Colocación de sensores'),
      unit('Recepción y gestión', 40, 'Agenda', 'Presupuestos', 'Protección de datos de salud'),
      unit('Prácticas en clínica', 160, 'Rotación por gabinete y recepción'),
    ],
    requirements: ['Tener 18 años al empezar las prácticas.', 'Recomendable ESO terminada.'],
    outcomes: [
      'Auxiliar en clínica dental u hospital odontológico.',
      'Recepción y coordinación de clínica.',
      'Base para el grado superior de Higiene bucodental.',
    ],
    benefits: [
      'Uniforme y gafas de protección.',
      'Prácticas a menos de 20 km de tu casa siempre que haya clínica.',
      'Pago en seis plazos.',
    ],
    durationHours: 400,
    basePriceCents: 129000,
    subsidyPercentage: 0,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Auxiliar de clínica dental con prácticas',
      description:
        'Teoría online, gabinete completo en Bilbao y Málaga y 160 horas de prácticas en una clínica cercana. Instrumental, esterilización, agenda y trato.',
    },
  },
  {
    code: 'SAN-DOCU-0009',
    slug: 'documentacion-sanitaria-y-atencion-al-paciente',
    name: 'Documentación sanitaria y atención al paciente',
    area: 'SAN',
    campuses: [],
    modality: 'online',
    type: 'teleformacion',
    summary:
      'Citas, admisiones, historias clínicas y personas nerviosas al otro lado del mostrador. Aprende a ordenar la información de un centro sanitario y a explicarla con calma, desde casa y con casos reales.',
    description: [
      p(
        'Quien trabaja en la admisión de un centro sanitario es la primera y la última persona con la que habla el paciente. Tiene que ser rápida con el programa y paciente con la gente, y cumplir a la vez una ley de protección de datos que en sanidad es más estricta.',
      ),
      p(
        'El curso avanza por encargos: una semana gestionas las citas de una consulta saturada, otra ordenas historias duplicadas, otra respondes reclamaciones. Cada encargo se entrega y se comenta por escrito.',
      ),
      h2('Cómo se sigue'),
      p(
        'Son 120 horas en la plataforma, con calendario recomendado de tres meses y dos tutorías en directo por semana a las que puedes asistir o ver después. El examen final se hace en línea con supervisión.',
      ),
      p('Si trabajas, la formación puede bonificarse a través de tu empresa; te ayudamos con el papeleo.'),
    ],
    objectives: [
      'Gestionar citas, listas de espera y admisiones.',
      'Mantener historias clínicas completas, únicas y protegidas.',
      'Codificar diagnósticos sencillos con CIE-10.',
      'Atender quejas y situaciones tensas por teléfono y en persona.',
    ],
    syllabus: [
      unit('El sistema sanitario por dentro', 12, 'Niveles de atención', 'Público, concertado y mutuas'),
      unit('Admisión y citas', 24, 'Agendas', 'Listas de espera', 'Urgencias'),
      unit('La historia clínica', 24, 'Documentos', 'Duplicados', 'Archivo y préstamo'),
      unit('Protección de datos de salud', 14, 'Quién puede ver qué', 'Brechas y registro de accesos'),
      unit('Codificación básica', 22, 'Estructura de la CIE-10', 'Altas sencillas'),
      unit('Comunicación y reclamaciones', 24, 'Lenguaje claro', 'Teléfono', 'Interculturalidad'),
    ],
    requirements: ['Manejo básico de ordenador y correo.', 'Ordenador con micrófono para el examen.'],
    outcomes: [
      'Administración en hospital, clínica o mutua.',
      'Recepción de consultas privadas.',
      'Apoyo en servicios de documentación clínica.',
    ],
    benefits: [
      'Entregas corregidas una a una.',
      'Bonificable por la empresa.',
      'Diploma con contenidos y horas.',
    ],
    durationHours: 120,
    basePriceCents: 29000,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Documentación sanitaria y atención al paciente, online',
      description:
        'Citas, admisión, historia clínica, CIE-10 y protección de datos en 120 horas de teleformación con tutorías en directo. Bonificable por tu empresa.',
    },
  },
]
