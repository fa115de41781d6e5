import { h2, p, unit } from '../blocks.ts'
import type { Course } from '../shapes.ts'

export const informatica: readonly Course[] = [
  {
    code: 'TIC-SMRE-2001',
    slug: 'sistemas-microinformaticos-y-redes',
    name: 'Técnico en Sistemas Microinformáticos y Redes',
    area: 'TIC',
    cycle: 'sistemas-microinformaticos-y-redes',
    campuses: ['santander', 'bilbao', 'cordoba', 'malaga'],
    modality: 'presencial',
    type: 'ciclo_medio',
    summary:
      'Montar, reparar, conectar y proteger equipos. Grado medio de dos cursos con taller de hardware, armario de red por pareja y un servicio de reparación gratuito para el barrio que llevas tú.',
    description: [
      p(
        'Si eres la persona a la que llaman en casa cuando no va el wifi, este ciclo te dará método y un título. Y si no lo eres, también: se empieza por abrir un ordenador y ponerle nombre a cada pieza.',
      ),
      p(
        'En el taller hay sesenta equipos para desarmar, un armario de red para cada dos personas y fibra que vas a fusionar tú. Instalas Windows y Linux, montas un servidor de ficheros, cableas un aula y la documentas para que otra persona la entienda.',
      ),
      h2('Taller abierto al barrio'),
      p(
        'Desde enero, los miércoles por la tarde, cualquiera puede traer su portátil. Tú lo recibes, diagnosticas, presupuestas piezas y explicas sin jerga qué le pasaba. Es la mejor preparación para las prácticas.',
      ),
      p(
        'En segundo, de marzo a junio, te incorporas a una empresa de soporte, un operador o el departamento técnico de un ayuntamiento. Después puedes trabajar o seguir hacia un grado superior de informática.',
      ),
    ],
    objectives: [
      'Montar, ampliar y reparar equipos.',
      'Instalar y mantener sistemas operativos y aplicaciones.',
      'Cablear y configurar redes locales e inalámbricas.',
      'Poner en marcha servicios de red y copias de seguridad.',
      'Atender a usuarios y documentar incidencias.',
    ],
    syllabus: [
      unit(
        'Montaje y mantenimiento de equipos',
        230,
        'Placas y memorias',
        'Diagnóstico',
        'Portátiles y móviles',
      ),
      unit('Sistemas operativos monopuesto', 160, 'Particiones', 'Consola'),
      unit('Aplicaciones ofimáticas', 220, 'Hojas y documentos', 'Correo y nube'),
      unit('Redes locales', 230, 'Cable y fibra', 'Conmutadores', 'Wifi'),
      unit('Sistemas operativos en red', 160, 'Dominio', 'Permisos', 'Virtualización'),
      unit('Seguridad informática', 130, 'Copias', 'Actualizaciones', 'Correo fraudulento'),
      unit('Servicios en red', 160, 'DNS y DHCP', 'Web y ficheros'),
      unit('Aplicaciones web', 110, 'Gestores de contenido', 'Aulas virtuales'),
      unit('Inglés técnico', 70, 'Manuales', 'Tiques'),
      unit('Empresa y orientación laboral', 130, 'Autoempleo técnico', 'Convenio'),
      unit('Formación en centros de trabajo', 400, 'Soporte e instalación'),
    ],
    requirements: ['ESO, FP básica de informática o prueba de acceso.', 'No hace falta ordenador propio.'],
    outcomes: [
      'Técnico de soporte.',
      'Instalador de redes.',
      'Reparación de equipos.',
      'Acceso a ASIR, DAM o DAW.',
    ],
    benefits: [
      'Juego de herramientas incluido.',
      'Examen de certificación de red con descuento.',
      'Mensualidades sin intereses.',
    ],
    durationHours: 2000,
    basePriceCents: 319000,
    subsidyPercentage: 0,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Ciclo de Sistemas Microinformáticos y Redes (SMR)',
      description:
        'Grado medio oficial en cuatro sedes: hardware, redes, servidores y un taller de reparación abierto al barrio. Mira horarios, plazas y mensualidad.',
    },
  },
  {
    code: 'TIC-DAWE-1002',
    slug: 'desarrollo-de-aplicaciones-web',
    name: 'Desarrollo de aplicaciones con tecnologías web',
    area: 'TIC',
    campuses: ['santander', 'gijon', 'malaga'],
    modality: 'hibrido',
    type: 'desempleados',
    summary:
      'HTML, CSS, JavaScript, bases de datos y servidor, en ese orden y con un proyecto para una entidad real. Certificado de 590 horas, gratuito para personas en desempleo, con prácticas en empresa.',
    description: [
      p(
        'No hace falta saber programar para empezar, pero sí tiempo para equivocarse. El curso ocupa las mañanas durante cinco meses: tres días en directo desde casa y dos en la sede, trabajando por parejas.',
      ),
      p(
        'La primera semana publicas una página. La décima, una aplicación con usuarios y base de datos. Entre medias hay cientos de errores que aprenderás a leer, porque un mensaje de error es información, aunque venga en inglés y en rojo.',
      ),
      h2('Un proyecto con alguien al otro lado'),
      p(
        'Cada equipo de cuatro desarrolla una herramienta para una asociación o un comercio: reservas de un banco de alimentos, turnos de un club de remo, inventario de una librería. Hay reuniones, cambios de última hora y entrega. El código queda publicado con tu nombre.',
      ),
      p(
        'Las prácticas, de 80 horas, son en empresas de la zona o en remoto. Antes se hacen entrevistas técnicas simuladas con gente que contrata, y se revisa tu perfil y tu repositorio.',
      ),
    ],
    objectives: [
      'Maquetar páginas accesibles que funcionan en cualquier pantalla.',
      'Programar en el navegador y en el servidor.',
      'Diseñar y consultar bases de datos.',
      'Trabajar con control de versiones y revisiones de código.',
      'Probar, desplegar y documentar una aplicación.',
    ],
    syllabus: [
      unit('Fundamentos', 40, 'Terminal', 'Git', 'Cómo se pide ayuda'),
      unit('HTML y CSS', 90, 'Semántica', 'Rejilla', 'Accesibilidad'),
      unit('JavaScript en el cliente', 120, 'Lógica', 'DOM', 'Peticiones'),
      unit('Bases de datos', 70, 'Modelo', 'SQL', 'Índices'),
      unit('Servidor', 100, 'API', 'Sesiones', 'Seguridad'),
      unit('Pruebas y despliegue', 50, 'Automatización', 'Registros'),
      unit('Proyecto en equipo', 40, 'Cliente real', 'Entrega'),
      unit('Prácticas en empresa', 80, 'Presenciales o en remoto'),
    ],
    requirements: [
      'Desempleo y bachillerato, grado medio o certificado de nivel 2.',
      'Lectura básica en inglés.',
      'Prueba de lógica de veinte minutos; no se suspende, orienta.',
    ],
    outcomes: [
      'Desarrollo web junior.',
      'Maquetación y mantenimiento de sitios.',
      'Proyectos por cuenta propia.',
    ],
    benefits: [
      'Portátil en préstamo si no tienes.',
      'Repositorio con cuatro proyectos.',
      'Seis meses de acompañamiento en la búsqueda.',
      'Sin coste.',
    ],
    durationHours: 590,
    basePriceCents: 372000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: true,
    seo: {
      title: 'Curso gratuito de desarrollo web con prácticas',
      description:
        'Certificado de 590 horas para desempleados en Santander, Gijón y Málaga: JavaScript, bases de datos y un proyecto para una entidad real. Ver plazas.',
    },
  },
  {
    code: 'TIC-PYTH-1003',
    slug: 'python-y-analisis-de-datos',
    name: 'Python y análisis de datos',
    area: 'TIC',
    campuses: [],
    modality: 'online',
    type: 'ocupados',
    summary:
      'Del fichero que se cuelga en la hoja de cálculo al cuaderno que lo limpia, lo resume y lo dibuja solo. Ciento veinte horas para gente que trabaja con datos y está cansada de copiar y pegar.',
    description: [
      p(
        'Casi todas las oficinas tienen un informe que alguien hace a mano cada lunes. Tráelo. El curso está montado para que, al final, ese informe se genere con un clic y tú entiendas cada línea.',
      ),
      p(
        'Se empieza por Python desde cero, con ejercicios breves que se corrigen al momento. En la cuarta semana entran las tablas; en la sexta, los gráficos; en la octava, la estadística que evita conclusiones absurdas.',
      ),
      h2('Datos públicos y datos tuyos'),
      p(
        'Practicas con el padrón, con accidentes de tráfico y con precios de la luz. El trabajo final es con datos de tu empresa o anonimizados, y se presenta en diez minutos a alguien que no programa.',
      ),
      p('Dos clases en directo por semana, a las siete de la tarde, que quedan grabadas con índice.'),
    ],
    objectives: [
      'Escribir programas en Python legibles.',
      'Limpiar, unir y resumir tablas grandes.',
      'Elegir y dibujar el gráfico adecuado.',
      'Automatizar un informe y explicarlo.',
    ],
    syllabus: [
      unit('Python básico', 24, 'Variables y bucles', 'Funciones', 'Ficheros'),
      unit('Tablas', 26, 'Filtrar', 'Agrupar', 'Unir'),
      unit('Limpieza', 16, 'Fechas', 'Duplicados', 'Texto sucio'),
      unit('Gráficos', 16, 'Elección', 'Errores de escala'),
      unit('Estadística útil', 16, 'Muestras', 'Correlación y causa'),
      unit('Automatización', 10, 'Tareas programadas', 'Correo'),
      unit('Trabajo final', 12, 'Informe propio', 'Presentación'),
    ],
    requirements: ['Estar trabajando.', 'Soltura con hojas de cálculo.', 'Ordenador de menos de ocho años.'],
    outcomes: [
      'Analista de datos en tu departamento.',
      'Automatización de informes.',
      'Base para ciencia de datos.',
    ],
    benefits: [
      'Financiado al completo.',
      'Cuadernos reutilizables.',
      'Revisión individual del trabajo final.',
    ],
    durationHours: 120,
    basePriceCents: 54000,
    subsidyPercentage: 100,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso online de Python y análisis de datos',
      description:
        'Aprende Python desde cero y automatiza el informe que haces a mano. 120 horas online a las siete de la tarde, financiadas para personas en activo.',
    },
  },
  {
    code: 'TIC-CIBE-1004',
    slug: 'seguridad-informatica',
    name: 'Seguridad informática',
    area: 'TIC',
    campuses: ['bilbao', 'malaga'],
    modality: 'presencial',
    type: 'desempleados',
    summary:
      'Ataca un laboratorio para aprender a defenderlo: redes, cortafuegos, copias, auditoría y respuesta a un incidente. Certificado de nivel 3 sin coste, con una red aislada por alumno.',
    description: [
      p(
        'La mayoría de los ataques a empresas pequeñas entran por un correo, una contraseña repetida o un equipo sin actualizar. Este curso enseña a cerrar esas puertas y a reaccionar cuando alguien ya está dentro.',
      ),
      p(
        'Cada persona dispone de una red virtual con servidores vulnerables. Primero la fotografía, luego la ataca con permiso, después la corrige y al final redacta el informe. Escribir bien ese informe es la mitad del trabajo.',
      ),
      h2('Un viernes cualquiera'),
      p(
        'Una vez al mes simulamos un incidente. A las nueve aparece una nota de rescate; a las dos hay que haber aislado, recuperado y comunicado. Participan también alumnas de Administración, que hacen de dirección y preguntan cosas incómodas.',
      ),
      p(
        'Tratamos la parte legal con casos: qué es delito, qué exige el reglamento de protección de datos y cuándo se avisa a la autoridad.',
      ),
    ],
    objectives: [
      'Analizar riesgos y proponer medidas proporcionadas.',
      'Asegurar sistemas, redes y accesos.',
      'Auditar con método y documentar hallazgos.',
      'Planificar copias y restaurarlas.',
      'Responder a un incidente y comunicarlo.',
    ],
    syllabus: [
      unit('Seguridad en equipos', 90, 'Endurecimiento', 'Cifrado', 'Control de acceso'),
      unit('Auditoría', 90, 'Reconocimiento', 'Vulnerabilidades', 'Informe'),
      unit('Redes y cortafuegos', 90, 'Segmentación', 'VPN', 'Detección'),
      unit('Copias y continuidad', 50, 'Regla 3-2-1', 'Pruebas de restauración'),
      unit('Gestión de incidentes', 70, 'Contención', 'Evidencias'),
      unit('Marco legal', 30, 'RGPD', 'Esquema Nacional de Seguridad'),
      unit('Prácticas en empresa', 80, 'Departamento técnico o consultora'),
    ],
    requirements: [
      'Demandante de empleo.',
      'Bachillerato, grado superior o certificado de nivel 2 de informática.',
      'Conocimientos de redes; hay prueba de nivel.',
    ],
    outcomes: [
      'Técnico de seguridad en soporte o centro de operaciones.',
      'Auditoría básica para pymes.',
      'Administración de sistemas.',
    ],
    benefits: ['Laboratorio disponible también en casa.', 'Gratuito con beca.', 'Simulacros mensuales.'],
    durationHours: 500,
    basePriceCents: 336000,
    subsidyPercentage: 100,
    financialAid: true,
    featured: false,
    seo: {
      title: 'Curso de seguridad informática para desempleados',
      description:
        'Certificado de nivel 3 en Bilbao y Málaga con laboratorio propio, auditoría, copias y simulacros de incidente cada mes. Gratuito y con prácticas.',
    },
  },
  {
    code: 'TIC-REDE-1005',
    slug: 'redes-del-cable-al-enrutador',
    name: 'Redes: del cable al enrutador',
    area: 'TIC',
    campuses: ['santander', 'cordoba'],
    modality: 'hibrido',
    type: 'privado',
    summary:
      'Entiende qué ocurre entre tu pantalla y el otro extremo. Subredes, conmutadores, enrutamiento, wifi y seguridad con equipos de verdad los sábados y simulador entre semana.',
    description: [
      p(
        'Una red parece magia hasta que ves pasar los paquetes. En este curso los ves desde el segundo sábado: capturas, filtras, preguntas quién habla con quién y por qué tarda.',
      ),
      p(
        'Son catorce sábados de cuatro horas, y entre uno y otro, retos en simulador de una o dos horas. El contenido coincide con el de la certificación de entrada más conocida del sector, así que puedes presentarte al examen si quieres.',
      ),
      h2('Equipos que hacen ruido'),
      p(
        'En la sede hay bastidores con conmutadores y enrutadores de segunda mano. Calientan, zumban y se estropean, como en las empresas. Se configuran por consola y se documentan a mano antes de tocar el teclado.',
      ),
      p('El último módulo es diseñar la red de un hotel pequeño con presupuesto y defenderla ante el grupo.'),
    ],
    objectives: [
      'Calcular subredes sin calculadora.',
      'Configurar conmutadores, VLAN y enrutamiento.',
      'Desplegar wifi con cobertura y seguridad.',
      'Diagnosticar fallos con método.',
    ],
    syllabus: [
      unit('Capas y paquetes', 14, 'Modelo', 'Captura'),
      unit('Direccionamiento', 18, 'IPv4 y subredes', 'IPv6'),
      unit('Conmutación', 22, 'VLAN', 'Bucles'),
      unit('Enrutamiento', 24, 'Estático', 'OSPF'),
      unit('Servicios y traducción', 14, 'DHCP', 'NAT'),
      unit('Wifi', 14, 'Canales', 'Cobertura'),
      unit('Seguridad y automatización', 14, 'Listas de acceso', 'Primer guion'),
      unit('Diseño final', 10, 'Hotel con presupuesto', 'Defensa'),
    ],
    requirements: ['Manejo de ordenador a nivel de usuario avanzado.', 'Sábados por la mañana libres.'],
    outcomes: [
      'Técnico de redes junior.',
      'Instalador y soporte de operador.',
      'Preparación de certificación.',
    ],
    benefits: [
      'Bono para el examen con un 20 % de descuento.',
      'Simulador y retos corregidos.',
      'Mesa de laboratorio entre semana, previa reserva.',
    ],
    durationHours: 130,
    basePriceCents: 69000,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso de redes con equipos reales los sábados',
      description:
        'Catorce sábados en Santander o Córdoba y simulador entre semana: subredes, VLAN, enrutamiento y wifi. Contenido alineado con la certificación inicial.',
    },
  },
  {
    code: 'TIC-EXCE-0006',
    slug: 'excel-de-la-tabla-al-cuadro-de-mando',
    name: 'Excel: de la tabla al cuadro de mando',
    area: 'TIC',
    campuses: [],
    modality: 'online',
    type: 'teleformacion',
    summary:
      'Ordena un libro heredado, busca sin romper fórmulas, resume con tablas dinámicas y conecta datos para no volver a pegarlos. Cincuenta horas con ficheros feos, como los de tu oficina.',
    description: [
      p(
        'Los ejemplos limpios no enseñan. Este curso utiliza libros reales, cedidos y anonimizados: celdas combinadas, fechas como texto, totales escondidos, colores que significan algo que nadie recuerda.',
      ),
      p(
        'Cada lección es un problema y una solución en menos de doce minutos. Después te toca a ti, con otro fichero y una comprobación automática. Si te atascas, mandas el libro y te devolvemos un vídeo con la explicación.',
      ),
      h2('Elige tu recorrido'),
      p(
        'Hay una prueba inicial de media hora. Según el resultado empiezas en fórmulas, en tablas dinámicas o en conexión de datos, y las horas se ajustan. El certificado indica el nivel alcanzado.',
      ),
      p(
        'El último ejercicio es un cuadro de mando de una página, con cuatro cifras y dos gráficos, que se pueda leer en el móvil de tu jefa.',
      ),
    ],
    objectives: [
      'Estructurar datos para poder analizarlos.',
      'Usar búsquedas, condiciones y matrices dinámicas.',
      'Resumir con tablas y gráficos dinámicos.',
      'Conectar y transformar orígenes con Power Query.',
    ],
    syllabus: [
      unit('Orden', 6, 'Tablas', 'Validación', 'Nombres'),
      unit('Fórmulas', 12, 'BUSCARX', 'SI y Y', 'Fechas'),
      unit('Matrices dinámicas', 6, 'FILTRAR', 'ÚNICOS'),
      unit('Tablas dinámicas', 10, 'Agrupar', 'Segmentar', 'Campos calculados'),
      unit('Power Query', 10, 'Anexar', 'Combinar', 'Actualizar'),
      unit('Cuadro de mando', 6, 'Indicadores', 'Diseño de una página'),
    ],
    requirements: ['Excel 2021 o Microsoft 365.', 'Saber abrir, guardar y sumar.'],
    outcomes: ['Administración y control con informes propios.', 'Mejora interna en cualquier departamento.'],
    benefits: [
      'Prueba de nivel inicial.',
      'Respuestas en vídeo a tus dudas.',
      'Plantillas de cuadro de mando.',
    ],
    durationHours: 50,
    basePriceCents: 18500,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso de Excel online: tablas, Power Query y paneles',
      description:
        'Cincuenta horas con ficheros reales: fórmulas, tablas dinámicas, Power Query y un cuadro de mando final. Prueba de nivel y respuestas en vídeo.',
    },
  },
  {
    code: 'TIC-IAOF-0007',
    slug: 'inteligencia-artificial-en-la-oficina',
    name: 'Inteligencia artificial en la oficina',
    area: 'TIC',
    campuses: [],
    modality: 'online',
    type: 'ocupados',
    summary:
      'Qué se le puede pedir a un asistente de IA, cómo comprobar lo que responde y qué datos no deben salir nunca de tu empresa. Treinta horas prácticas para puestos administrativos, comerciales y docentes.',
    description: [
      p(
        'La herramienta redacta un correo en tres segundos y se inventa una ley en otros tres. Este curso enseña a sacarle partido a lo primero y a detectar lo segundo, con tareas de oficina que se pueden medir.',
      ),
      p(
        'Cada sesión parte de un trabajo concreto: resumir un acta, comparar presupuestos, preparar una clase, responder una reclamación, limpiar una tabla. Lo haces dos veces, a mano y con ayuda, y anotas tiempo y errores.',
      ),
      h2('Lo que no se pega en un chat'),
      p(
        'Un tercio del curso trata de privacidad, derechos de autor, sesgos y reglamento europeo. Te vas con una guía interna de una página para tu equipo, adaptada y firmable.',
      ),
      p(
        'No se promueve una marca. Se prueban tres asistentes y un modelo que funciona en local, y se comparan con la misma vara.',
      ),
    ],
    objectives: [
      'Escribir instrucciones que den resultados útiles.',
      'Verificar y citar lo que produce un asistente.',
      'Decidir qué tareas merece la pena automatizar.',
      'Aplicar reglas de privacidad y propiedad intelectual.',
    ],
    syllabus: [
      unit('Cómo funciona, sin matemáticas', 4, 'Predicción', 'Límites'),
      unit('Instrucciones', 6, 'Contexto', 'Ejemplos', 'Formato'),
      unit('Texto y reuniones', 6, 'Resumen', 'Tono', 'Traducción'),
      unit('Tablas y datos', 4, 'Fórmulas', 'Clasificar'),
      unit('Verificar', 4, 'Fuentes', 'Alucinaciones'),
      unit('Privacidad y normas', 6, 'Datos personales', 'Reglamento de IA', 'Guía interna'),
    ],
    requirements: ['Trabajo en activo y uso diario del ordenador.'],
    outcomes: ['Uso responsable de asistentes en tu puesto.', 'Referente de IA en tu equipo.'],
    benefits: ['Guía interna lista para usar.', 'Banco de instrucciones probadas.', 'Financiación total.'],
    durationHours: 30,
    basePriceCents: 12000,
    subsidyPercentage: 100,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso de IA en la oficina: uso práctico y seguro',
      description:
        'Treinta horas online financiadas: instrucciones, verificación, privacidad y una guía interna para tu equipo. Con tareas reales y sin casarse con marcas.',
    },
  },
  {
    code: 'TIC-WORD-0008',
    slug: 'wordpress-y-tienda-en-linea',
    name: 'WordPress y tienda en línea',
    area: 'TIC',
    campuses: ['gijon', 'bilbao', 'cordoba'],
    modality: 'hibrido',
    type: 'privado',
    summary:
      'Sal del curso con tu web publicada: dominio, diseño, textos, fotos, tienda con pago y envíos, y las páginas legales en regla. Diez tardes presenciales y acompañamiento online de dos meses.',
    description: [
      p(
        'Vienen floristerías, fisioterapeutas, músicos y quien quiere montar webs para otros. Lo que comparten es que el último día la página existe, se encuentra y se puede pagar en ella.',
      ),
      p(
        'Antes de abrir WordPress se escribe. Quién entra, qué busca, qué tiene que poder hacer en un minuto. Con eso en un folio, el diseño sale más corto y más claro. Después llegan el tema, los bloques, las fotos y la velocidad.',
      ),
      h2('La tienda'),
      p(
        'Se configuran productos con variantes, impuestos, tarifas de envío, pasarela de pago y correos. Cada alumno hace un pedido real de un euro a la web de al lado y lo devuelve, que es donde aparecen los problemas.',
      ),
      p(
        'La parte legal y de accesibilidad no es un añadido final: se comprueba en cada entrega, con lista y con lector de pantalla.',
      ),
    ],
    objectives: [
      'Publicar y mantener un sitio WordPress seguro.',
      'Diseñar páginas rápidas y accesibles.',
      'Configurar una tienda con pagos, impuestos y envíos.',
      'Escribir textos que se encuentran en buscadores.',
    ],
    syllabus: [
      unit('Plan y contenidos', 10, 'Público', 'Mapa', 'Textos'),
      unit('Dominio e instalación', 8, 'Alojamiento', 'Copias'),
      unit('Diseño con bloques', 20, 'Temas', 'Patrones', 'Imágenes'),
      unit('Tienda', 24, 'Productos', 'Pagos', 'Envíos y devoluciones'),
      unit('Posicionamiento', 12, 'Búsquedas', 'Ficha de negocio'),
      unit('Legal y accesibilidad', 10, 'Avisos', 'Contraste y teclado'),
      unit('Mantenimiento y entrega', 6, 'Actualizaciones', 'Manual para el cliente'),
    ],
    requirements: ['Portátil propio.', 'Una idea de web, aunque sea pequeña.'],
    outcomes: ['Web y tienda propias.', 'Servicios web para pequeños negocios.'],
    benefits: [
      'Un año de alojamiento y dominio incluidos.',
      'Dos meses de consultas tras el curso.',
      'Revisión de accesibilidad de tu página.',
    ],
    durationHours: 90,
    basePriceCents: 49000,
    subsidyPercentage: 0,
    financialAid: false,
    featured: false,
    seo: {
      title: 'Curso de WordPress y tienda online con tu web hecha',
      description:
        'Diez tardes en Gijón, Bilbao o Córdoba y dos meses de apoyo: dominio, diseño, tienda con pago, posicionamiento y legal. Terminas con la web publicada.',
    },
  },
]
