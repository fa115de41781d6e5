import { h2, ol, p, ul } from '../blocks.ts'
import type { Post } from '../shapes.ts'

export const carneDeCarretillero: Post = {
  slug: 'carne-de-carretillero-que-es-y-que-mirar-antes-de-pagar',
  title: 'Carné de carretillero: qué es y qué mirar antes de pagar',
  excerpt:
    'No existe un carné oficial como el de conducir, y aun así no puedes subirte a una carretilla sin formación. Qué dice la norma, qué pide un almacén y cómo reconocer un curso que sirve.',
  content: [
    p(
      'En los anuncios de trabajo de almacén se repite una línea: «imprescindible carné de carretillero». Si buscas dónde sacarlo, encuentras cursos de dos horas por internet junto a otros de tres días en una nave, y los dos prometen el mismo carné. No son lo mismo, y conviene saber por qué antes de gastar.',
    ),
    h2('Lo que dice la norma'),
    p(
      'En España no hay un permiso estatal para conducir carretillas elevadoras. Lo que hay son dos obligaciones para la empresa. La primera sale de la ley de prevención de riesgos laborales: quien te pone al mando de una máquina tiene que asegurarse de que has recibido formación teórica y práctica, suficiente y adecuada a esa máquina. La segunda, del reglamento de equipos de trabajo: solo puede conducirla quien la empresa haya autorizado.',
    ),
    p(
      'Así que el «carné» es en realidad un certificado de formación que te da el centro, y que la empresa usa para extender su autorización. Si cambias de empresa, el certificado va contigo; la autorización la tiene que hacer de nuevo la siguiente.',
    ),
    h2('La UNE 58451'),
    p(
      'Como la ley no detalla las horas, el sector se guía por una norma técnica, la UNE 58451. Fija qué se enseña, cuánta práctica hay por persona y por tipo de máquina, cómo se evalúa y cada cuánto conviene renovar. No es obligatoria, pero las empresas grandes y las de trabajo temporal la piden, y en caso de accidente es lo primero que mira un perito.',
    ),
    p('Distingue las máquinas por tipos, y tu certificado tiene que decir en cuáles has practicado:'),
    ul(
      'Transpaleta eléctrica y apilador, con o sin plataforma.',
      'Carretilla contrapesada, la que casi todo el mundo imagina.',
      'Retráctil, para pasillos estrechos y alturas de ocho metros o más.',
      'Recogepedidos y trilaterales.',
      'Manipulador telescópico, que en algunos sitios se trata aparte.',
    ),
    h2('Cinco cosas que mirar en un curso'),
    ol(
      'Que haya máquina. Un curso solo online no cumple la parte práctica, lo diga quien lo diga.',
      'Cuántas personas comparten cada carretilla. Con diez alumnos y una máquina, en una mañana conduces veinte minutos.',
      'Si hay estanterías con altura y carga de verdad. Mover palés vacíos por el suelo se aprende en un rato; dejar uno lleno a seis metros, no.',
      'Que el diploma detalle horas teóricas, horas prácticas, tipo de máquina y el nombre de quien te evaluó.',
      'Que haya un examen que se pueda suspender. Si aprueba todo el mundo, el papel vale lo que vale.',
    ),
    h2('Qué se aprende en tres días'),
    p(
      'El primer día es de aula y de mirar: partes de la máquina, triángulo de estabilidad, placa de carga, revisión diaria. Se entiende por qué una carretilla que levanta 1.600 kilos a tres metros no puede con ellos a cinco. Después se conduce en vacío, adelante y atrás, entre conos.',
    ),
    p(
      'El segundo se trabaja con carga: entrar recto en el palé, inclinar el mástil, circular con las horquillas bajas, ceder el paso a quien va andando, aparcar y sacar la llave. El tercero se sube a la estantería, se carga un camión por el muelle y se repite hasta que las maniobras salen sin pensar. El examen dura unos veinte minutos y se hace con el mismo circuito para todo el grupo.',
    ),
    h2('Requisitos para ti'),
    p(
      'Tienes que ser mayor de edad. No necesitas permiso de conducir, salvo que la máquina circule por la vía pública. La empresa te hará un reconocimiento médico en el que miran vista, oído, equilibrio y movilidad. Si tomas medicación que da sueño, dilo: no te descarta, pero hay que saberlo.',
    ),
    h2('Cuánto dura'),
    p(
      'El certificado no caduca por ley. Lo habitual es un reciclaje cada cinco años, o antes si has estado un tiempo largo sin conducir, has tenido un accidente o cambias de tipo de máquina. Son unas horas y cuesta bastante menos que el curso inicial.',
    ),
    h2('¿Solo la carretilla o algo más?'),
    p(
      'Con el certificado suelto se encuentra trabajo en campañas: Navidad, vendimia, rebajas. Para quedarse, los almacenes buscan a quien además sabe leer un albarán, usar una pistola de radiofrecuencia y cuadrar un inventario. Si tienes tiempo, el certificado de organización y gestión de almacenes incluye la carretilla y muchas veces está subvencionado entero. Si necesitas trabajar el mes que viene, haz primero los tres días y deja lo otro para cuando cobres la primera nómina.',
    ),
    p(
      'Y un consejo de quien da las prácticas: en la entrevista te pueden pedir que des una vuelta con la máquina. Antes de arrancar, revisa ruedas, horquillas, fugas y claxon, y ponte el cinturón. Hay gente que consigue el puesto en ese medio minuto.',
    ),
  ],
  tags: ['primer empleo', 'logística', 'orientación'],
  author: 'koldo-uriarte-lasa',
  area: 'LOG',
  publishedDaysAgo: 221,
  seo: {
    title: 'Carné de carretillero: qué pide la norma',
    description:
      'No hay carné oficial, pero sí formación obligatoria. Qué es la UNE 58451, cuánta práctica debe tener el curso y qué mirar en el diploma antes de pagar.',
  },
}
