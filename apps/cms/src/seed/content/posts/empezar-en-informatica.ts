import { h2, p, ul } from '../blocks.ts'
import type { Post } from '../shapes.ts'

export const empezarEnInformatica: Post = {
  slug: 'empezar-en-informatica-pasados-los-cuarenta',
  title: 'Empezar en informática pasados los cuarenta',
  excerpt:
    'Se puede, pero no como lo cuentan los anuncios. Qué puestos contratan a alguien que empieza, cuánto se tarda y qué parte de tu vida anterior te va a servir.',
  content: [
    p(
      'Cada curso llegan al área de informática tres o cuatro personas de más de cuarenta años que vienen de otra cosa: una camarera con la espalda rota, un delineante, una administrativa cuya empresa cerró. Todas hacen la misma pregunta en la primera entrevista, y la hacen bajito: si no es tarde.',
    ),
    p(
      'No lo es. Pero conviene que sepas dónde te metes, porque hay mucha promesa suelta. Nadie pasa de cero a programador en doce semanas, y quien lo dice suele cobrar por adelantado.',
    ),
    h2('Informática no es solo programar'),
    p('Estos son los caminos por los que hemos visto entrar a gente con tu edad, de más corto a más largo.'),
    ul(
      'Soporte y atención al usuario. Resolver por teléfono o en persona lo que no funciona. Se entra con un certificado de nivel 2 y lo que más se valora es saber escuchar.',
      'Montaje de equipos y redes. Trabajo con las manos: cable, armarios, routers, puestos de trabajo. Quien viene de la electricidad o del mantenimiento lleva ventaja.',
      'Datos y hojas de cálculo. Limpiar tablas, hacer informes, automatizar lo que antes se copiaba a mano. Encaja con perfiles de administración y contabilidad.',
      'Desarrollo web. El más conocido y el más competido. Pide un año largo de estudio serio y un par de proyectos que se puedan enseñar.',
      'Ciberseguridad. Rara vez es un primer puesto: se llega desde las redes o desde el soporte.',
    ),
    h2('Lo que ya traes'),
    p(
      'Una persona de veinte años aprende los atajos de teclado antes que tú. A cambio, tú sabes qué es un cliente enfadado, has cumplido plazos, has trabajado con gente que no elegiste y distingues un problema urgente de uno ruidoso. En una mesa de soporte, eso es media profesión.',
    ),
    p(
      'Además conoces un sector por dentro. Si has estado quince años en una gestoría, entiendes una nómina mejor que cualquier programadora. Las empresas que hacen programas para gestorías buscan exactamente a alguien que hable los dos idiomas. Antes de mirar ofertas de informática en general, mira las empresas tecnológicas de tu propio oficio.',
    ),
    h2('Los tres primeros meses son los peores'),
    p(
      'Vas a sentirte torpe. El vocabulario es nuevo, las pantallas cambian y a tu lado habrá alguien que parece haber nacido con un teclado. Pasa. Lo que se nota en el aula es que hacia la décima semana las personas mayores del grupo dejan de disculparse y empiezan a preguntar, y a partir de ahí avanzan al mismo ritmo o mejor, porque suelen estudiar con más orden.',
    ),
    p(
      'Ayuda tener un cuaderno de errores: cada vez que algo no funciona, escribes qué hiciste, qué mensaje salió y qué lo arregló. A los dos meses es tu mejor manual y, de paso, una muestra de tu forma de trabajar.',
    ),
    h2('Qué equipo necesitas'),
    p(
      'Menos del que te quieren vender. Un portátil de segunda mano con 16 GB de memoria y disco SSD, de unos 350 euros, sirve para todo lo que se hace en nuestros cursos. Si no tienes, las sedes prestan equipos durante la formación. Lo que sí merece el gasto es una silla decente y una pantalla grande: los ojos y el cuello también cumplen cuarenta.',
    ),
    h2('El inglés'),
    p(
      'No hace falta hablarlo para empezar. Hace falta leerlo sin miedo, porque los mensajes de error y la documentación están en inglés. Veinte minutos al día leyendo cosas técnicas con un traductor al lado bastan para que en medio año lo necesites poco.',
    ),
    h2('Sobre el dinero'),
    p(
      'Casi seguro que tu primer sueldo será más bajo que el último que tenías. Un puesto de soporte de entrada anda entre 17.000 y 20.000 euros brutos al año, según la ciudad. La diferencia es la pendiente: con dos o tres años y alguna certificación se sube más deprisa que en otros oficios. Haz la cuenta de cuántos meses puedes aguantar y decide con ella, no con la ilusión.',
    ),
    h2('Un plan que hemos visto funcionar'),
    p(
      'Primero, un curso corto, de 30 a 60 horas, para comprobar si te gusta; si está subvencionado, mejor. Luego, un certificado con prácticas, porque las prácticas son la única forma de que alguien te vea trabajar sin fijarse en la fecha de nacimiento. Después, el primer empleo, aunque sea de turno partido. Y desde dentro, la especialidad.',
    ),
    p(
      'Roberto tenía 47 años y una tienda de fotos que ya no daba. Hizo el certificado de montaje y reparación, después el de redes, y hoy mantiene los equipos de once centros de salud. Cuando le preguntamos qué le diría a quien se lo piensa, contestó que no esperase a sentirse preparado, porque él todavía no se siente.',
    ),
  ],
  tags: ['cambio de profesión', 'informática', 'orientación'],
  author: 'elena-quintana-mier',
  area: 'TIC',
  publishedDaysAgo: 283,
  seo: {
    title: 'Empezar en informática a los 40: por dónde ir',
    description:
      'Soporte, redes, datos o desarrollo: qué puestos contratan a quien empieza, cuánto se tarda, qué equipo hace falta y cuánto se cobra en el primer trabajo.',
  },
}
