import { h2, p, unit } from '../blocks.ts'
import type { Course } from '../shapes.ts'

export const administracion: readonly Course[] = [
  {
    code: 'ADM-ADFI-2001',
    slug: 'administracion-y-finanzas',
    name: 'Técnico Superior en Administración y Finanzas',
    area: 'ADM',
    cycle: 'administracion-y-finanzas',
    campuses: ['santander', 'gijon', 'bilbao', 'cordoba', 'malaga'],
    modality: 'hibrido',
    type: 'ciclo_superior',
    summary:
      'Contabilidad, nóminas, tesorería, impuestos y trato con la administración en un título que piden empresas de todos los tamaños. Dos cursos con empresa simulada, inglés y 400 horas de prácticas.',
    description: [
      p(
        'Toda empresa tiene a alguien que sabe cuánto hay en el banco, qué se debe y cuándo toca presentar cada modelo. Este ciclo forma a esa persona. No hace falta que te entusiasmen los números; hace falta que te moleste que no cuadren.',
      ),
      p(
        'El grupo funciona como una empresa. En octubre se constituye, en noviembre compra y vende a las empresas de las otras sedes, en enero liquida impuestos y en mayo cierra el ejercicio. Los errores tienen consecuencias: recargos, descubiertos y reuniones tensas.',
      ),
      h2('Presencial o en línea, cada semana'),
      p(
        'Las clases se dan a la vez en el aula y por internet. Se pide acudir a la sede una tarde por semana y a los exámenes. Quien trabaja puede matricularse por módulos y repartir el ciclo en tres o cuatro años.',
      ),
      p(
        'Las prácticas se hacen en asesorías, bancos, departamentos de administración y ayuntamientos. Con el título accedes a la universidad y a oposiciones del grupo B y C1.',
      ),
    ],
    objectives: [
      'Llevar la contabilidad y preparar las cuentas anuales.',
      'Gestionar contratos, nóminas y seguros sociales.',
      'Liquidar los impuestos de una pyme.',
      'Planificar tesorería y analizar inversiones.',
      'Tramitar documentos ante organismos públicos.',
      'Atender a clientes y proveedores, también en inglés.',
    ],
    syllabus: [
      unit(
        'Gestión de la documentación jurídica y empresarial',
        120,
        'Sociedades',
        'Contratos',
        'Sede electrónica',
      ),
      unit('Recursos humanos y responsabilidad social', 80, 'Ética', 'Selección'),
      unit('Ofimática y proceso de la información', 220, 'Mecanografía', 'Hojas y bases de datos'),
      unit('Proceso integral de la actividad comercial', 220, 'Plan contable', 'IVA', 'Facturación'),
      unit('Comunicación y atención al cliente', 170, 'Escritos', 'Reclamaciones', 'Archivo'),
      unit('Inglés', 170, 'Correspondencia', 'Llamadas'),
      unit('Gestión de recursos humanos', 120, 'Contratación', 'Nóminas', 'IRPF'),
      unit('Gestión financiera', 140, 'Presupuestos', 'Préstamos', 'Rentabilidad'),
      unit('Contabilidad y fiscalidad', 160, 'Cierre', 'Impuesto de sociedades', 'Auditoría'),
      unit('Gestión logística y comercial', 100, 'Compras', 'Existencias'),
      unit('Simulación empresarial y proyecto', 100, 'Plan de empresa', 'Defensa'),
      unit('Formación en centros de trabajo', 400, 'Asesoría o departamento'),
    ],
    requirements: [
      'Bachillerato, grado medio o prueba de acceso.',
      'Ordenador con cámara y conexión estable.',
    ],
    outcomes: [
      'Administración contable o laboral.',
      'Asesoría y gestoría.',
      'Banca y seguros.',
      'Oposiciones y universidad.',
    ],
    benefits: [
      'Matrícula por módulos.',
      'Programa de gestión con licencia de estudiante.',
      'Convalidamos asignaturas; te hacemos el estudio antes de pagar.',
    ],
    durationHours: 2000,
    basePriceCents: 339000,
    subsidyPercentage: 0,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Grado superior de Administración y Finanzas',
      description:
        'Ciclo oficial en cinco sedes o en línea, entero o por módulos: contabilidad, nóminas, impuestos y 400 horas de prácticas. Consulta fechas y cuotas.',
    },
  },
  {
    code: 'ADM-OPAU-1002',
    slug: 'operaciones-auxiliares-de-servicios-administrativos',
    name: 'Operaciones auxiliares de servicios administrativos',
    area: 'ADM',
    cycle: 'servicios-administrativos',
    campuses: ['gijon', 'cordoba'],
    modality: 'presencial',
    type: 'desempleados',
    summary:
      'Correo, archivo, fotocopias que salen derechas, teclado rápido y una bienvenida amable. Certificado de nivel 1 sin estudios previos, de mañana, con un grupo pensado también para personas con discapacidad.',
    description: [
      p(
        'En cualquier oficina hay tareas que, si no se hacen, paran todo lo demás. Repartir la correspondencia, ordenar un expediente, preparar una sala, grabar datos sin errores. Este curso las enseña con calma y de principio a fin.',
      ),
      p(
        'Se trabaja en una oficina de verdad: la nuestra. Cada semana, dos personas del grupo apoyan a la secretaría de la sede en el registro y la recepción, acompañadas por su tutora.',
      ),
      h2('Un grupo con apoyos'),
      p(
        'Se reservan plazas para personas con discapacidad intelectual o enfermedad mental, con una técnica de apoyo en el aula y materiales en lectura fácil. Los exámenes se adaptan en forma, no en contenido.',
      ),
      p(
        'Al acabar, la orientadora revisa contigo ofertas públicas y privadas, incluidas las convocatorias específicas de administraciones.',
      ),
    ],
    objectives: [
      'Grabar datos y textos con velocidad y precisión.',
      'Registrar, distribuir y archivar documentos.',
      'Atender en recepción y al teléfono.',
      'Usar equipos de reproducción y encuadernación.',
    ],
    syllabus: [
      unit('La oficina y sus personas', 30, 'Organigrama', 'Normas'),
      unit('Teclado y grabación', 90, 'Postura', 'Velocidad', 'Revisión'),
      unit('Correspondencia y paquetería', 40, 'Registro', 'Mensajería'),
      unit('Archivo', 50, 'Sistemas', 'Digitalizar', 'Confidencialidad'),
      unit('Reproducción y encuadernación', 40, 'Equipos', 'Seguridad'),
      unit('Comunicación', 60, 'Recepción', 'Teléfono', 'Correo'),
      unit('Prácticas en oficina', 120, 'Empresa, entidad o ayuntamiento'),
    ],
    requirements: ['Persona desempleada; no se piden estudios.', 'Saber leer y escribir.'],
    outcomes: [
      'Auxiliar de oficina.',
      'Ordenanza o conserje.',
      'Grabación de datos.',
      'Convocatorias para personas con discapacidad.',
    ],
    benefits: [
      'Técnica de apoyo en el aula.',
      'Materiales en lectura fácil.',
      'Gratuito, con ayuda de transporte.',
    ],
    durationHours: 430,
    basePriceCents: 196000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Auxiliar de oficina: certificado gratuito de nivel 1',
      description:
        'Sin estudios previos, en Gijón y Córdoba: teclado, archivo, recepción y prácticas en oficina, con apoyos y lectura fácil. Para personas desempleadas.',
    },
  },
  {
    code: 'ADM-NOMI-1003',
    slug: 'nominas-y-seguridad-social',
    name: 'Nóminas, contratos y Seguridad Social',
    area: 'ADM',
    campuses: [],
    modality: 'online',
    type: 'ocupados',
    summary:
      'Haz una nómina a mano para entenderla y luego en el programa para no volver a hacerlo. Contratos, convenios, bajas, IRPF y Sistema RED, con casos de sectores distintos y correcciones individuales.',
    description: [
      p(
        'Una nómina mal hecha se nota el día treinta. Este curso empieza con un recibo en blanco y un convenio en papel: se calculan bases, cotización y retención paso a paso hasta que cada casilla tiene sentido.',
      ),
      p(
        'A partir de ahí llegan los casos que complican el mes: una baja el día doce, una jornada reducida, horas extra, un embargo, una paga prorrateada, un despido con finiquito y vacaciones pendientes.',
      ),
      h2('Programa y trámites'),
      p(
        'Se practica con el programa laboral más usado en asesorías y con entornos de prueba del Sistema RED y de Contrat@. Presentas altas, variaciones y seguros sociales sin riesgo de sanción.',
      ),
      p(
        'Cada quince días hay un directo sobre novedades: lo que ha salido en el boletín y cómo cambia el recibo. Quien termina sigue invitado durante un año.',
      ),
    ],
    objectives: [
      'Elegir y redactar el contrato adecuado.',
      'Calcular nóminas, finiquitos e indemnizaciones.',
      'Liquidar cotizaciones y retenciones.',
      'Gestionar bajas, permisos y variaciones.',
    ],
    syllabus: [
      unit('Fuentes y convenio', 12, 'Jerarquía', 'Tablas salariales'),
      unit('Contratación', 20, 'Modalidades', 'Bonificaciones', 'Contrat@'),
      unit('Nómina', 34, 'Devengos', 'Bases', 'IRPF', 'Embargos'),
      unit('Incapacidad y permisos', 16, 'Enfermedad y accidente', 'Nacimiento y cuidado'),
      unit('Seguros sociales', 18, 'RED', 'Sistema de liquidación directa'),
      unit('Extinción', 12, 'Finiquito', 'Indemnización', 'Certificado de empresa'),
      unit('Programa laboral', 18, 'Alta de empresa', 'Cierre de mes'),
    ],
    requirements: [
      'Estar en activo; encaja bien si trabajas en administración.',
      'Ordenador con Windows para el programa laboral.',
    ],
    outcomes: ['Puesto en laboral de asesoría.', 'Administración de personal.'],
    benefits: [
      'Directos de novedades durante un año.',
      'Licencia del programa mientras dura el curso.',
      'Sin coste para la persona trabajadora.',
    ],
    durationHours: 130,
    basePriceCents: 58000,
    subsidyPercentage: 100,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso online de nóminas y Seguridad Social',
      description:
        'Contratos, nóminas, bajas, IRPF y Sistema RED en 130 horas financiadas, con programa laboral y directos sobre novedades durante un año. Matrícula abierta.',
    },
  },
  {
    code: 'ADM-CONT-1004',
    slug: 'contabilidad-y-fiscalidad-para-pymes',
    name: 'Contabilidad y fiscalidad para pymes',
    area: 'ADM',
    campuses: [],
    modality: 'online',
    type: 'privado',
    summary:
      'De la caja de facturas al modelo 303 y al balance. Doscientas horas con la contabilidad completa de tres negocios: un bar, una clínica y una tienda en línea, del primer asiento al cierre.',
    description: [
      p(
        'La contabilidad se entiende cuando se sigue el dinero. Por eso el curso te entrega una caja con facturas arrugadas, tiques ilegibles y extractos del banco, y te pide que cuentes la historia de ese negocio.',
      ),
      p(
        'Se hace tres veces, cada una más compleja. El bar enseña compras, ventas e IVA; la clínica, exenciones, retenciones y amortizaciones; la tienda, comercio electrónico, divisas y devoluciones.',
      ),
      h2('Calendario fiscal incluido'),
      p(
        'Los plazos del curso imitan los de Hacienda. El día veinte hay que presentar. Si llegas tarde, calculas el recargo y escribes la carta al cliente, que es un aprendizaje poco agradable y muy útil.',
      ),
      p(
        'Puedes comenzar el primer lunes de cada mes. La tutora, economista, corrige cada cierre y te llama si algo no se explica bien por escrito.',
      ),
    ],
    objectives: [
      'Registrar operaciones con el Plan General Contable.',
      'Conciliar bancos y controlar cobros y pagos.',
      'Preparar IVA, retenciones, IRPF y sociedades.',
      'Cerrar el ejercicio e interpretar las cuentas.',
    ],
    syllabus: [
      unit('Partida doble y plan contable', 30, 'Cuentas', 'Libro diario'),
      unit('Compras, ventas e IVA', 40, 'Facturas', 'Exenciones', 'Prorrata'),
      unit('Bancos y tesorería', 20, 'Conciliación', 'Remesas'),
      unit('Inmovilizado y financiación', 24, 'Amortización', 'Préstamos y leasing'),
      unit('Impuestos', 40, 'Modelos 303, 111, 115 y 130', 'Sociedades'),
      unit('Cierre', 26, 'Regularización', 'Cuentas anuales'),
      unit('Análisis y programa', 20, 'Ratios', 'Factura electrónica'),
    ],
    requirements: ['Ninguno previo; ayuda que te manejes con Excel.'],
    outcomes: ['Contabilidad en pyme o asesoría.', 'Control de tu propio negocio.'],
    benefits: [
      'Tres negocios completos para tu porfolio.',
      'Correcciones comentadas por una economista.',
      'Acceso durante quince meses.',
    ],
    durationHours: 200,
    basePriceCents: 47500,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Contabilidad y fiscalidad para pymes, online',
      description:
        'Lleva las cuentas de un bar, una clínica y una tienda desde la primera factura hasta el cierre. 200 horas con calendario fiscal y tutora economista.',
    },
  },
  {
    code: 'ADM-VENT-1005',
    slug: 'actividades-de-venta-y-atencion-al-cliente',
    name: 'Actividades de venta y atención al cliente',
    area: 'ADM',
    campuses: ['santander', 'malaga'],
    modality: 'presencial',
    type: 'desempleados',
    summary:
      'Escuchar, mostrar, cobrar y despedir. Certificado de nivel 2 para trabajar en comercio, con tienda escuela, inglés de mostrador y campaña real de Navidad o rebajas según la edición.',
    description: [
      p(
        'Vender no es convencer. Es averiguar qué necesita alguien y decirle la verdad sobre lo que tienes. Con esa idea se trabaja en una tienda escuela de segunda mano que gestiona el grupo, de la etiqueta al escaparate.',
      ),
      p(
        'Cada semana se cambia de puesto: caja, reposición, probador, almacén, redes sociales. Hay objetivos de venta y de satisfacción, y los dos cuentan lo mismo.',
      ),
      h2('Campaña con empresas'),
      p(
        'Según la fecha de inicio, las prácticas coinciden con Navidad, rebajas o verano. Participan cadenas de moda, ferreterías, tiendas de barrio y grandes superficies. Varias reservan entrevistas para quienes terminan.',
      ),
      p(
        'El inglés se aprende en escenas de dos minutos repetidas hasta que salen solas: tallas, devoluciones, direcciones, impuestos para turistas.',
      ),
    ],
    objectives: [
      'Atender y asesorar según el tipo de cliente.',
      'Realizar cobros, cambios y devoluciones.',
      'Presentar producto en tienda y en línea.',
      'Resolver quejas y fidelizar sin presión.',
    ],
    syllabus: [
      unit('Organización de la venta', 60, 'Producto', 'Argumentos', 'Venta en línea'),
      unit('Técnicas de venta', 70, 'Escucha', 'Objeciones', 'Cierre'),
      unit('Caja y medios de pago', 40, 'Arqueo', 'Fraude'),
      unit('Escaparate y lineal', 80, 'Composición', 'Color', 'Precio'),
      unit('Atención y consumo', 60, 'Derechos', 'Reclamaciones'),
      unit('Inglés de comercio', 90, 'Mostrador', 'Teléfono'),
      unit('Prácticas en tienda', 120, 'Campaña real'),
    ],
    requirements: ['Inscripción como desempleado.', 'ESO o prueba de nivel 2.'],
    outcomes: [
      'Dependencia en comercio.',
      'Cajera o cajero y reposición.',
      'Atención al cliente por teléfono y chat.',
    ],
    benefits: [
      'Tienda escuela propia.',
      'Entrevistas con empresas colaboradoras.',
      'Beca y seguro; no pagas matrícula.',
    ],
    durationHours: 520,
    basePriceCents: 254000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Curso gratis de venta y atención al cliente',
      description:
        'Certificado de nivel 2 para desempleados en Santander y Málaga: tienda escuela, inglés y prácticas en plena campaña. Consulta si hay plazas libres.',
    },
  },
  {
    code: 'ADM-INGL-0006',
    slug: 'ingles-profesional-b1',
    name: 'Inglés profesional: nivel B1',
    area: 'ADM',
    campuses: ['santander', 'gijon', 'bilbao'],
    modality: 'hibrido',
    type: 'ocupados',
    summary:
      'Reuniones, correos, llamadas y charla de pasillo. Ciento cincuenta horas para pasar de entender a hablar, con conversación en grupos de cinco y preparación de un examen oficial de B1.',
    description: [
      p(
        'Muchas personas adultas leen inglés y se bloquean al hablar. No les falta gramática, les falta haber metido la pata cien veces en un sitio seguro. Este curso es ese sitio.',
      ),
      p(
        'Entre semana haces media hora diaria en la plataforma: escuchar, repetir, escribir. Los martes o jueves vienes a conversación, en grupos de cinco, con guiones de trabajo que propones tú. El profesor apunta y no interrumpe; al final repasáis.',
      ),
      h2('Examen, si lo quieres'),
      p(
        'Las seis últimas semanas preparan el B1 de Cambridge o de la escuela oficial. Hay tres simulacros completos y una estimación sincera de si conviene presentarse ya o esperar.',
      ),
      p(
        'El grupo se forma por nivel, después de una prueba de veinte minutos y una conversación por teléfono.',
      ),
    ],
    objectives: [
      'Participar en reuniones y llamadas sin guion.',
      'Escribir correos claros y corteses.',
      'Comprender acentos distintos a velocidad normal.',
      'Superar una prueba de nivel B1.',
    ],
    syllabus: [
      unit('Presentarse y presentar', 20, 'Puesto y empresa', 'Agenda'),
      unit('Correo y mensajería', 25, 'Tono', 'Pedir y rechazar'),
      unit('Llamadas', 25, 'Malentendidos', 'Deletrear y cifras'),
      unit('Reuniones', 30, 'Turnos', 'Opinar', 'Acuerdos'),
      unit('Viajes y visitas', 20, 'Recibir', 'Imprevistos'),
      unit('Examen B1', 30, 'Simulacros', 'Expresión oral'),
    ],
    requirements: ['Trabajo por cuenta propia o ajena.', 'Nivel A2; se comprueba con prueba.'],
    outcomes: ['Comunicación en inglés en tu puesto.', 'Certificación B1.'],
    benefits: [
      'Grupos de conversación de cinco.',
      'Tres simulacros corregidos.',
      'Subvencionado al cien por cien.',
    ],
    durationHours: 150,
    basePriceCents: 61000,
    subsidyPercentage: 100,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Inglés profesional B1 financiado para trabajadores',
      description:
        'Conversación en grupos de cinco en Santander, Gijón y Bilbao y práctica diaria online: reuniones, correos, llamadas y preparación del examen B1.',
    },
  },
  {
    code: 'ADM-AUTO-0007',
    slug: 'hazte-autonomo',
    name: 'Hazte autónomo: de la idea a la primera factura',
    area: 'ADM',
    campuses: [],
    modality: 'online',
    type: 'teleformacion',
    summary:
      'Cuánto tienes que facturar para vivir de ello, qué cuota pagas, qué se deduce y cuándo conviene no darse de alta todavía. Cuarenta horas para decidir con números y hacer los trámites bien a la primera.',
    description: [
      p(
        'Antes del alta hay una pregunta incómoda: con lo que cobras por hora, ¿salen las cuentas? La primera semana se dedica a responderla con una hoja de cálculo y tus propios datos. A veces la respuesta es que aún no, y el curso ya ha valido la pena.',
      ),
      p(
        'Si salen, seguimos: forma jurídica, alta en Hacienda y Seguridad Social, tarifa reducida, capitalización del paro, licencia del local, seguros. Después, la primera factura, el primer trimestre y el primer impago.',
      ),
      h2('Con un plan al terminar'),
      p(
        'Escribes un plan de ocho páginas, no de ochenta, que sirve para pedir un microcrédito o para convencer a quien vive contigo. Lo lee una técnica de creación de empresas y te devuelve comentarios.',
      ),
      p(
        'Incluye dos mentorías por videollamada con autónomas de tu sector que llevan más de cinco años abiertas.',
      ),
    ],
    objectives: [
      'Calcular precio por hora y punto de equilibrio.',
      'Elegir forma jurídica y tramitar el alta.',
      'Facturar, cobrar y declarar el primer trimestre.',
      'Redactar un plan de negocio breve.',
    ],
    syllabus: [
      unit('Cuentas antes que nada', 8, 'Coste de vida', 'Precio', 'Equilibrio'),
      unit('Cliente y oferta', 6, 'Prueba barata', 'Competencia'),
      unit('Trámites', 8, 'Alta', 'Cuota por ingresos', 'Local'),
      unit('Facturar y cobrar', 6, 'Requisitos', 'Impagos'),
      unit('Impuestos', 8, 'IVA e IRPF', 'Gastos deducibles'),
      unit('Plan y ayudas', 4, 'Microcréditos', 'Capitalización del paro'),
    ],
    requirements: ['Una idea de actividad, aunque esté verde.'],
    outcomes: ['Alta como autónomo con un plan viable.', 'Decisión informada de esperar o cambiar.'],
    benefits: ['Hoja de cálculo de precios.', 'Dos mentorías.', 'Plan revisado por escrito.'],
    durationHours: 40,
    basePriceCents: 9000,
    subsidyPercentage: 50,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso para hacerte autónomo, con números',
      description:
        'Cuarenta horas online para calcular precios, elegir forma jurídica, darte de alta y presentar tu primer trimestre, con dos mentorías y plan revisado.',
    },
  },
]
