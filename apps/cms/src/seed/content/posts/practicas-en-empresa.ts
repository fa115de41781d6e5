import { h2, p, ul } from '../blocks.ts'
import type { Post } from '../shapes.ts'

export const practicasEnEmpresa: Post = {
  slug: 'como-aprovechar-las-practicas-en-empresa',
  title: 'Cómo aprovechar las prácticas en empresa',
  excerpt:
    'Más de la mitad de los primeros contratos salen de las prácticas. Qué hacer antes, durante y el último día para que la tuya no se quede en doblar toallas.',
  content: [
    p(
      'Sara hizo las prácticas de Estética en un centro con seis cabinas. Las dos primeras semanas dobló toallas, repuso cera y contestó al teléfono. En la tercera fue a la tutora y le preguntó qué tenía que demostrar para entrar en cabina. La respuesta fue una lista de tres cosas. Las preparó por las tardes en el aula del centro y en la cuarta semana hizo su primera higiene facial a una clienta. En junio firmó.',
    ),
    p(
      'No todas las historias acaban así, y a veces no depende de quien hace las prácticas. Pero en veinte años de convenios hemos visto qué se repite en las que salen bien.',
    ),
    h2('Antes: elegir y preguntar'),
    p(
      'El centro busca la empresa, pero tú opinas. Dinos dónde vives, qué horario puedes cumplir y en qué tipo de sitio te ves. Si conoces un negocio que te gusta, pásanos el contacto y le llamamos; muchas empresas de nuestra lista llegaron así.',
    ),
    p(
      'Visita el sitio como clienta si es posible, mira su página y apunta dos preguntas. La primera vez que te presentes, di tu nombre, qué has aprendido ya y qué te gustaría practicar. Parece poco y casi nadie lo hace.',
    ),
    h2('Tus derechos, en corto'),
    ul(
      'Tienes un plan de formación por escrito con lo que debes hacer. Pide una copia el primer día.',
      'Estás dada de alta en la Seguridad Social por los días de prácticas, también cuando no son remuneradas, y cuentan para tu vida laboral.',
      'Hay una persona tutora en la empresa y otra en el centro. Las dos tienen que saber cómo vas.',
      'No sustituyes a nadie. Si faltan dos compañeras y te quedas sola con la agenda, llámanos.',
      'Tu horario no pasa de la jornada de la empresa, ni incluye noches o festivos salvo que el oficio lo exija y esté autorizado.',
    ),
    h2('La primera semana: mirar con método'),
    p(
      'Lleva una libreta pequeña. Apunta cómo se hacen las cosas allí, aunque en clase las hicieras de otro modo: dónde se guarda cada producto, cómo se saluda, quién decide qué. Cuando veas una diferencia con lo que te enseñamos, pregunta el porqué sin corregir. A veces tienen razón ellas, a veces no, y en ambos casos aprendes.',
    ),
    p(
      'Ofrécete para lo que nadie quiere. No porque haya que pagar un peaje, sino porque en quince días conocerás el negocio entero y porque quien enseña abre antes la mano con quien le ha quitado trabajo de encima.',
    ),
    h2('A mitad: pedir lo que falta'),
    p(
      'Saca el plan de formación y marca lo que ya has hecho. Si llevas la mitad del tiempo y quedan cosas importantes sin tocar, dilo. Una frase que funciona: «Me quedan por practicar la depilación con hilo y la ficha de la clienta. ¿Qué día de esta semana vendría bien que mirase cómo lo haces?». Es concreta, propone algo fácil y no acusa a nadie.',
    ),
    p(
      'Si después de eso sigues doblando toallas, habla con tu tutora del centro. Vamos a la empresa, lo hablamos, y si no cambia te buscamos otro sitio. Lo hacemos varias veces al año y no pasa nada.',
    ),
    h2('Los errores también cuentan'),
    p(
      'Vas a manchar algo, a citar a dos personas a la misma hora o a pasarte con la temperatura de la cera. Dilo en el momento, di cómo lo vas a arreglar y apúntalo. Quien contrata no busca a alguien que no falle, busca a alguien de quien se pueda fiar cuando falla.',
    ),
    h2('El móvil, la puntualidad y las clientas'),
    p(
      'Son las tres quejas que más nos llegan. El teléfono, en la taquilla. La hora de entrada es la de estar cambiada y lista, así que el autobús bueno es el anterior. Y lo que se cuenta en cabina no sale de la cabina, ni siquiera sin nombres, ni siquiera en el grupo de clase.',
    ),
    h2('La última semana'),
    p(
      'Pide a la tutora media hora para repasar cómo te ha visto. Pregunta dos cosas: qué hago bien y en qué tendría que trabajar. Lleva preparado un currículo con las prácticas ya puestas y di, con palabras, que te gustaría quedarte o que te llamaran para sustituciones. Hay muchas empresas que no ofrecen nada porque dan por hecho que te vas.',
    ),
    p(
      'Si no hay vacante, pide una recomendación por escrito y permiso para darla como referencia. Manda un mensaje de agradecimiento a los pocos días y otro antes del verano, cuando se organizan las vacaciones. De las alumnas que terminaron Estética el año pasado en Bilbao y Málaga, cuatro empezaron a trabajar en septiembre en un sitio que en junio les había dicho que no.',
    ),
    p(
      'Por último, cuéntanos cómo fue. Las empresas que tratan bien a quien aprende repiten al año siguiente, y las otras dejan de estar en la lista. Eso lo decidís vosotras con lo que nos decís al volver.',
    ),
  ],
  tags: ['prácticas', 'primer empleo', 'estética'],
  author: 'lucia-pardo-vidal',
  area: 'EST',
  publishedDaysAgo: 254,
  seo: {
    title: 'Prácticas en empresa: cómo sacarles partido',
    description:
      'Tus derechos, qué preguntar la primera semana, cómo pedir lo que te falta por aprender y qué decir el último día para que te llamen cuando haya vacante.',
  },
}
