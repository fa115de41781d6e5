import { h2, p, unit } from '../blocks.ts'
import type { Course } from '../shapes.ts'

export const estetica: readonly Course[] = [
  {
    code: 'EST-ESBE-2001',
    slug: 'tecnico-en-estetica-y-belleza',
    name: 'Técnico en Estética y Belleza',
    area: 'EST',
    cycle: 'estetica-y-belleza',
    campuses: ['bilbao', 'malaga'],
    modality: 'presencial',
    type: 'ciclo_medio',
    summary:
      'Rostro, cuerpo, manos, depilación y maquillaje en dos cursos con cabinas propias y clientas reales los jueves y viernes. Título oficial de grado medio y prácticas de tres meses en un centro de estética.',
    description: [
      p(
        'La estética se aprende con las manos y con los ojos. En primero empiezas por la piel: mirarla con lupa, tocarla, entender por qué esta pide agua y aquella grasa. Los aparatos llegan después, cuando ya sabes para qué los enciendes.',
      ),
      p(
        'Cada sede tiene doce cabinas, una zona de manicura y una recepción. A partir de enero abrimos al público dos tardes: recibes, preguntas, propones un tratamiento, lo haces y lo cobras a precio de escuela. El grupo rota para que todo el mundo pase por caja y por almacén.',
      ),
      h2('Material y modelos'),
      p(
        'El primer día te llevas un maletín con lo que vas a usar los dos años; va incluido en la matrícula. Para exámenes puedes traer a tu modelo o elegir entre las personas apuntadas en nuestra lista.',
      ),
      p(
        'Las prácticas en empresa son de marzo a junio de segundo curso. También hay plazas en hoteles con spa y en perfumerías, si te ves más de cara al mostrador.',
      ),
    ],
    objectives: [
      'Analizar la piel y elegir cosméticos y técnicas adecuados.',
      'Realizar higiene facial, hidratación y masaje estético.',
      'Depilar con cera y otras técnicas mecánicas y decolorar el vello.',
      'Embellecer manos, pies, cejas y pestañas.',
      'Maquillar para el día, la noche y ocasiones señaladas.',
      'Vender servicios y productos con honestidad.',
    ],
    syllabus: [
      unit(
        'Técnicas de higiene facial y corporal',
        200,
        'Protocolo completo',
        'Vapor, alta frecuencia y cepillos',
      ),
      unit('Maquillaje', 200, 'Correcciones', 'Luz natural y artificial'),
      unit('Depilación mecánica y decoloración', 170, 'Ceras', 'Piel irritada: prevención'),
      unit('Estética de manos y pies', 170, 'Manicura y pedicura', 'Esmaltado duradero'),
      unit('Técnicas de uñas artificiales', 120, 'Gel y acrílico', 'Retirada sin dañar'),
      unit('Análisis estético', 120, 'Biotipos y fototipos', 'Ficha de clienta'),
      unit('Actividades en cabina', 230, 'Masaje', 'Duchas y envolturas'),
      unit('Imagen corporal y hábitos saludables', 120, 'Alimentación y piel', 'Postura'),
      unit('Cosmética', 150, 'Leer una etiqueta', 'Conservación'),
      unit('Perfumería y venta', 110, 'Familias olfativas', 'Escaparate', 'Reclamaciones'),
      unit('Orientación laboral y empresa', 100, 'Abrir una cabina', 'Convenio'),
      unit('Formación en centros de trabajo', 310, 'Centro de estética, spa o perfumería'),
    ],
    requirements: [
      'ESO o FP básica.',
      'Prueba de acceso, para quien no tenga título.',
      'Sin alergias conocidas a resinas o acrilatos; consúltalo si dudas.',
    ],
    outcomes: [
      'Esteticista en centro propio o ajeno.',
      'Manicurista y maquilladora.',
      'Consejera en perfumería.',
      'Acceso a Estética Integral y Asesoría de Imagen.',
    ],
    benefits: [
      'Maletín de trabajo incluido.',
      'Clientas reales desde el segundo trimestre.',
      'Cuotas mensuales de septiembre a junio.',
    ],
    durationHours: 2000,
    basePriceCents: 345000,
    subsidyPercentage: 0,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Ciclo de Estética y Belleza en Bilbao y Málaga',
      description:
        'Grado medio oficial con doce cabinas, clientas reales dos tardes por semana y maletín incluido. Mira el temario, los horarios y las plazas libres.',
    },
  },
  {
    code: 'EST-UNAS-1002',
    slug: 'manicura-y-unas-de-gel',
    name: 'Manicura, pedicura y uñas de gel',
    area: 'EST',
    campuses: ['santander', 'gijon', 'cordoba'],
    modality: 'presencial',
    type: 'privado',
    summary:
      'Lima, torno, gel, acrílico y decoración, por este orden y con una uña bien preparada debajo. Tardes de martes y jueves durante tres meses, en mesas individuales y con modelos a partir de la cuarta semana.',
    description: [
      p(
        'Una uña de gel que se levanta a los cinco días casi nunca es culpa del gel. Es la preparación: cutícula mal retirada, restos de grasa, un limado de más. Por eso las tres primeras semanas trabajamos solo sobre uña natural.',
      ),
      p(
        'Después vienen las extensiones con tip y molde, el refuerzo con rubber base, el acrílico y la retirada. La decoración ocupa el último mes: francesa invertida, efectos, piedras y una mano libre que te hará compañía en muchas horas de práctica.',
      ),
      h2('Trabajar sin hacer daño'),
      p(
        'Hay un bloque entero sobre higiene, esterilización del instrumental, alergia a los acrilatos y uñas que no debes tocar y debes mandar al podólogo. Es la parte que diferencia a una técnica de alguien que ha visto vídeos.',
      ),
      p('Terminas con precios calculados, tiempos medidos y veinte fotos tuyas para empezar un catálogo.'),
    ],
    objectives: [
      'Hacer manicura y pedicura completas con técnica de torno y manual.',
      'Construir, reforzar, rellenar y retirar uñas de gel y acrílico.',
      'Decorar con esmalte, gel y pincel fino.',
      'Aplicar medidas de higiene y reconocer alteraciones de la uña.',
      'Calcular el precio de un servicio.',
    ],
    syllabus: [
      unit('Anatomía y alteraciones de la uña', 6, 'Qué no se toca', 'Ficha y consentimiento'),
      unit('Higiene y puesto de trabajo', 6, 'Esterilización', 'Ventilación y polvo'),
      unit('Manicura y pedicura', 24, 'Técnica combinada', 'Durezas', 'Esmaltado'),
      unit('Esmalte semipermanente', 14, 'Nivelación', 'Retirada con torno y con remojo'),
      unit('Gel', 30, 'Tip y molde', 'Arquitectura', 'Relleno'),
      unit('Acrílico', 20, 'Control de la perla', 'Baby boomer'),
      unit('Decoración', 14, 'Mano alzada', 'Efectos'),
      unit('Precios y fotografía', 6, 'Tiempo y coste', 'Luz para fotos'),
    ],
    requirements: ['Mayor de 16 años.', 'Uñas cortas en clase; sí, también tú.'],
    outcomes: [
      'Técnica de uñas en salón.',
      'Trabajo por cuenta propia.',
      'Servicio de manos en peluquerías y hoteles.',
    ],
    benefits: [
      'Lámpara y kit de inicio incluidos.',
      'Mesas individuales con aspiración.',
      'Bolsa de modelos de la sede.',
    ],
    durationHours: 120,
    basePriceCents: 72000,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso de manicura y uñas de gel con kit incluido',
      description:
        'Tres meses presenciales en Santander, Gijón y Córdoba: uña natural, gel, acrílico y decoración, con modelos reales y kit de inicio. Mira los horarios.',
    },
  },
  {
    code: 'EST-DEPI-1003',
    slug: 'cuidados-faciales-y-depilacion',
    name: 'Depilación mecánica y cuidados faciales',
    area: 'EST',
    campuses: ['gijon', 'malaga'],
    modality: 'presencial',
    type: 'desempleados',
    summary:
      'Un certificado corto para entrar en cabina: diagnóstico de piel, higiene facial, depilación con cera, diseño de cejas y atención a la clientela, con 80 horas de prácticas en un centro de tu ciudad.',
    description: [
      p(
        'Muchos centros buscan a alguien que sepa depilar bien, rápido y sin quemar, y que pueda hacer una limpieza facial cuando la agenda aprieta. Este certificado prepara justo para ese primer contrato.',
      ),
      p(
        'Se aprende por repetición. En la primera semana depilas piernas; en la segunda, axilas e ingles; en la tercera, cejas, donde un milímetro se nota un mes. Cada zona se evalúa con cronómetro y con la opinión escrita de la modelo.',
      ),
      h2('Piel primero'),
      p(
        'La mitad del tiempo se dedica al rostro: observar, desmaquillar, exfoliar, extraer y calmar. Aprendes qué cosméticos combinan y cuáles no, y a decir que hoy no conviene hacer nada porque la piel está inflamada.',
      ),
      p(
        'El curso es de mañana. Hay ayuda de conciliación si tienes menores de doce años o personas a cargo.',
      ),
    ],
    objectives: [
      'Observar la piel y registrar antecedentes y contraindicaciones.',
      'Realizar una higiene facial completa y un masaje relajante.',
      'Depilar todas las zonas con cera tibia y de bajo punto de fusión.',
      'Diseñar y teñir cejas y pestañas.',
    ],
    syllabus: [
      unit('Piel, vello y cosméticos', 60, 'Fototipos', 'Ciclo del vello', 'Principios activos'),
      unit('Seguridad e higiene en cabina', 40, 'Lencería', 'Residuos', 'Quemaduras: actuación'),
      unit('Depilación mecánica', 90, 'Tibia y caliente', 'Zonas delicadas', 'Hilo y pinza'),
      unit('Higiene e hidratación facial', 100, 'Protocolo', 'Extracción', 'Mascarillas'),
      unit('Cejas y pestañas', 40, 'Visagismo', 'Tinte y lifting'),
      unit('Atención y venta', 40, 'Cita', 'Recomendación', 'Queja'),
      unit('Prácticas en centro de estética', 80, 'Cabina y recepción'),
    ],
    requirements: ['Personas desempleadas inscritas.', 'ESO o nivel 2 equivalente.'],
    outcomes: ['Auxiliar de cabina.', 'Depiladora.', 'Dependienta de perfumería con servicio de cejas.'],
    benefits: [
      'Matrícula, uniforme y material sin coste.',
      'Modelos aportadas por el centro.',
      'Sesión final con empresas que contratan.',
    ],
    durationHours: 450,
    basePriceCents: 236000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Depilación y cuidados faciales: curso gratuito',
      description:
        'Certificado para desempleados en Gijón y Málaga: diagnóstico de piel, limpieza facial, cera y cejas, con 80 horas de prácticas. Comprueba las plazas.',
    },
  },
  {
    code: 'EST-MAQU-0004',
    slug: 'maquillaje-social-y-audiovisual',
    name: 'Maquillaje social y audiovisual',
    area: 'EST',
    campuses: ['bilbao', 'malaga'],
    modality: 'presencial',
    type: 'privado',
    summary:
      'De la novia que va a llorar al plató con focos fríos: base, color, corrección y caracterización sencilla, con sesiones de fotos cada mes y un book de diez trabajos al terminar.',
    description: [
      p(
        'El mismo rostro cambia con cada luz. Un maquillaje que funciona en el espejo puede desaparecer en una boda al aire libre o brillar demasiado ante una cámara. Aquí se aprende a mirar primero la luz y luego la paleta.',
      ),
      p(
        'Trabajamos sobre pieles de todas las edades y tonos. Es una condición del curso: cada alumna presenta modelos de al menos cuatro fototipos y una mayor de sesenta años.',
      ),
      h2('Sesiones de foto'),
      p(
        'El último sábado de mes viene una fotógrafa. Preparas a tu modelo con un encargo concreto, como invitada de mañana, presentadora o retrato corporativo, y te llevas las imágenes editadas para tu porfolio.',
      ),
      p(
        'El bloque audiovisual incluye continuidad, retoque entre tomas, heridas y envejecimiento leve. Colaboramos con una escuela de cine de la ciudad en dos rodajes al año.',
      ),
    ],
    objectives: [
      'Preparar la piel y elegir la base para cada fototipo y luz.',
      'Corregir facciones con luces y sombras sin que se note.',
      'Maquillar novias, invitadas y eventos con prueba y planificación.',
      'Trabajar en rodaje: desglose, continuidad y retoque.',
      'Montar un book y un presupuesto.',
    ],
    syllabus: [
      unit('Luz, color y piel', 20, 'Temperatura de color', 'Subtonos'),
      unit('Herramientas e higiene', 10, 'Maletín', 'Desinfección entre modelos'),
      unit('Corrección y visagismo', 30, 'Ojos y labios', 'Cejas'),
      unit('Social', 40, 'Día y noche', 'Novias', 'Pieles maduras'),
      unit('Fotografía y plató', 30, 'Alta definición', 'Blanco y negro'),
      unit('Efectos básicos', 30, 'Heridas', 'Calvas y envejecimiento'),
      unit('Negocio y porfolio', 20, 'Tarifas', 'Contrato de bodas'),
    ],
    requirements: ['A partir de 16 años.', 'Traer modelo a las sesiones mensuales.'],
    outcomes: [
      'Maquillaje de novias y eventos.',
      'Contadores de firmas cosméticas.',
      'Ayudante en rodajes y teatro.',
    ],
    benefits: [
      'Diez fotografías editadas para tu book.',
      'Paleta profesional incluida.',
      'Dos rodajes reales al año.',
    ],
    durationHours: 180,
    basePriceCents: 98000,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso de maquillaje social y audiovisual con book',
      description:
        'Novias, eventos, foto y rodaje en Bilbao y Málaga. Sesiones mensuales con fotógrafa, pieles de todas las edades y diez fotos para tu porfolio.',
    },
  },
  {
    code: 'EST-MICR-1005',
    slug: 'micropigmentacion-de-cejas-ojos-y-labios',
    name: 'Micropigmentación de cejas, ojos y labios',
    area: 'EST',
    campuses: ['santander', 'malaga'],
    modality: 'presencial',
    type: 'privado',
    summary:
      'Pelo a pelo, sombreado, línea de pestañas y labio acuarela, con el curso higiénico-sanitario que exige la ley. Ocho modelos por alumna, supervisión directa y grupos de seis personas.',
    description: [
      p(
        'Un pigmento mal elegido se vuelve azul o salmón al cabo de un año, y lo lleva puesto otra persona. La micropigmentación exige dibujo, conocimiento de la piel y mucha calma. Por eso los grupos son pequeños y nadie toca una modelo hasta superar las pruebas sobre látex.',
      ),
      p(
        'Se empieza por el papel: simetría, proporción y diseño de cejas a mano alzada. Después, la máquina sobre pieles sintéticas con distintas profundidades. La teoría del color ocupa tres sesiones, porque la piel es un fondo que nunca es blanco.',
      ),
      h2('Lo que pide la ley'),
      p(
        'Incluye el curso higiénico-sanitario para aplicadores de tatuaje y micropigmentación, con su examen. Sin él no puedes trabajar. Explicamos también el consentimiento informado, la autorización del local y la gestión de residuos.',
      ),
      p(
        'Cada alumna hace ocho trabajos completos y sus retoques al mes: cuatro cejas, dos líneas de ojos y dos labios. Todo queda documentado con fotos y ficha técnica.',
      ),
    ],
    objectives: [
      'Diseñar cejas, ojos y labios según facciones y edad.',
      'Elegir agujas, velocidad y pigmento para cada piel.',
      'Aplicar técnicas de pelo, sombreado y delineado con profundidad constante.',
      'Corregir trabajos antiguos o decidir que no se deben tocar.',
      'Cumplir la normativa sanitaria y documentar cada intervención.',
    ],
    syllabus: [
      unit('Formación higiénico-sanitaria', 24, 'Infecciones y barreras', 'Residuos', 'Examen oficial'),
      unit('Piel y contraindicaciones', 12, 'Cicatrización', 'Medicación y alergias'),
      unit('Color', 12, 'Pigmentos', 'Viraje y neutralización'),
      unit('Diseño', 16, 'Medición', 'Dibujo sobre rostro'),
      unit('Máquina y pieles sintéticas', 26, 'Agujas', 'Profundidad', 'Postura'),
      unit('Modelos: cejas', 30, 'Pelo a pelo', 'Sombreado', 'Retoque'),
      unit('Modelos: ojos y labios', 30, 'Línea de pestañas', 'Acuarela'),
      unit('Consentimiento, fotos y tarifas', 10, 'Documentos', 'Captación responsable'),
    ],
    requirements: [
      'Ser mayor de edad.',
      'Vacunación de hepatitis B y tétanos, recomendada.',
      'Formación previa en estética o una prueba de dibujo con nuestra profesora.',
    ],
    outcomes: [
      'Técnica en micropigmentación en centros de estética.',
      'Cabina propia autorizada.',
      'Especialización posterior en areola y cicatrices.',
    ],
    benefits: [
      'Grupos de seis.',
      'Ocho modelos con retoque.',
      'Certificado higiénico-sanitario incluido.',
      'Dos tardes de repaso gratis durante el primer año.',
    ],
    durationHours: 160,
    basePriceCents: 185000,
    subsidyPercentage: 0,
    financialAid: true,
    featured: true,
    seo: {
      title: 'Curso de micropigmentación con modelos reales',
      description:
        'Cejas, ojos y labios en grupos de seis, con ocho modelos por alumna y el curso higiénico-sanitario incluido. En Santander y Málaga, pago en plazos.',
    },
  },
  {
    code: 'EST-PELU-1006',
    slug: 'servicios-auxiliares-de-peluqueria',
    name: 'Servicios auxiliares de peluquería',
    area: 'EST',
    campuses: ['bilbao', 'cordoba'],
    modality: 'presencial',
    type: 'desempleados',
    summary:
      'Lavar, peinar, aplicar color y dejar el puesto listo: la entrada al salón para quien empieza de cero y no tiene título. Certificado de nivel 1, tres meses de mañana y prácticas en una peluquería del barrio.',
    description: [
      p(
        'Casi todas las peluqueras empezaron lavando cabezas. Parece sencillo hasta que te duelen las muñecas o el agua llega al cuello de la clienta. Aquí aprendes a hacerlo bien, y con ello media profesión: postura, agua, producto, masaje y conversación justa.',
      ),
      p(
        'El salón escuela abre al público los miércoles. Preparas tocador, lavas, aplicas tinte de raíz y baño de color, peinas con cepillo y plancha y acompañas hasta la puerta.',
      ),
      h2('Sin requisitos de estudios'),
      p(
        'Es un certificado de nivel 1, así que basta con estar en desempleo. Si te cuesta la lectura o el castellano, hay dos horas semanales de apoyo dentro del horario.',
      ),
      p(
        'Al terminar puedes seguir con el certificado de nivel 2 o presentarte a las pruebas de acceso a grado medio, que preparamos en la misma sede.',
      ),
    ],
    objectives: [
      'Acoger a la clienta y preparar el puesto y los útiles.',
      'Lavar y acondicionar según el tipo de cabello.',
      'Aplicar color, decoloración y permanente siguiendo una ficha.',
      'Hacer recogidos y peinados sencillos con calor.',
    ],
    syllabus: [
      unit('Higiene y preparación del puesto', 50, 'Útiles', 'Lencería', 'Ergonomía'),
      unit('Lavado y acondicionado', 60, 'Masaje', 'Tratamientos'),
      unit('Cambios de color', 70, 'Raíz y baño', 'Pruebas de sensibilidad'),
      unit('Cambios de forma', 60, 'Marcado', 'Secador y plancha', 'Permanente'),
      unit('Atención y agenda', 30, 'Teléfono', 'Cobro'),
      unit('Prácticas en salón', 80, 'Turno completo con tutora'),
    ],
    requirements: ['Estar apuntado en el paro.', 'Ninguna titulación.'],
    outcomes: [
      'Ayudante de peluquería.',
      'Auxiliar en salones de estética y peluquería.',
      'Paso al certificado de Peluquería de nivel 2.',
    ],
    benefits: [
      'Maletín en préstamo y opción de quedártelo.',
      'Apoyo de lectura y español.',
      'Prácticas en tu barrio.',
    ],
    durationHours: 350,
    basePriceCents: 175000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Auxiliar de peluquería: curso gratis sin requisitos',
      description:
        'Certificado de nivel 1 para desempleados en Bilbao y Córdoba, sin título previo. Salón escuela abierto al público y 80 horas de prácticas cerca de casa.',
    },
  },
  {
    code: 'EST-BARB-0007',
    slug: 'barberia-clasica-y-actual',
    name: 'Barbería clásica y actual',
    area: 'EST',
    campuses: ['gijon', 'malaga'],
    modality: 'presencial',
    type: 'privado',
    summary:
      'Degradado limpio, tijera sobre peine, navaja y toalla caliente. Cinco meses de tardes con dos clientes por día, para quien viene de la peluquería o quiere empezar por la barba.',
    description: [
      p(
        'Un buen degradado se construye con paciencia: guía, transición, guía otra vez. El fallo se ve a un metro y no se tapa. Por eso en este curso se cortan muchas cabezas, unas ciento veinte por alumno, y se fotografía cada una por los cuatro lados.',
      ),
      p(
        'La barba tiene su bloque propio. Se dibuja el contorno según la mandíbula, se rebaja con máquina y tijera y se perfila con navaja de hoja desechable. El afeitado clásico, con toalla caliente y dos pasadas, se examina en directo.',
      ),
      h2('Clientes desde el primer mes'),
      p(
        'La barbería escuela abre de lunes a jueves de cuatro a ocho. Los precios son bajos y la clientela lo sabe: puede haber que repasar. El profesor firma cada trabajo antes de que el cliente se levante.',
      ),
      p(
        'Incluye un taller sobre cabello rizado y afro, y otro de cuentas: alquiler de sillón, alta de autónomo y horarios que se puedan sostener.',
      ),
    ],
    objectives: [
      'Cortar con máquina y tijera los estilos masculinos más pedidos.',
      'Realizar degradados altos, medios y bajos sin marcas.',
      'Diseñar, rebajar y perfilar barbas.',
      'Afeitar con navaja aplicando protocolo de higiene.',
      'Trabajar cabello rizado y afro.',
    ],
    syllabus: [
      unit('Herramientas y afilado', 15, 'Máquinas y cuchillas', 'Mantenimiento'),
      unit('Corte a tijera', 50, 'Sobre peine', 'Texturas'),
      unit('Degradados', 60, 'Guías', 'Transiciones', 'Dibujo'),
      unit('Barba y bigote', 40, 'Visagismo', 'Contorno'),
      unit('Afeitado a navaja', 35, 'Toalla', 'Piel sensible'),
      unit('Rizado y afro', 20, 'Definición', 'Corte en seco'),
      unit('Color para hombre', 10, 'Camuflaje de canas'),
      unit('El negocio de la barbería', 10, 'Sillón alquilado', 'Agenda'),
    ],
    requirements: [
      'No se pide experiencia.',
      'Edad mínima, 16 años; para navaja, autorización de tu tutor legal si eres menor.',
    ],
    outcomes: ['Barbero en salón.', 'Alquiler de sillón.', 'Servicio de caballeros en peluquerías.'],
    benefits: [
      'Máquina, patillera y navaja incluidas.',
      'Ciento veinte servicios documentados.',
      'Clase abierta mensual con barberos invitados.',
    ],
    durationHours: 240,
    basePriceCents: 118000,
    subsidyPercentage: 0,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Curso de barbería: degradados, barba y navaja',
      description:
        'Cinco meses de tardes en Gijón y Málaga con clientes reales desde el primer mes. Herramientas incluidas y 120 cortes por alumno. Consulta el precio.',
    },
  },
]
