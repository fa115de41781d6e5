import { h2, p, unit } from '../blocks.ts'
import type { Course } from '../shapes.ts'

export const logistica: readonly Course[] = [
  {
    code: 'LOG-TRLO-2001',
    slug: 'transporte-y-logistica',
    name: 'Técnico Superior en Transporte y Logística',
    area: 'LOG',
    cycle: 'transporte-y-logistica',
    campuses: ['bilbao', 'malaga'],
    modality: 'hibrido',
    type: 'ciclo_superior',
    summary:
      'Organiza una flota, un almacén y un envío internacional con sus papeles. Dos cursos semipresenciales a un paso de dos puertos, con software real de gestión y estancia en operadores logísticos.',
    description: [
      p(
        'Un contenedor que sale de Bilbao hacia Valparaíso pasa por una docena de manos y de documentos. Si uno falla, se queda parado y alguien paga por día. Este ciclo forma a quien hace que no se pare.',
      ),
      p(
        'Cada semana tienes tres clases en directo y una tarde presencial para trabajar en equipo sobre una empresa simulada. Compráis camiones, fijáis tarifas, cubrís rutas y cerráis el trimestre con beneficio o sin él. En segundo se añade la aduana.',
      ),
      h2('Visitas y prácticas'),
      p(
        'En primero se visitan el puerto, una terminal ferroviaria, un almacén robotizado y una cooperativa de transportistas. En segundo, 400 horas de empresa: tráfico, transitarios, navieras, grandes superficies o correo urgente.',
      ),
      p(
        'El plan incluye la preparación del examen de competencia profesional para el transporte, que abre la puerta a dirigir una empresa del sector.',
      ),
    ],
    objectives: [
      'Planificar rutas, cargas y tiempos de conducción dentro de la ley.',
      'Dimensionar y gestionar un almacén.',
      'Tramitar la documentación de una operación internacional.',
      'Calcular costes y tarifas y negociar fletes.',
      'Comunicarte en inglés con proveedores y clientes.',
    ],
    syllabus: [
      unit(
        'Gestión administrativa del transporte y la logística',
        210,
        'CMR, conocimiento de embarque y AWB',
        'Contratación',
      ),
      unit('Transporte internacional de mercancías', 210, 'Modos', 'Incoterms', 'Seguros'),
      unit('Gestión económica y financiera de la empresa', 190, 'Costes', 'Facturación', 'Renting y leasing'),
      unit('Comercialización del transporte', 130, 'Tarifas', 'Reclamaciones'),
      unit('Logística de almacenamiento', 150, 'Distribución en planta', 'Inventarios'),
      unit('Logística de aprovisionamiento', 140, 'Previsión', 'Proveedores'),
      unit('Gestión administrativa del comercio internacional', 190, 'Aduanas', 'Origen'),
      unit('Organización del transporte de viajeros', 100, 'Líneas y discrecional'),
      unit('Organización del transporte de mercancías', 130, 'Estiba', 'Mercancías peligrosas', 'Tacógrafo'),
      unit('Inglés', 110, 'Correo y teléfono', 'Reuniones'),
      unit('Proyecto y orientación laboral', 40, 'Plan de una operación completa'),
      unit('Formación en centros de trabajo', 400, 'Operador, naviera o almacén'),
    ],
    requirements: ['Título de bachiller, de técnico o prueba de acceso.', 'Inglés de nivel A2 recomendado.'],
    outcomes: [
      'Jefatura de tráfico.',
      'Gestión de almacén.',
      'Transitario y consignatario.',
      'Comercial de servicios logísticos.',
    ],
    benefits: [
      'Licencia del programa de gestión durante dos años.',
      'Preparación de la competencia profesional.',
      'Visitas técnicas incluidas.',
    ],
    durationHours: 2000,
    basePriceCents: 359000,
    subsidyPercentage: 0,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Grado superior de Transporte y Logística',
      description:
        'Ciclo oficial semipresencial en Bilbao y Málaga: rutas, almacén, aduanas e inglés, con 400 horas en empresa. Consulta el calendario y la cuota mensual.',
    },
  },
  {
    code: 'LOG-ALMA-1002',
    slug: 'organizacion-y-gestion-de-almacenes',
    name: 'Organización y gestión de almacenes',
    area: 'LOG',
    cycle: 'organizacion-y-gestion-de-almacenes',
    campuses: ['santander', 'bilbao', 'malaga'],
    modality: 'presencial',
    type: 'desempleados',
    summary:
      'Pasa de mover cajas a decidir dónde van. Certificado de nivel 3 para personas en desempleo: planos, inventarios, costes, seguridad y equipos, con un almacén escuela que recibe y expide de verdad.',
    description: [
      p(
        'Un almacén bien pensado ahorra kilómetros a pie. Este curso enseña a pensarlo: qué referencia va cerca del muelle, cuánta existencia es mucha, cómo se cuenta sin cerrar y qué se hace con lo que no se vende.',
      ),
      p(
        'En la nave de prácticas gestionamos el material de todas nuestras sedes: maletines, uniformes, libros, alimentos del taller de cocina. No es una simulación. Si te equivocas en una expedición, en otra ciudad hay una clase sin guantes.',
      ),
      h2('De operario a responsable'),
      p(
        'La mayoría del grupo llega con experiencia de mozo o carretillero y sin papel que lo diga. El certificado es de nivel 3, el mismo que un grado superior en el marco de cualificaciones, y permite optar a puestos de responsable de turno.',
      ),
      p(
        'Son cuatro meses, de nueve a dos. Las 80 horas de prácticas se hacen en distribuidoras, cooperativas y plataformas de alimentación de la zona.',
      ),
    ],
    objectives: [
      'Diseñar la distribución de un almacén y sus flujos.',
      'Planificar inventarios y corregir diferencias.',
      'Calcular costes y proponer indicadores que se usen.',
      'Dirigir un equipo y repartir la carga de trabajo.',
      'Aplicar medidas de seguridad en estanterías, muelles y carretillas.',
    ],
    syllabus: [
      unit('Organización de almacenes', 80, 'Tipos y planos', 'Ubicación ABC', 'Equipos'),
      unit('Gestión de operaciones', 60, 'Recepción', 'Preparación de pedidos', 'Expedición'),
      unit('Gestión de existencias e inventarios', 70, 'Punto de pedido', 'Recuento cíclico', 'Mermas'),
      unit('Sistemas informáticos', 40, 'SGA y radiofrecuencia', 'Hoja de cálculo'),
      unit('Equipo humano', 40, 'Turnos', 'Acogida', 'Conflictos'),
      unit('Prevención', 30, 'Estanterías', 'Tránsito', 'Emergencias'),
      unit('Inglés de almacén', 40, 'Albaranes', 'Conductores'),
      unit('Prácticas en empresa', 80, 'Plataforma o distribuidora'),
    ],
    requirements: [
      'Desempleo e inscripción en la oficina de empleo.',
      'Bachillerato, certificado de nivel 2 de logística o prueba de acceso.',
    ],
    outcomes: [
      'Responsable de turno o de sección.',
      'Técnico de inventarios.',
      'Gestión de stocks en comercio.',
    ],
    benefits: [
      'Coste cero y beca si cumples los requisitos.',
      'Carné de carretilla incluido.',
      'Nave de 400 m² en uso.',
    ],
    durationHours: 440,
    basePriceCents: 238000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: true,
    seo: {
      title: 'Gestión de almacenes: certificado gratuito nivel 3',
      description:
        'Para desempleados en Santander, Bilbao y Málaga: planos, inventarios, equipos y carné de carretilla incluido. Cuatro meses y prácticas en empresa.',
    },
  },
  {
    code: 'LOG-CARR-0003',
    slug: 'carretilla-elevadora',
    name: 'Carretilla elevadora: frontal, retráctil y transpaleta',
    area: 'LOG',
    campuses: ['santander', 'gijon', 'bilbao', 'cordoba', 'malaga'],
    modality: 'presencial',
    type: 'privado',
    summary:
      'Veinte horas en tres o cuatro días: una de teoría por cada tres al volante. Conduce frontal, retráctil y transpaleta eléctrica según la norma UNE 58451 y sal con tu carné de operador.',
    description: [
      p(
        'Es el carné que más piden las ofertas de almacén, y el accidente con carretilla es uno de los más graves del sector. Conviene aprender con tiempo y no en una mañana firmando papeles.',
      ),
      p(
        'Se forman grupos de ocho con dos carretillas y un instructor. Cada persona conduce un mínimo de diez horas: circuito, apilado a tres alturas, carga y descarga en muelle, pasillo estrecho, rampa y marcha atrás con carga que tapa la vista.',
      ),
      h2('Empresas y particulares'),
      p(
        'Abrimos grupo cada mes en todas las sedes, entre semana o en fin de semana. Si tu empresa necesita formar a varias personas, vamos a vuestra nave y usamos vuestras máquinas.',
      ),
      p(
        'El carné indica tipos de máquina y fecha. Se recomienda actualizarlo a los cinco años, con una sesión de cuatro horas.',
      ),
    ],
    objectives: [
      'Revisar la carretilla antes de usarla.',
      'Conducir y apilar con estabilidad y visibilidad.',
      'Cargar y descargar un camión.',
      'Evitar vuelcos, atropellos y caídas de carga.',
    ],
    syllabus: [
      unit('Tipos y partes', 2, 'Frontal, retráctil, transpaleta', 'Placa de carga'),
      unit('Estabilidad', 2, 'Triángulo', 'Centro de gravedad'),
      unit('Inspección y baterías', 2, 'Lista diaria', 'Carga segura'),
      unit('Conducción', 7, 'Circuito', 'Rampas', 'Peatones'),
      unit('Apilado y muelle', 5, 'Tres alturas', 'Camión y contenedor'),
      unit('Prueba teórica y práctica', 2, 'Examen individual'),
    ],
    requirements: [
      '18 años o más.',
      'No hace falta permiso de conducir.',
      'Botas de seguridad; prestamos si no tienes.',
    ],
    outcomes: ['Carretillero en almacén, industria o puerto.', 'Mozo de almacén con carné.'],
    benefits: [
      'Diez horas al volante garantizadas.',
      'Carné y diploma en 48 horas.',
      'Tarifa de grupo para empresas.',
    ],
    durationHours: 20,
    basePriceCents: 17500,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Carné de carretilla elevadora en 20 horas',
      description:
        'Frontal, retráctil y transpaleta según UNE 58451, con diez horas de conducción por persona. Grupos cada mes en nuestras cinco sedes por 175 euros.',
    },
  },
  {
    code: 'LOG-AUXA-1004',
    slug: 'actividades-auxiliares-de-almacen',
    name: 'Actividades auxiliares de almacén',
    area: 'LOG',
    campuses: ['gijon', 'cordoba', 'malaga'],
    modality: 'presencial',
    type: 'desempleados',
    summary:
      'Recibir, etiquetar, preparar pedidos y cargar con cabeza. Certificado de nivel 1, sin estudios previos, que incluye carretilla, lector de códigos y cuarenta horas en un almacén de tu zona.',
    description: [
      p(
        'El picking parece una carrera y es un orden. Quien sabe leer una ubicación, revisar lo que coge y colocar el peso abajo termina antes que quien corre. Este curso entrena ese orden desde el primer día.',
      ),
      p(
        'La mañana empieza con una hoja de pedidos y acaba con un palé retractilado que otra pareja revisa pieza a pieza. Se usan lector de códigos, auriculares de voz y tableta, porque cada empresa trabaja con uno.',
      ),
      h2('Para quien empieza o vuelve'),
      p(
        'No se pide título. Hay apoyo con las matemáticas del puesto, que son sumas, proporciones y leer una tabla, y con el castellano si lo necesitas.',
      ),
      p(
        'Cada edición termina con una feria de dos horas en la que empresas de la provincia explican qué turnos ofrecen y recogen currículos.',
      ),
    ],
    objectives: [
      'Recibir y comprobar mercancía con su albarán.',
      'Preparar pedidos con lector, voz o lista.',
      'Embalar, paletizar y etiquetar.',
      'Conducir transpaleta y carretilla con seguridad.',
    ],
    syllabus: [
      unit('El almacén y sus documentos', 30, 'Albarán', 'Etiqueta logística'),
      unit('Recepción y ubicación', 40, 'Comprobar y anotar', 'Devoluciones'),
      unit('Preparación de pedidos', 50, 'Lector y voz', 'Errores y su coste'),
      unit('Embalaje y paletizado', 30, 'Retractilado', 'Frágiles y frío'),
      unit('Manipulación con carretilla', 50, 'Transpaleta y frontal', 'Señales'),
      unit('Seguridad y espalda', 20, 'Levantar', 'Orden y limpieza'),
      unit('Prácticas en almacén', 40, 'Turno acompañado'),
    ],
    requirements: ['Estar en paro.', 'Sin titulación previa.'],
    outcomes: ['Mozo o moza de almacén.', 'Preparación de pedidos.', 'Reposición en supermercado.'],
    benefits: [
      'Carné de carretilla al terminar.',
      'Ropa de trabajo y botas.',
      'Encuentro con empresas en cada edición.',
    ],
    durationHours: 260,
    basePriceCents: 128000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Auxiliar de almacén: curso gratis con carretilla',
      description:
        'Certificado de nivel 1 sin título previo en Gijón, Córdoba y Málaga: pedidos, paletizado y carné de carretilla. Prácticas y encuentro con empresas.',
    },
  },
  {
    code: 'LOG-CAPC-0005',
    slug: 'cap-formacion-continua',
    name: 'CAP: formación continua de conductores',
    area: 'LOG',
    campuses: ['santander', 'cordoba'],
    modality: 'presencial',
    type: 'ocupados',
    summary:
      'Las 35 horas que necesitas cada cinco años para renovar el CAP, en un fin de semana largo o en dos sábados y dos domingos. Conducción eficiente en carretera, tacógrafo y primeros auxilios.',
    description: [
      p(
        'Renovar el CAP no tiene por qué ser una semana de diapositivas. Salimos a la carretera con un camión articulado y un registrador de consumo: haces el mismo recorrido dos veces, antes y después de la clase, y ves la diferencia en litros.',
      ),
      p(
        'Se puede hacer de jueves a domingo o repartido en dos fines de semana. Las sesiones cumplen el control de asistencia que exige el ministerio, y enviamos la comunicación para que la tarjeta llegue a tiempo.',
      ),
      h2('Contenidos que cambian'),
      p(
        'Se actualizan cada año: tacógrafo inteligente, paquete de movilidad, zonas de bajas emisiones, estiba con inspecciones recientes. Quien lo hizo hace cinco años encuentra normas nuevas.',
      ),
      p('Trae tu tarjeta de conductor. Descargamos tus últimos 28 días y los revisamos contigo, en privado.'),
    ],
    objectives: [
      'Reducir consumo y desgaste con técnicas medidas.',
      'Usar el tacógrafo y respetar tiempos sin sorpresas.',
      'Estibar y sujetar según la norma.',
      'Reaccionar ante un accidente en carretera.',
    ],
    syllabus: [
      unit('Conducción eficiente', 10, 'Recorrido medido', 'Frenado y retardador'),
      unit('Tacógrafo y tiempos', 7, 'Versión inteligente', 'Infracciones frecuentes'),
      unit('Estiba', 6, 'Amarres', 'Reparto por ejes'),
      unit('Reglamentación', 5, 'Paquete de movilidad', 'Documentos a bordo'),
      unit('Salud', 4, 'Sueño', 'Espalda y comida en ruta'),
      unit('Emergencias', 3, 'Extintor', 'Primeros auxilios'),
    ],
    requirements: ['Permiso C, C+E, D o D+E.', 'Tarjeta CAP en vigor o caducada.'],
    outcomes: [
      'Renovación de la tarjeta de cualificación de conductor.',
      'Actualización para empresas de transporte.',
    ],
    benefits: [
      'Financiado si trabajas por cuenta ajena.',
      'Trámite de la tarjeta.',
      'Revisión personal de tu tacógrafo.',
    ],
    durationHours: 35,
    basePriceCents: 16000,
    subsidyPercentage: 100,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Renovar el CAP: 35 horas en fin de semana',
      description:
        'Formación continua de conductores en Santander y Córdoba, con camión, tacógrafo inteligente y trámite de la tarjeta. Financiado si estás contratado.',
    },
  },
  {
    code: 'LOG-TRAF-1006',
    slug: 'trafico-de-mercancias-por-carretera',
    name: 'Tráfico de mercancías por carretera',
    area: 'LOG',
    campuses: [],
    modality: 'online',
    type: 'ocupados',
    summary:
      'El teléfono suena, un conductor está parado y el cliente quiere saber a qué hora. Aprende a planificar cargas, cumplir tiempos y negociar portes en bolsas de cargas, con un simulador en vivo.',
    description: [
      p(
        'El jefe de tráfico vive en un rompecabezas que cambia cada diez minutos. Este curso ofrece las herramientas para que encaje: cálculo de ruta y coste, normativa de tiempos, documentación y una forma de hablar con conductores que no acabe a gritos.',
      ),
      p(
        'Dos noches por semana te conectas al simulador. Tienes doce camiones, cuarenta pedidos y un mapa con tráfico real. Tus decisiones aparecen en una cuenta de resultados que se comenta al acabar.',
      ),
      h2('Certificado por módulos'),
      p(
        'Pertenece al certificado profesional de tráfico de mercancías. Se puede cursar entero o por módulos, según lo que ya tengas acreditado, y los módulos no caducan.',
      ),
      p(
        'Está pensado para administrativas de agencias, conductores que quieren bajar de la cabina y autónomos que compran y venden portes.',
      ),
    ],
    objectives: [
      'Planificar viajes, cargas y retornos.',
      'Calcular el coste por kilómetro y el precio de un porte.',
      'Controlar tiempos de conducción y documentación.',
      'Gestionar incidencias y reclamaciones.',
    ],
    syllabus: [
      unit('Empresa y autorizaciones', 20, 'MDP y licencias', 'Subcontratación'),
      unit('Planificación', 50, 'Rutas', 'Grupajes', 'Bolsas de cargas'),
      unit('Costes y tarifas', 35, 'Observatorio', 'Cláusula de gasóleo'),
      unit('Normativa social', 25, 'Tiempos', 'Desplazamiento de conductores'),
      unit('Documentación', 25, 'Carta de porte', 'CMR electrónico'),
      unit('Incidencias y atención', 25, 'Retrasos', 'Averías de la carga'),
      unit('Simulador', 30, 'Ocho sesiones en vivo'),
    ],
    requirements: ['Personas en activo con ESO o superior.', 'Buen manejo de ordenador.'],
    outcomes: ['Gestión de tráfico en agencia u operador.', 'Administración de flotas.'],
    benefits: [
      'Clases a partir de las ocho de la tarde.',
      'Simulador con datos reales.',
      'Financiación completa.',
    ],
    durationHours: 210,
    basePriceCents: 88000,
    subsidyPercentage: 100,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso online de jefe de tráfico de mercancías',
      description:
        'Rutas, costes, tiempos y bolsas de cargas con simulador en vivo dos noches por semana. Certificado por módulos, financiado para personas en activo.',
    },
  },
  {
    code: 'LOG-ADUA-0007',
    slug: 'aduanas-e-incoterms',
    name: 'Aduanas e Incoterms para pymes',
    area: 'LOG',
    campuses: [],
    modality: 'online',
    type: 'teleformacion',
    summary:
      'Qué pagas al importar, quién responde si el barco se retrasa y qué casilla del DUA te puede costar una sanción. Para empresas pequeñas que compran o venden fuera y no tienen departamento de comercio exterior.',
    description: [
      p(
        'Muchas pymes descubren el arancel cuando la mercancía ya está en el puerto. Saber clasificar un producto, elegir el Incoterm y leer un conocimiento de embarque evita la mayoría de los sustos.',
      ),
      p(
        'El hilo del curso es una empresa que importa lámparas y exporta conservas. La acompañas durante un año: primer pedido, primer despacho, una inspección, un cliente británico después del Brexit y una devolución.',
      ),
      h2('Herramientas que usarás'),
      p(
        'Trabajamos con las bases públicas TARIC y Access2Markets, con modelos de DUA y con una calculadora de coste puesto en almacén que te llevas en hoja de cálculo.',
      ),
      p(
        'Las tutorías son individuales: puedes traer una operación tuya y revisarla con una agente de aduanas.',
      ),
    ],
    objectives: [
      'Clasificar un producto y conocer sus tributos.',
      'Elegir el Incoterm adecuado y negociar sus consecuencias.',
      'Preparar documentos de importación y exportación.',
      'Calcular el coste real de una compra exterior.',
    ],
    syllabus: [
      unit('Clasificación arancelaria', 10, 'TARIC', 'Información vinculante'),
      unit('Valor y tributos', 10, 'Arancel', 'IVA de importación', 'Antidumping'),
      unit('Incoterms 2020', 10, 'Riesgo y coste', 'Casos discutidos'),
      unit('Origen y preferencias', 8, 'EUR.1', 'REX'),
      unit('DUA y despacho', 12, 'Casillas', 'Canal rojo', 'Representación'),
      unit('Medios de pago y seguro', 10, 'Crédito documentario', 'Averías'),
    ],
    requirements: [
      'Cualquier persona con interés en comercio exterior.',
      'Hoja de cálculo a nivel de usuario.',
    ],
    outcomes: ['Gestión de importaciones y exportaciones en una pyme.', 'Apoyo en transitarios y agencias.'],
    benefits: ['Dos tutorías individuales.', 'Calculadora de costes editable.', 'Bonificable por Fundae.'],
    durationHours: 60,
    basePriceCents: 26000,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso online de aduanas e Incoterms para pymes',
      description:
        'Clasificación, tributos, DUA e Incoterms 2020 con un caso de importación y exportación completo y tutoría con agente de aduanas. Sesenta horas online.',
    },
  },
]
