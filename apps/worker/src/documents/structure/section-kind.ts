export type SectionKind =
  | 'intro'
  | 'objectives'
  | 'syllabus'
  | 'requirements'
  | 'outcomes'
  | 'benefits'
  | 'facts'
  | 'other'

/**
 * What a heading announces, by the names that leaflets in Spanish, Catalan and English use. Matched at the
 * heading's beginning, without accents, numbers and punctuation; the first that fits counts.
 */
const NAMES: readonly (readonly [SectionKind, RegExp])[] = [
  [
    'benefits',
    /^(ventajas|beneficios|avantatges|benefits|por que (estudiar|elegir|hacer|nosotros|con)|per que (estudiar|triar)|why (study|choose|us)|(el curso |la matricula |el precio |que |aquest curs |que )?(incluye|inclou)|what s included|includes|que te ofrecemos|te ofrecemos|nuestra propuesta|lo que te llevas|valor anadido|servicios incluidos)\b/,
  ],
  [
    'outcomes',
    /^(salidas?( (profesionales|laborales))?$|salidas (profesionales|laborales)|sortides|career|job|employment|ocupaciones|puestos de trabajo|tu futuro|futuro (profesional|laboral)|(de|en|donde) (que )?(podras?|podre|puedes|puedo) trabajar|donde trabajar|on podras treballar|empleabilidad|oportunidades (laborales|profesionales|de empleo)|ambito profesional|perfil profesional|where you can work|what can you do after)\b/,
  ],
  [
    'requirements',
    /^(requisitos?|requisits?|requirements?|entry requirements|admission|condiciones de acceso|acceso|como acceder|acces$|dirigido a|a quien va|a quien se dirige|destinatarios|perfil (del|de la|de los|de acceso|de entrada|alumnado)|que necesitas|que necesito|que se necesita|quien puede|para quien|conocimientos previos|adrecat a|a qui va|who (is it|is this|should|can)|prerequisites|publico objetivo)\b/,
  ],
  [
    'objectives',
    /^(objetivos?|objectius?|objectives?|aims|goals|que (vas a|voy a) aprender|que aprenderas?|que se aprende|que aprenen|que aprendras|aprenderas|what you(( wi)?ll| will)? learn|learning (outcomes|objectives)|competencias?( que| profesionales| generales?)?|competencies|capacidades|resultados de aprendizaje|al (terminar|acabar|finalizar))\b/,
  ],
  [
    'syllabus',
    /^(temario|temari|programa|plan de estudios|plan formativo|pla d estudis|contenidos?|continguts?|modulos?( formativos| profesionales)?$|modulos (formativos|profesionales|del)|moduls|unidades( didacticas| formativas)?$|materias|asignaturas|indice|bloques|que (vas a )?estudiaras?|estructura( del curso)?|syllabus|contents?$|course (content|outline|programme|syllabus)|curriculum|modules$|programme$|units$|guion|itinerario)\b/,
  ],
  [
    'intro',
    /^(presentacion|presentacio|descripcion|descripcio|introduccion|introduccio|sobre (el|este) curso|el curso$|about( the| this)? ?(course)?|overview|description|introduction|en que consiste|de que va|que es|justificacion|resumen|fundamentacion)\b/,
  ],
  [
    'facts',
    /^(ficha|datos (del|generales|basicos)|informacion (general|practica|del curso|basica)|info practica|duracion|durada|duration|modalidad|modalitat|mode$|horarios?|horari|schedule|precio|preu|price|fees?$|cuota|coste|importe|inversion|fechas?|dates?$|calendario|inicio|key facts|course facts|de un vistazo|at a glance)\b/,
  ],
  [
    'other',
    /^(metodologia|evaluacion|avaluacio|assessment|titulacion|titulacio|acreditacion|certificacion|certificate$|diploma|inscripcion|inscripcions|matricula|admisiones|contacto|contacte|contact|profesorado|equipo docente|professorat|teachers|financiacion|becas|ayudas|bonificacion|documentacion|bibliografia|practicas( en empresa)?$|practiques$|instalaciones|opiniones|testimonios|preguntas|faq|aviso legal|proteccion de datos|lugar|donde estamos|sede|sobre (nosotros|el centro)|quienes somos|about us|how to apply|apply)\b/,
  ],
]

/** The heading's kind; null when its words say nothing of it. */
export function sectionKindOf(heading: string): SectionKind | null {
  const plain = plainWords(heading)
  if (plain.length > 70) return null
  return NAMES.find(([, pattern]) => pattern.test(plain))?.[0] ?? null
}

/** Lower case without accents, leading numbers and punctuation: "3. ¿Qué aprenderás?" → "que aprenderas". */
export function plainWords(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)ºª\s-]+|[a-z]\)\s+|[ivx]{1,4}[.)]\s+)/, '')
    .replace(/[^a-z0-9%€]+/g, ' ')
    .trim()
}
