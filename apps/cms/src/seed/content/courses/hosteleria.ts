import { h2, p, unit } from '../blocks.ts'
import type { Course } from '../shapes.ts'

export const hosteleria: readonly Course[] = [
  {
    code: 'HOS-PINC-1001',
    slug: 'operaciones-basicas-de-cocina',
    name: 'Operaciones básicas de cocina',
    area: 'HOS',
    cycle: 'cocina-y-restauracion',
    campuses: ['gijon', 'cordoba', 'malaga'],
    modality: 'presencial',
    type: 'desempleados',
    summary:
      'Cortar, limpiar, cocer, freír y recoger con orden: el primer escalón de una cocina. Certificado de nivel 1 para personas en paro, sin estudios previos, con uniforme y ochenta horas de prácticas en un restaurante.',
    description: [
      p(
        'Una cocina se sostiene sobre quien pela, corta y deja los recipientes rotulados antes del servicio. Es un trabajo que se aprende de pie, con las manos, y que abre más puertas de las que parece.',
      ),
      p(
        'Entras al taller a las nueve y media y sales a las dos y media. Primero el cuchillo: cómo se afila, cómo se agarra, por qué el dedo va encogido. Después las verduras, los fondos, la fritura, los arroces. Lo que se cocina se come o se entrega a un comedor social del barrio.',
      ),
      h2('Lo que pasa después'),
      p(
        'Quien termina puede pedir trabajo como pinche o seguir con el certificado de Cocina, que impartimos en las mismas sedes. Si no tienes la ESO, te orientamos para preparar la prueba de acceso a grado medio.',
      ),
      p(
        'Las prácticas se hacen en restaurantes, hoteles, comedores de empresa y cocinas de hospital. Pedimos que te enseñen, no que tapes un hueco, y lo comprobamos con visitas.',
      ),
    ],
    objectives: [
      'Usar y cuidar cuchillos y maquinaria sin cortarte.',
      'Preelaborar verduras, carnes, pescados y aves.',
      'Elaborar fondos, guarniciones y platos sencillos.',
      'Mantener el orden y la higiene durante un servicio.',
    ],
    syllabus: [
      unit('Higiene y seguridad', 40, 'Manipulación', 'Quemaduras y cortes'),
      unit('Género y conservación', 40, 'Recepción', 'Vacío y frío', 'Rotulado'),
      unit('Preelaboración', 70, 'Cortes', 'Limpieza de pescado', 'Deshuesado básico'),
      unit('Técnicas de cocción', 60, 'Hervido y vapor', 'Fritura', 'Plancha y horno'),
      unit('Platos elementales', 40, 'Ensaladas', 'Potajes', 'Arroces'),
      unit('Apoyo en el servicio', 20, 'Pase', 'Bufé'),
      unit('Prácticas en cocina', 80, 'Partida fría y caliente'),
    ],
    requirements: ['Figurar como demandante de empleo.', 'Ganas de madrugar un poco; títulos, ninguno.'],
    outcomes: ['Pinche o ayudante de cocina.', 'Personal de comedor colectivo.', 'Catering y bufé.'],
    benefits: [
      'Uniforme, calzado y cuchillos en préstamo.',
      'Comida incluida los días de taller.',
      'Carné de manipulador.',
    ],
    durationHours: 350,
    basePriceCents: 172000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Ayudante de cocina: curso gratis para desempleados',
      description:
        'Certificado de nivel 1 sin estudios previos en Gijón, Córdoba y Málaga. Taller diario, uniforme, comida incluida y 80 horas de prácticas en cocina.',
    },
  },
  {
    code: 'HOS-COCI-1002',
    slug: 'cocina-profesional',
    name: 'Cocina',
    area: 'HOS',
    campuses: ['santander', 'bilbao', 'malaga'],
    modality: 'presencial',
    type: 'desempleados',
    summary:
      'De las salsas madre al pase de un sábado. Certificado de nivel 2 con 810 horas, restaurante escuela abierto al público y prácticas en cocinas que contratan. Gratuito si estás en desempleo.',
    description: [
      p(
        'Cocinar para cuarenta personas no es cocinar para cuatro multiplicado por diez. Cambian los tiempos, las cantidades, el fuego y los nervios. El curso te lleva hasta ahí poco a poco: primero bases, luego partidas, luego servicio.',
      ),
      p(
        'El restaurante escuela abre los jueves y viernes a mediodía con menú de doce euros. Rotas por cuarto frío, carnes, pescados y postres; una semana de cada cinco eres jefa de partida y mandas tú, con todo lo que eso tiene de difícil.',
      ),
      h2('Producto cercano'),
      p(
        'Cada sede trabaja con su mercado. En Santander, anchoas, bonito y legumbres de la montaña; en Bilbao, salsas y pescados de cuchara; en Málaga, frituras, espetos y verduras de la vega. Un día por semana se compra en la plaza, con presupuesto cerrado.',
      ),
      p(
        'Hay clases de costes y de ofertas gastronómicas, porque un plato que gusta y pierde dinero dura poco en una carta. Al terminar habrás escrito y escandallado un menú completo.',
      ),
      p(
        'Las prácticas duran 160 horas. Las repartimos según tu transporte y el tipo de cocina que te interese.',
      ),
    ],
    objectives: [
      'Elaborar fondos, salsas y guarniciones clásicas y actuales.',
      'Cocinar carnes, pescados, verduras y legumbres con el punto correcto.',
      'Preparar repostería de restaurante.',
      'Trabajar por partidas y sacar un servicio a tiempo.',
      'Calcular escandallos y diseñar un menú rentable.',
      'Aplicar el sistema de autocontrol sanitario.',
    ],
    syllabus: [
      unit('Seguridad e higiene en hostelería', 60, 'APPCC', 'Alérgenos'),
      unit('Aprovisionamiento y mercado', 60, 'Temporada', 'Compra con presupuesto'),
      unit('Preelaboración y conservación', 60, 'Vacío', 'Abatidor'),
      unit('Fondos, salsas y cremas', 90, 'Madres y derivadas', 'Ligazones'),
      unit('Verduras, legumbres, pastas y arroces', 90, 'Remojo y cocción', 'Arroz seco y meloso'),
      unit('Pescados y mariscos', 80, 'Limpieza', 'Punto', 'Guisos marineros'),
      unit('Carnes, aves y caza', 80, 'Cortes', 'Brasa y bajas temperaturas'),
      unit('Repostería de restaurante', 60, 'Masas', 'Helados', 'Emplatado'),
      unit('Cocina creativa y de autor', 30, 'Texturas', 'Presentación'),
      unit('Costes y ofertas gastronómicas', 40, 'Escandallo', 'Ingeniería de menú'),
      unit('Prácticas profesionales', 160, 'Restaurante u hotel'),
    ],
    requirements: [
      'Demandante de empleo.',
      'ESO, certificado de nivel 1 de cocina o prueba de competencias.',
      'Resistencia para estar de pie.',
    ],
    outcomes: [
      'Cocinera o cocinero.',
      'Jefatura de partida, con experiencia.',
      'Cocina de colectividades.',
      'Empleo por temporada en hoteles.',
    ],
    benefits: [
      'Chaquetilla y juego de cuchillos incluidos.',
      'Servicio real dos días por semana.',
      'Beca de transporte y conciliación.',
      'Visita a una lonja y a una bodega.',
    ],
    durationHours: 810,
    basePriceCents: 415000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: true,
    seo: {
      title: 'Curso de Cocina gratuito: certificado de nivel 2',
      description:
        'Santander, Bilbao y Málaga: 810 horas con restaurante escuela abierto al público, mercado semanal y prácticas. Sin coste para personas en desempleo.',
    },
  },
  {
    code: 'HOS-PAST-1003',
    slug: 'pasteleria-y-panaderia-artesana',
    name: 'Pastelería y panadería artesana',
    area: 'HOS',
    campuses: ['santander', 'cordoba'],
    modality: 'presencial',
    type: 'privado',
    summary:
      'Masa madre, hojaldre, bollería, chocolate y las tartas que la gente encarga. Seis meses en un obrador con horno de piedra, para abrir el tuyo o entrar en uno con oficio.',
    description: [
      p(
        'El hojaldre no se entiende hasta que se te rompe. Aquí se te va a romper varias veces, y cada una te dirá algo: mantequilla fría, masa sin reposo, prisa. El obrador es un sitio de mañana, silencioso, donde se repite hasta que sale.',
      ),
      p(
        'El primer trimestre es pan y fermentación: masa madre propia que cuidas y te llevas, panes de trigo, centeno y mezcla, molletes, bollería. El segundo, pastelería: cremas, bizcochos, hojaldres, chocolate, tartas y productos de temporada.',
      ),
      h2('Obrador con tienda'),
      p(
        'Los sábados vendemos lo que se ha hecho. Pones precio, etiquetas alérgenos y ves qué vuelve y qué no. Lo que sobra va al banco de alimentos.',
      ),
      p(
        'Hay sesiones sin gluten y sin huevo en una zona separada, y un módulo para calcular si tu idea de obrador se paga.',
      ),
    ],
    objectives: [
      'Mantener una masa madre y formular panes.',
      'Elaborar masas hojaldradas, batidas, escaldadas y fermentadas.',
      'Templar chocolate y hacer bombones y figuras.',
      'Montar y decorar tartas por encargo.',
      'Etiquetar, fijar precios y planificar la producción de una semana.',
    ],
    syllabus: [
      unit('Harinas y fermentos', 30, 'Fuerza', 'Masa madre'),
      unit('Panes', 60, 'Formado y greñado', 'Centeno', 'Largas fermentaciones'),
      unit('Bollería', 40, 'Cruasán', 'Roscones y suizos'),
      unit('Cremas y masas base', 40, 'Pastelera', 'Choux', 'Quebradas'),
      unit('Hojaldre', 30, 'Directo e invertido', 'Milhojas'),
      unit('Chocolate', 30, 'Templado', 'Bombones'),
      unit('Tartas y temporada', 40, 'Nochebuena, Semana Santa, Santos', 'Encargos'),
      unit('Sin gluten y otras dietas', 10, 'Contaminación cruzada', 'Mezclas'),
      unit('Gestión del obrador', 20, 'Escandallo', 'Etiquetado', 'Plan de apertura'),
    ],
    requirements: ['No necesitas experiencia.', 'Disponibilidad de mañana y algún sábado.'],
    outcomes: ['Oficial de obrador.', 'Repostería en restaurante u hotel.', 'Obrador propio.'],
    benefits: [
      'Cuaderno con 120 fórmulas en porcentaje panadero.',
      'Ingredientes incluidos.',
      'Tu masa madre, de regalo.',
    ],
    durationHours: 300,
    basePriceCents: 158000,
    subsidyPercentage: 0,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Curso de pastelería y panadería artesana',
      description:
        'Seis meses en obrador con horno de piedra en Santander y Córdoba: masa madre, hojaldre, chocolate y tartas, con venta los sábados. Pago en plazos.',
    },
  },
  {
    code: 'HOS-SALA-1004',
    slug: 'servicios-de-restaurante-y-bar',
    name: 'Servicios de restaurante y bar',
    area: 'HOS',
    campuses: ['bilbao', 'malaga'],
    modality: 'presencial',
    type: 'desempleados',
    summary:
      'Bandeja, comanda, protocolo, café y una carta explicada en dos idiomas. Certificado gratuito para trabajar en sala, con servicio real tres mediodías por semana y ayuda para el inglés del oficio.',
    description: [
      p(
        'La sala es la parte de la comida que se recuerda. Un camarero que mira, anticipa y no interrumpe vale tanto como el plato. Se puede aprender, y aquí se hace con clientes que pagan y opinan.',
      ),
      p(
        'El grupo abre el restaurante escuela junto al de Cocina. Tomas comandas con tableta, sirves a la inglesa y a la francesa, trinchas, abres vino, preparas cafés y cierras caja. Un mediodía a la semana haces barra.',
      ),
      h2('Idiomas sin vergüenza'),
      p(
        'El inglés ocupa setenta horas y consiste en hablar: explicar un rape, recomendar, disculparse por un retraso. En Málaga se añade una introducción al alemán; en Bilbao, al francés y al euskera de atención al público.',
      ),
      p(
        'El último mes lo pasas en un hotel, restaurante o servicio de catering. Dos de cada tres plazas de prácticas están a menos de media hora de la sede.',
      ),
    ],
    objectives: [
      'Montar sala y preparar el servicio.',
      'Atender, aconsejar y cobrar con soltura.',
      'Servir bebidas, vinos y cafés.',
      'Elaborar platos a la vista del cliente.',
      'Atender en inglés situaciones habituales.',
    ],
    syllabus: [
      unit('Puesta a punto', 60, 'Montajes', 'Lencería y menaje'),
      unit('Servicio y atención', 120, 'Comanda', 'Tipos de servicio', 'Quejas'),
      unit('Barra y cafetería', 70, 'Espresso', 'Cócteles clásicos'),
      unit('Vinos', 50, 'Servicio', 'Maridaje básico'),
      unit('Cocina a la vista', 50, 'Trinchado', 'Flambeado', 'Tartar'),
      unit('Inglés profesional', 70, 'Carta y alérgenos', 'Incidencias'),
      unit('Facturación y cierre', 20, 'TPV', 'Arqueo'),
      unit('Prácticas en empresa', 120, 'Sala y barra'),
    ],
    requirements: ['Demandante de empleo con ESO o certificado de nivel 1.', 'Disponibilidad a mediodía.'],
    outcomes: ['Camarera o camarero de sala y barra.', 'Jefatura de rango.', 'Catering y eventos.'],
    benefits: [
      'Uniforme completo.',
      'Propinas repartidas entre el grupo.',
      'Grupo de conversación gratuito.',
    ],
    durationHours: 560,
    basePriceCents: 289000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Curso de camarero gratis: restaurante y bar',
      description:
        'Certificado para desempleados en Bilbao y Málaga con servicio real, setenta horas de inglés y prácticas en hotel o restaurante. Mira las plazas libres.',
    },
  },
  {
    code: 'HOS-BARI-0005',
    slug: 'barista-y-arte-latte',
    name: 'Barista: café de especialidad y arte latte',
    area: 'HOS',
    campuses: ['santander', 'gijon', 'bilbao', 'malaga'],
    modality: 'presencial',
    type: 'privado',
    summary:
      'Ajusta un molino, saca un espresso repetible y texturiza leche para dibujar un corazón, un tulipán o una roseta. Treinta horas en grupos de seis, con una máquina para cada dos personas.',
    description: [
      p(
        'Entre un café malo y uno bueno hay dos gramos, tres segundos y un molino limpio. El curso enseña a medirlos, a probar y a corregir, que es lo que distingue a un barista de alguien que aprieta un botón.',
      ),
      p(
        'Cada persona hace unos ciento cincuenta cafés. Se catan cuatro orígenes y tres procesos, se prepara filtro con V60 y prensa, y se monta leche entera, sin lactosa y de avena, porque cada una pide otra mano.',
      ),
      h2('Formato'),
      p(
        'Seis sesiones de cinco horas, en dos fines de semana o en seis tardes. El tueste lo aporta un tostador local que viene a la segunda sesión a contar de dónde sale el saco y qué cuesta.',
      ),
      p(
        'El último día se hace un servicio de una hora contra comanda. No hay nota: hay vídeo y una conversación.',
      ),
    ],
    objectives: [
      'Calibrar molino y máquina y mantenerlos.',
      'Extraer espresso y café de filtro con receta.',
      'Texturizar leche y dibujar tres figuras.',
      'Catar y describir un café.',
    ],
    syllabus: [
      unit('De la planta a la taza', 3, 'Variedades', 'Tueste'),
      unit('Molino y espresso', 8, 'Receta', 'Defectos y remedio'),
      unit('Leche', 6, 'Textura', 'Bebidas vegetales'),
      unit('Arte latte', 6, 'Corazón, tulipán, roseta'),
      unit('Filtro y cata', 4, 'V60 y prensa', 'Rueda de sabores'),
      unit('Servicio y limpieza', 3, 'Flujo de barra', 'Costes por taza'),
    ],
    requirements: ['16 años o más.', 'Que te guste el café o, al menos, olerlo.'],
    outcomes: ['Barista en cafetería u hotel.', 'Apertura de una cafetería pequeña.'],
    benefits: ['Una máquina por pareja.', 'Café, leche y jarra incluidos.', 'Plan de limpieza para tu bar.'],
    durationHours: 30,
    basePriceCents: 29500,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso de barista y arte latte en grupos de seis',
      description:
        'Treinta horas de espresso, leche, filtro y cata con una máquina por pareja, en Santander, Gijón, Bilbao y Málaga. Entre semana o fin de semana.',
    },
  },
  {
    code: 'HOS-ALER-0006',
    slug: 'alergenos-y-appcc',
    name: 'Alérgenos, higiene y APPCC en restauración',
    area: 'HOS',
    campuses: [],
    modality: 'online',
    type: 'ocupados',
    summary:
      'Escribe el plan de autocontrol de tu local mientras estudias: fichas de alérgenos, temperaturas, limpieza, proveedores y registros que de verdad se rellenan. Cuarenta horas financiadas para trabajadores.',
    description: [
      p(
        'La carpeta del APPCC suele estar en una balda, llena de polvo y copiada de otro bar. Este curso parte de tu cocina: la mides, la fotografías y construyes un plan corto que el equipo entienda.',
      ),
      p(
        'Cada tema deja un documento terminado. Al final tienes el diagrama de flujo, los puntos críticos, la tabla de los catorce alérgenos de tu carta y las hojas de registro, revisadas por una inspectora jubilada.',
      ),
      h2('Un susto evitado'),
      p(
        'Dedicamos una unidad a la contaminación cruzada y a qué hacer cuando un cliente avisa de una alergia con la sala llena. Se ensaya la conversación entre sala y cocina, que es donde suele romperse la cadena.',
      ),
      p(
        'El horario es libre, con una sesión semanal en directo a las cuatro y media de la tarde, cuando se calma el servicio.',
      ),
    ],
    objectives: [
      'Identificar los catorce alérgenos en recetas y etiquetas.',
      'Redactar un plan de autocontrol ajustado a tu local.',
      'Controlar temperaturas, limpieza y proveedores con registros útiles.',
      'Informar al cliente y actuar ante una reacción.',
    ],
    syllabus: [
      unit('Peligros', 5, 'Microbios y temperaturas', 'Brotes reales'),
      unit('Prerrequisitos', 9, 'Agua', 'Plagas', 'Limpieza'),
      unit('Plan APPCC', 10, 'Flujo', 'Puntos críticos', 'Medidas'),
      unit('Alérgenos', 8, 'Carta', 'Contaminación cruzada'),
      unit('Trazabilidad', 4, 'Lotes', 'Retirada'),
      unit('Inspección', 4, 'Qué miran', 'Actas y plazos'),
    ],
    requirements: [
      'Trabajar en hostelería, comedores o comercio de alimentación.',
      'Acceso a la cocina para tomar datos.',
    ],
    outcomes: ['Responsable de autocontrol del local.', 'Apoyo a jefatura de cocina o sala.'],
    benefits: [
      'Tu plan, revisado y listo para imprimir.',
      'Certificado de manipulador.',
      'Sin coste para la empresa.',
    ],
    durationHours: 40,
    basePriceCents: 15000,
    subsidyPercentage: 100,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Alérgenos y APPCC: escribe el plan de tu local',
      description:
        'Cuarenta horas online financiadas para trabajadores de hostelería. Acabas con el APPCC y la tabla de alérgenos de tu carta revisados por una inspectora.',
    },
  },
  {
    code: 'HOS-VINO-0007',
    slug: 'vino-y-sumilleria',
    name: 'Vino y sumillería',
    area: 'HOS',
    campuses: ['santander', 'bilbao', 'cordoba'],
    modality: 'presencial',
    type: 'privado',
    summary:
      'Catar con método, leer una etiqueta, armar una carta corta y venderla. Ciento diez vinos en veinte tardes de lunes, con tres visitas a bodega y especial atención a los generosos del sur.',
    description: [
      p(
        'El vino asusta por el vocabulario. En este curso se empieza por lo que notas, ácido, amargo, áspero, cálido, y las palabras llegan después. A la cuarta tarde distingues una variedad sin mirar, o entiendes por qué te has equivocado.',
      ),
      p(
        'Cada lunes se catan cinco o seis vinos a ciegas, ordenados por una pregunta: qué hace la madera, qué hace el clima, qué hace el tiempo. En Córdoba el bloque de Montilla-Moriles dura tres tardes y se da entre botas.',
      ),
      h2('De la copa a la carta'),
      p(
        'La segunda mitad es trabajo de sumiller: comprar con presupuesto, conservar, servir por copas, recomendar sin intimidar y calcular márgenes. El proyecto final es una carta de treinta referencias para un local que existe.',
      ),
      p('Se escupe. Se come algo. Y nadie conduce al salir: hay tarifa pactada de taxi con cada sede.'),
    ],
    objectives: [
      'Aplicar una ficha de cata ordenada.',
      'Reconocer variedades, zonas y elaboraciones principales.',
      'Servir y conservar cada tipo de vino.',
      'Diseñar una carta rentable y explicarla en sala.',
    ],
    syllabus: [
      unit('Cata', 16, 'Vista, olfato, boca', 'Defectos'),
      unit('Viña y bodega', 14, 'Suelo y clima', 'Fermentaciones'),
      unit('Zonas de España', 24, 'Atlántico', 'Interior', 'Mediterráneo'),
      unit('Generosos y espumosos', 14, 'Crianza biológica', 'Método tradicional'),
      unit('Mundo', 10, 'Clásicos de Francia e Italia', 'Nuevos países'),
      unit('Servicio y maridaje', 12, 'Temperatura', 'Decantación', 'Quesos'),
      unit('Carta y negocio', 10, 'Compra', 'Márgenes', 'Proyecto'),
    ],
    requirements: ['Ser mayor de 18 años.', 'Nada más; ni siquiera saber de vino.'],
    outcomes: ['Servicio de vinos en restaurante.', 'Comercio especializado.', 'Enoturismo.'],
    benefits: [
      'Seis copas de cata para casa.',
      'Tres visitas a bodega con autobús.',
      'Guía de compra por precios.',
    ],
    durationHours: 100,
    basePriceCents: 89000,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso de vino y sumillería los lunes por la tarde',
      description:
        'Veinte tardes, ciento diez vinos y tres bodegas en Santander, Bilbao y Córdoba. Cata, servicio y una carta de vinos propia. Consulta fechas y precio.',
    },
  },
]
