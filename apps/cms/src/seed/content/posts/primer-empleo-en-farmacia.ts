import { h2, p, ul } from '../blocks.ts'
import type { Post } from '../shapes.ts'

export const primerEmpleoEnFarmacia: Post = {
  slug: 'tu-primer-empleo-en-una-farmacia',
  title: 'Tu primer empleo en una farmacia, semana a semana',
  excerpt:
    'Los primeros días casi no atenderás a nadie, y está bien así. Qué se aprende en el almacén, cuándo se pasa al mostrador y qué frases conviene llevar preparadas.',
  content: [
    p(
      'Cuando alguien termina el ciclo de Farmacia y Parafarmacia y firma su primer contrato, suele llegar con miedo a equivocarse de caja. Es un miedo sano. También es un miedo que las farmacias conocen, y por eso nadie te va a dejar sola ante una cola de ocho personas el primer lunes. Esto es, más o menos, lo que cuentan quienes han pasado por nuestra bolsa de empleo.',
    ),
    h2('Primera semana: el almacén'),
    p(
      'Vas a recibir pedidos. La distribuidora entrega dos, tres o cuatro veces al día en cubetas, y hay que comprobar que lo que llega es lo que se pidió, mirar la caducidad y colocarlo. En muchas farmacias hay cajoneras por orden alfabético; en otras, un robot que guarda y sirve las cajas. Con cajones o con robot, la norma es la misma: lo que caduca antes se pone delante.',
    ),
    p(
      'Parece un trabajo menor y es donde se aprende la farmacia entera. En cinco días has tenido en la mano la mitad de lo que se vende, has visto cómo se llaman las cosas y sabes dónde están. Las vacunas y otros productos de nevera van primero siempre: la cadena de frío no espera a que acabes el café.',
    ),
    h2('Segunda semana: mirar y escuchar'),
    p(
      'Te pondrán al lado de alguien con experiencia. Fíjate en tres cosas. Cómo pregunta sin que los demás oigan la respuesta. Cómo dice que no, por ejemplo a quien pide un antibiótico sin receta. Y en qué momento se gira y llama a la persona farmacéutica.',
    ),
    p(
      'Esa última es la más importante del oficio. Como técnica puedes dispensar bajo supervisión, pero la responsabilidad de la dispensación es de quien es farmacéutico. Consultar no te hace parecer novata; no consultar, sí.',
    ),
    h2('Tercera semana: el mostrador'),
    p(
      'Empiezas con la receta electrónica. La persona te da la tarjeta sanitaria, en pantalla aparece lo que tiene prescrito y lo que ya le toca retirar, y tú lo buscas, lo lees con el lector y compruebas que el programa dice lo mismo que la caja. Nombre, dosis, número de unidades, forma. Cuatro miradas, siempre en el mismo orden, hasta que salgan solas.',
    ),
    p('Vas a oír las mismas dudas cada día, así que conviene llevarlas estudiadas:'),
    ul(
      '«Siempre me dan la otra caja». Es el mismo principio activo de otro laboratorio; se explica despacio y se anota en la caja con el nombre que la persona conoce.',
      '«Se me olvidó la de anoche». Depende del medicamento: consulta antes de contestar.',
      '«¿Puedo tomarlo con la comida?». Lo dice el prospecto y lo repites tú, con palabras corrientes.',
      '«Quiero algo para la tos». Pregunta para quién es, desde cuándo, y si toma algo más.',
    ),
    h2('Primer mes: parafarmacia y encargos'),
    p(
      'Cremas, leches infantiles, cuidado bucal, ortopedia menor. Aquí tienes más margen para aconsejar y es donde se nota quién escucha. Vender lo que no hace falta es fácil una vez; la señora que sintió que le colocaron una crema no vuelve. Apunta los encargos con teléfono y fecha y avisa cuando lleguen, aunque nadie te lo pida.',
    ),
    p(
      'A fin de mes verás la otra parte: el cierre de caja, la revisión de recetas y la facturación al servicio de salud. Si te ofreces a ayudar, te lo enseñarán. Es papeleo, y quien sabe hacerlo tarda mucho menos en tener contrato indefinido.',
    ),
    h2('Lo que nadie te cuenta'),
    ul(
      'Vas a estar de pie siete horas. El calzado importa más que la bata.',
      'Hay guardias. Según el pueblo o la ciudad, algunas noches o fines de semana al mes, y el convenio dice cómo se pagan o se descansan.',
      'Te contarán cosas muy íntimas con mucha naturalidad. Lo que se oye en el mostrador se queda en el mostrador, también si es tu vecina.',
      'Algún día llegará alguien de mal humor con motivo: le duele, lleva dos horas de médicos. No va contigo.',
    ),
    h2('Cómo llegar hasta ahí'),
    p(
      'La mayoría de nuestros alumnos encuentra su primer puesto en la farmacia donde hizo las prácticas o por recomendación de ella. Llega puntual, pregunta, no mires el móvil detrás del mostrador y aprende los nombres de quienes vienen cada semana. En una farmacia de barrio, saber que don Julián recoge los viernes vale tanto como el temario.',
    ),
    p(
      'Si la que te gusta no tiene vacantes, deja el currículo en mano a media mañana, que es cuando hay menos cola, y pregunta por las sustituciones de verano. Muchos contratos largos empezaron cubriendo un agosto.',
    ),
  ],
  tags: ['primer empleo', 'un día en el trabajo', 'sanidad'],
  author: 'amaia-etxeberria-soto',
  area: 'SAN',
  publishedDaysAgo: 97,
  seo: {
    title: 'Primer empleo en una farmacia: qué te espera',
    description:
      'Almacén, receta electrónica, mostrador y guardias: así son las primeras semanas de una técnica de farmacia, contadas por quienes acaban de pasarlas.',
  },
}
