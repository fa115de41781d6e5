import { h2, ol, p, ul } from '../blocks.ts'
import type { Post } from '../shapes.ts'

export const estudiarMientrasTrabajas: Post = {
  slug: 'estudiar-mientras-trabajas-sin-dejarlo-en-noviembre',
  title: 'Estudiar mientras trabajas sin dejarlo en noviembre',
  excerpt:
    'Quien abandona un curso casi nunca lo hace por difícil: lo hace porque no le cabía en la semana. Un método sencillo para saber si te cabe y qué hacer cuando se tuerce.',
  content: [
    p(
      'En nuestras aulas hay una fecha conocida: la segunda semana de noviembre. Para entonces se ha acabado la novedad, anochece pronto, llegan los primeros exámenes y a alguien en casa le sube la fiebre. Es cuando se deja de venir. Después de muchos años viendo grupos, sabemos que lo que separa a quien termina de quien no termina rara vez es la facilidad para estudiar. Es el sitio que el curso ocupa en la semana.',
    ),
    h2('Antes de matricularte, haz una cuenta'),
    p(
      'Coge una semana normal, no la ideal, y apunta en qué se te va. Trabajo y desplazamientos, casa, cuidados, sueño. Mira lo que queda. Un curso de 300 horas repartido en cinco meses pide unas quince horas semanales de clase y entre tres y cinco más de estudio. Si te quedan diez, todavía puedes hacerlo, pero con otro formato o con otro calendario.',
    ),
    p(
      'Cuando nos llamas, esta es la primera conversación que tenemos. Preferimos que empieces en febrero con un horario que aguante a que empieces en octubre con uno que no.',
    ),
    h2('Elige el formato por tu vida, no por gusto'),
    ul(
      'Presencial: para quien se concentra mejor fuera de casa y tiene un turno fijo. La obligación de ir ayuda más de lo que parece.',
      'Semipresencial: teoría en directo o grabada y uno o dos días de taller. Encaja con turnos rotativos si puedes avisar con una semana.',
      'Online: sin desplazamientos y a tu hora, pero necesitas ponerte tú las fechas. Funciona si ya has estudiado por tu cuenta alguna vez.',
    ),
    h2('La regla de los tres bloques'),
    p(
      'No estudies cuando puedas, porque no vas a poder nunca. Pon tres bloques fijos a la semana, de hora y media como mucho, y trátalos como una cita médica. Dos son de trabajo y el tercero es de reserva: solo se usa si uno de los otros se ha caído. Si llega el domingo y no lo has necesitado, es tuyo.',
    ),
    p('Dentro de cada bloque, este orden da buen resultado:'),
    ol(
      'Diez minutos para recordar, sin mirar los apuntes, lo que se vio la última vez. Lo que no salga es lo que tienes que repasar.',
      'Cuarenta minutos con lo nuevo: leer, hacer el ejercicio, ver la grabación.',
      'Un descanso corto, de pie.',
      'Veinte minutos de preguntas: escribe tres que te haría quien corrige y contéstalas.',
    ),
    p(
      'Recordar cuesta más que releer y por eso funciona. Subrayar tranquiliza, pero al día siguiente queda poco.',
    ),
    h2('Habla en casa y en el trabajo'),
    p(
      'Un curso de seis meses lo hace toda la casa. Decid desde el principio qué noches no estás y qué se deja de hacer: si alguien tiene que salir ganando en ese reparto, mejor que sea explícito. Con criaturas pequeñas ayuda tener los bloques siempre los mismos días, porque ellas también aprenden el calendario.',
    ),
    p(
      'En la empresa, cuéntalo. El Estatuto de los Trabajadores te da preferencia para elegir turno si cursas estudios oficiales y permiso para ir a los exámenes. Además existe el permiso individual de formación, con el que puedes faltar horas pagadas sin que la empresa pierda dinero. Mucha gente no lo pide porque no sabe que está.',
    ),
    h2('Cuando te quedas atrás'),
    p(
      'Va a pasar. Una gripe, un pico de trabajo, una mudanza. Lo que no funciona es intentar recuperarlo todo el mismo fin de semana. Lo que sí funciona es esto: avisa a tu profesora el mismo día, pregunta qué es imprescindible para poder seguir la próxima clase y haz solo eso. Lo demás se recupera después, en el bloque de reserva.',
    ),
    p(
      'Si pierdes más de dos semanas, ven a hablar antes de dejarlo. Según el curso se puede cambiar de grupo, pasar a la siguiente convocatoria conservando los módulos aprobados o alargar el plazo de entrega. Nada de eso se puede hacer cuando ya te has dado de baja.',
    ),
    h2('Tres cosas pequeñas que se notan'),
    ul(
      'Deja preparado por la noche lo que vas a estudiar al día siguiente. Empezar es lo que más cuesta.',
      'Busca a una persona del grupo con tu mismo horario y mandaos un mensaje al acabar cada bloque.',
      'Duerme. Una noche corta se lleva casi todo lo que estudiaste en ella.',
    ),
    p(
      'Y una última: apunta el día en que empezaste y por qué. En noviembre, cuando te preguntes qué haces ahí un jueves a las nueve de la noche, te vendrá bien leerlo con tu propia letra.',
    ),
  ],
  tags: ['organización', 'trabajar y estudiar', 'orientación'],
  author: 'begona-ruiz-cavia',
  area: 'TIC',
  publishedDaysAgo: 68,
  seo: {
    title: 'Cómo estudiar mientras trabajas y terminar el curso',
    description:
      'Calcula si un curso te cabe en la semana, elige bien el formato y aprende un método de tres bloques para estudiar con turno, casa y familia sin abandonar.',
  },
}
