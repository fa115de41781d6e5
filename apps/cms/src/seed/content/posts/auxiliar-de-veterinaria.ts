import { h2, p, ul } from '../blocks.ts'
import type { Post } from '../shapes.ts'

export const auxiliarDeVeterinaria: Post = {
  slug: 'que-hace-una-auxiliar-de-veterinaria-todo-el-dia',
  title: 'Qué hace una auxiliar de veterinaria todo el día',
  excerpt:
    'Mucha limpieza, bastante teléfono, manos firmes y alguna despedida. Un turno completo en una clínica de barrio, de las ocho y media a las cuatro y media.',
  content: [
    p(
      'Quien se apunta a auxiliar de veterinaria lo hace porque le gustan los animales. Quien se queda en el oficio lo hace, además, porque le gustan las personas que van con ellos, no le molesta fregar y sabe mantener la calma cuando un perro de cuarenta kilos decide que hoy no. Para que sepas a qué vas, este es un día normal en una clínica con dos veterinarias, una auxiliar y una sala de hospitalización.',
    ),
    h2('8:30. Antes de abrir'),
    p(
      'Lo primero son los ingresados. Se mira cómo han pasado la noche, se anota si han comido, bebido y orinado, se cambian las camas y se limpia cada jaula con su producto. El orden importa: los sanos antes que los que pueden contagiar, y guantes nuevos entre unos y otros.',
    ),
    p(
      'Después se repasa la agenda. Si hay una esterilización a las diez, se comprueba que la dueña ha confirmado el ayuno, se preparan el quirófano, el material estéril y la manta térmica, y se revisa que haya oxígeno. Que la cirugía empiece a su hora depende de estos veinte minutos.',
    ),
    h2('9:30. Consulta'),
    p(
      'Entra un gato en su transportín y no quiere salir. Aquí está una buena parte de tu trabajo: sujetar sin hacer daño y sin que nadie acabe arañado. Con un gato se desmonta la tapa y se explora dentro, con una toalla; con un perro nervioso ayuda que la persona dueña se quede donde él la vea. Aprendes a leer orejas, cola, pupilas y respiración, y a parar antes de que haga falta parar.',
    ),
    p(
      'Mientras la veterinaria explora, tú preparas la vacuna, rellenas la cartilla, sacas la muestra de sangre si te lo indica y llevas el tubo a la máquina. Lo que no haces es diagnosticar ni recetar. Cuando en recepción te pregunten «¿tú qué le darías?», la respuesta es siempre la misma: que lo vea la veterinaria.',
    ),
    h2('10:15. Quirófano'),
    p(
      'Rasurar, lavar tres veces la zona, colocar a la perra y conectar el monitor. Durante la cirugía vigilas y apuntas cada cinco minutos el pulso, la respiración, la temperatura y la saturación, y avisas si algo cambia. Al terminar, la despiertas tú: calor, la lengua fuera, una mano encima y paciencia. Ese rato en el suelo con un animal que se despierta desorientado es de lo que más cuentan nuestras alumnas al volver de prácticas.',
    ),
    h2('12:00. El mostrador'),
    p(
      'Suena el teléfono. Hay que distinguir lo que puede esperar de lo que no. Nos enseñan una lista y se aprende de memoria:',
    ),
    ul(
      'Un perro de pecho hondo con el vientre hinchado que intenta vomitar y no puede: que venga ya.',
      'Un gato macho que entra y sale del arenero sin orinar: que venga ya.',
      'Un conejo que lleva doce horas sin comer: hoy mismo.',
      'Un perro que se rasca desde hace un mes: cita esta semana.',
    ),
    p(
      'Entre llamada y llamada se cobra, se explica cómo dar una pastilla, se vende pienso y se piden medicamentos. Saber usar el programa de la clínica te hace imprescindible bastante antes que saber suturar.',
    ),
    h2('14:00. La despedida'),
    p(
      'No ocurre a diario, pero ocurre. Una familia trae a su perro de quince años para que no sufra más. Tu papel es preparar la sala para que estén solos, tener los papeles hechos de antes, bajar la voz y no tener prisa. Nadie sale indiferente. En clase dedicamos una sesión a esto, porque si no se habla se acumula, y el cansancio por compasión es una de las causas de que se deje el oficio.',
    ),
    h2('15:00. Esterilizar, reponer, limpiar otra vez'),
    p(
      'El instrumental se lava a mano, se seca, se empaqueta, pasa por el autoclave y se guarda con fecha. Se reponen consultas, se tiran las agujas en su contenedor y se friega. Si no te gusta esta parte, piénsalo bien, porque es un tercio de la jornada.',
    ),
    h2('Lo que pide y lo que da'),
    p(
      'Los sueldos de entrada no son altos y los turnos incluyen sábados; los hospitales de 24 horas tienen noches, que se pagan aparte. A cambio, hay trabajo: las clínicas crecen, los hospitales de referencia contratan por servicios y quien se especializa en quirófano, exóticos o fisioterapia mejora pronto.',
    ),
    p(
      'Antes de matricularte, ven una mañana a la sede. Tenemos una sala montada como consulta y te dejamos probar a vendar, a preparar un instrumental y a coger en brazos a un perro grande sin dejarte la espalda. En una hora sabrás si es lo tuyo.',
    ),
  ],
  tags: ['un día en el trabajo', 'animales', 'orientación'],
  author: 'xurde-alvarez-prieto',
  area: 'VET',
  publishedDaysAgo: 126,
  seo: {
    title: 'Qué hace una auxiliar de veterinaria cada día',
    description:
      'De la limpieza de la mañana al quirófano y el teléfono: un turno real en una clínica, lo que el oficio pide, lo que paga y cómo saber si es para ti.',
  },
}
