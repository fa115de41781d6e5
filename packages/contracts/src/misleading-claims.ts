export type MisleadingClaim = { phrase: string; message: string }

/**
 * What the advertising law for training (and good sense) forbids to promise, in Spanish, Catalan and
 * English. A person decides; this only makes them look.
 */
const CLAIMS: readonly { pattern: RegExp; message: string }[] = [
  {
    pattern:
      /(trabajo|empleo|contrato|puesto|colocaci[oó]n|inserci[oó]n(?: laboral)?|feina|job|employment|salida laboral)\s+(?:est[aá]\s+|is\s+)?(?:100 ?% ?)?(?:asegurad|garantizad|garantit|guaranteed|segur[oa]\b)\S*|(?:te\s+)?(?:garantizamos|aseguramos|guarantee(?:d)?)\s+(?:un\s+|el\s+|a\s+)?(?:trabajo|empleo|contrato|puesto|job|employment)|garant[ií]a de (?:empleo|trabajo|contrataci[oó]n)/giu,
    message: 'Promete trabajo. Nadie puede garantizarlo: di qué apoyo das (bolsa de empleo, prácticas).',
  },
  {
    pattern:
      /(?:el |al )?100 ?% (?:de )?(?:nuestros |los |las |of our )?(?:alumn\w+|estudiantes|titulad\w+|graduates|students|inserci[oó]n|[eé]xito|empleabilidad|aprobad\w+|contrataci[oó]n|garantizad\w+)/giu,
    message: 'Afirma un 100 %. Solo vale con datos propios que puedas enseñar: pon la cifra real y su año.',
  },
  {
    pattern:
      /(?:aprobad[oa]s?|aprobar[aá]s?|[eé]xito|resultados?|pass)\s+(?:est[aá]\s+)?(?:garantizad|asegurad|guaranteed)\S*|sin (?:esfuerzo|estudiar|ex[aá]menes)\b/giu,
    message: 'Promete un resultado que depende de quien estudia.',
  },
  {
    pattern:
      /(?:t[ií]tulo|titulaci[oó]n|diploma|certificad[oa]|t[ií]tol|degree)\s+(?:100 ?% )?(?:oficial|universitari[oa]|homologad[oa]|official)(?:es|s)?/giu,
    message:
      'Habla de un título oficial u homologado. Dilo solo si lo expide la administración, y nombra cuál (ciclo, certificado profesional).',
  },
  {
    pattern:
      /(?:el|la|los|las|somos el|els?) (?:mejor|n[uú]mero (?:uno|1)|l[ií]der)(?:es)? (?:centro|escuela|academia|curso|formaci[oó]n|profesor\w*)\S*|\b(?:the best|leading) (?:school|centre|course)/giu,
    message: 'Se compara con los demás sin prueba («el mejor», «líder»).',
  },
  {
    pattern:
      /(?:gana(?:r[aá]s)?|sueldo|salario|ingresos|cobra(?:r[aá]s)?)[^.\n]{0,40}?\d[\d.]* ?(?:€|euros?)/giu,
    message: 'Promete un sueldo. Quítalo, o cita la fuente (convenio, estadística) y su año.',
  },
  {
    pattern: /\b(?:[uú]ltimas plazas|solo hoy|oferta irrepetible|corre|date prisa|last places)\b/giu,
    message: 'Mete prisa. Di cuántas plazas quedan de verdad, o quítalo.',
  },
]

/** What in a text promises more than a centre can keep, each once. */
export function findMisleadingClaims(text: string): MisleadingClaim[] {
  return CLAIMS.flatMap(({ pattern, message }) => {
    const [first] = text.matchAll(pattern)
    return first ? [{ phrase: first[0].trim(), message }] : []
  })
}
