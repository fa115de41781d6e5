import { h2, p, ul } from '../blocks.ts'
import type { Post } from '../shapes.ts'

export const unTurnoDeCocina: Post = {
  slug: 'un-turno-de-cocina-contado-desde-dentro',
  title: 'Un turno de cocina contado desde dentro',
  excerpt:
    'Qué hace de verdad quien empieza en una cocina: partidas, comandas, cuchillos y limpieza. Y cómo saber, antes de pagar un curso, si aguantas un sábado por la noche.',
  content: [
    p(
      'En televisión, cocinar es tener ideas. En un restaurante, es llegar a la hora con todo cortado. La diferencia entre las dos cosas decepciona a algunas personas y enamora a otras, y es mejor averiguar pronto en cuál estás. Te contamos un turno de sábado en un local de sesenta cubiertos, visto desde el puesto por el que se empieza: ayudante de partida.',
    ),
    h2('16:00. Cambiarse y leer la pizarra'),
    p(
      'Chaquetilla limpia, gorro, zapato cerrado con suela que agarre, uñas cortas, nada en las muñecas. En la pizarra pone las reservas, los platos que cambian y los alérgenos de las mesas que han avisado. Esa última línea se lee dos veces. Una alergia no es un capricho, y quien emplata tiene que saber qué lleva cada salsa.',
    ),
    h2('16:15. La puesta a punto'),
    p(
      'Es la parte larga. En francés la llaman mise en place y consiste en dejar preparado todo lo que durante el servicio no vas a tener tiempo de hacer. Hoy te toca la partida fría: picar cebolla, escaldar y pelar tomate, limpiar cinco kilos de calamar, racionar mantequilla, hacer dos vinagretas, lavar y secar lechugas. Cada cosa en su recipiente, con su etiqueta y su fecha.',
    ),
    p(
      'El ritmo no se consigue yendo deprisa. Se consigue ordenando la tabla: lo sucio a un lado, lo limpio a otro, un cuchillo, un paño doblado, la basura cerca. En los primeros días del curso nos pasamos tardes enteras con cebollas, y quien protesta en septiembre lo agradece en las prácticas.',
    ),
    h2('19:30. Comer juntos'),
    p(
      'La comida de la familia, que así se llama la del personal, la suele preparar quien acaba de llegar. Es una oportunidad: se juega con lo que hay y todo el equipo prueba. Si sale rica, al día siguiente alguien te deja tocar algo más.',
    ),
    h2('20:30. Entra la primera comanda'),
    p(
      'La jefa de cocina canta: «Marchando mesa cuatro: dos ensaladas, un calamar, un lomo». Se contesta «oído», siempre, porque un silencio obliga a repetir. A partir de aquí hay que llevar en la cabeza qué mesa va por delante, cuánto tarda cada plato y qué sale junto. Tus ensaladas tienen que estar listas cuando el lomo descansa, ni antes ni después.',
    ),
    h2('21:45. El momento malo'),
    p(
      'En veinte minutos entran nueve mesas. Se acaba el aceite de la freidora, una mesa devuelve un plato y alguien se corta. En ese rato se ve quién sabe estar. Tres reglas sirven en todas las cocinas:',
    ),
    ul(
      'Di dónde estás. «Detrás», «quema», «puerta»: se avisa cada vez que te mueves con algo caliente o afilado.',
      'Si no llegas, pide ayuda antes de que se note en la sala.',
      'Limpia mientras trabajas. Una mesa sucia a las diez es una cocina parada a las diez y media.',
    ),
    p(
      'Los gritos han bajado mucho respecto a hace veinte años, y en las prácticas solo mandamos alumnado a sitios donde se trata bien. Presión hay; faltas de respeto, no tiene por qué.',
    ),
    h2('23:15. Postres y recogida'),
    p(
      'Cuando sale el último plato queda una hora. Se enfría rápido lo que se guarda, se filtra el aceite, se desmontan las planchas, se friegan cámaras y suelo, se apuntan temperaturas y se deja hecho el pedido. La inspección de sanidad no avisa y la clientela de mañana tampoco tiene la culpa de que estés cansada.',
    ),
    h2('Lo que se gana y lo que se paga'),
    p(
      'Cambia por provincia y por convenio. Un puesto de ayudante a jornada completa ronda los 1.250 a 1.450 euros al mes; quien lleva una partida, entre 1.500 y 1.800. Se trabaja cuando los demás descansan, y ese es el precio más alto. Si tienes hijos pequeños, mira los comedores escolares, los hospitales y las empresas de colectividades: cocinas grandes, horario de mañana, festivos libres.',
    ),
    h2('Cómo probar antes de decidir'),
    p(
      'Ofrécete un fin de semana en una cocina que conozcas, aunque sea de fregador, o haz un curso corto de manipulación y corte. En nuestros talleres de Gijón y Málaga hay dos tardes al año en las que puedes venir con un grupo, preparar un servicio de verdad para veinte personas y quedarte a limpiar después.',
    ),
    p(
      'Quien al terminar esa tarde pregunta qué se cocina mañana, ya tiene la respuesta. Quien pregunta a qué hora se acaba, también. Y ninguna de las dos es mala: hay obradores, heladerías y cocinas de producción donde el reloj se lleva mucho mejor.',
    ),
  ],
  tags: ['un día en el trabajo', 'cocina', 'primer empleo'],
  author: 'curro-benitez-rueda',
  area: 'HOS',
  publishedDaysAgo: 348,
  seo: {
    title: 'Un turno de cocina: cómo es trabajar en una',
    description:
      'Puesta a punto, comandas, hora punta y limpieza: un sábado en una cocina de sesenta cubiertos, qué se cobra y cómo probar antes de apuntarte a un curso.',
  },
}
