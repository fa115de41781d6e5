import { h2, ol, p, ul } from '../blocks.ts'
import type { Post } from '../shapes.ts'

export const permisoIndividualDeFormacion: Post = {
  slug: 'permiso-individual-de-formacion-horas-pagadas-para-estudiar',
  title: 'Permiso individual de formación: horas pagadas para estudiar',
  excerpt:
    'Tu empresa puede darte hasta 200 horas al año para estudiar, tú cobras igual y ella recupera el salario. Muy poca gente lo pide. Así se solicita.',
  content: [
    p(
      'De cada cien personas que nos dicen que no pueden venir a clase por el trabajo, noventa no han oído hablar del PIF. Son las siglas de permiso individual de formación, y consiste en lo siguiente: tu empresa te autoriza a faltar hasta 200 horas laborables por curso para estudiar algo oficial, te las paga como trabajadas y después se descuenta ese salario de los seguros sociales. A ti te cuesta cero y a ella también.',
    ),
    h2('Para qué estudios sirve'),
    p('No vale para cualquier curso. Tiene que cumplir dos condiciones:'),
    ul(
      'Que conduzca a un título oficial o a una acreditación oficial: un ciclo de FP, un certificado de profesionalidad, el Bachillerato, una carrera, o el propio procedimiento de acreditación de competencias.',
      'Que sea presencial, al menos en parte. Un curso online entra si tiene clases, prácticas o tutorías a las que sea obligatorio ir en persona.',
    ),
    p(
      'El contenido no tiene por qué estar relacionado con tu puesto. Puedes trabajar en un almacén y usar el permiso para estudiar Educación Infantil. Ni siquiera tienes que explicar por qué.',
    ),
    h2('Quién puede pedirlo'),
    p(
      'Cualquier persona asalariada de una empresa privada que cotice por formación profesional, sea cual sea su contrato o su antigüedad. También si estás a tiempo parcial o eres fija discontinua en periodo de actividad. Quedan fuera quienes trabajan en la administración pública, que tiene sus propias normas, y quienes cotizan como autónomos.',
    ),
    h2('Qué horas cubre'),
    p(
      'Las que coinciden con tu jornada. Si trabajas de mañana y la clase es de nueve a once, esas dos horas. Si tu turno es de noche, la norma permite usarlas también para el descanso anterior, y se admiten los desplazamientos entre el trabajo y el aula cuando caen dentro de tu horario. Lo que no cubre es el tiempo de estudio en casa ni los días de examen, porque para los exámenes ya tienes otro permiso en el Estatuto de los Trabajadores.',
    ),
    h2('Cómo se pide'),
    ol(
      'Te damos un documento con el nombre oficial del curso, las fechas, el horario y el calendario de asistencia obligatoria.',
      'Rellenas el modelo de solicitud, que es una hoja, y la entregas a la empresa. Quédate una copia con la fecha y una firma de recibido.',
      'La empresa contesta por escrito. Si dice que sí, informa a la representación de los trabajadores, si la hay, y ya puedes empezar.',
      'Durante el curso firmas la asistencia. Cada mes te damos un justificante para que lo lleves.',
      'La empresa, o su gestoría, comunica el permiso en la aplicación de Fundae y se descuenta el coste en la cotización.',
    ),
    h2('Y si te dicen que no'),
    p(
      'La empresa puede negarse, pero tiene que explicar la razón, y solo valen razones de organización o de producción: que no haya nadie para cubrirte en la campaña de Navidad, por ejemplo. «No nos viene bien» no es una razón. La mayor parte de las negativas que vemos vienen de que nadie en la oficina sabe cómo se recupera el dinero.',
    ),
    p(
      'Por eso te aconsejamos llegar con la cuenta hecha. El crédito para permisos es aparte del que la empresa usa para su formación, así que no le gastas el presupuesto a nadie, y depende del número de personas en plantilla: en las más pequeñas, de una a nueve, cubre un permiso de 200 horas al año; de diez a cuarenta y nueve, dos. Si hace falta, hablamos nosotros con la gestoría y le mandamos los pasos.',
    ),
    h2('Otro derecho que casi no se usa'),
    p(
      'Con un año de antigüedad tienes además 20 horas anuales de formación pagada vinculada a la actividad de la empresa, y puedes juntarlas hasta cinco años. Son cien horas. Si tu empresa ya te da cursos dentro de la jornada, ese derecho se entiende cumplido; si no te ha dado ninguno, lo tienes entero.',
    ),
    h2('Un caso, con números'),
    p(
      'Mohamed repone en un supermercado de Córdoba, treinta horas a la semana, de siete a una. Quería sacar el certificado de gestión de almacén, con clases de doce a dos. Le coincidía una hora al día. En cinco meses fueron 98 horas de permiso: cobró su nómina completa y la tienda recuperó el salario y las cotizaciones de esas horas en el boletín del mes siguiente. La encargada no conocía el permiso; ahora lo tienen cuatro personas más de la misma tienda.',
    ),
    p(
      'Pídelo con un mes de margen. No es un plazo legal, es sentido común: quien hace los cuadrantes te lo agradecerá y será más fácil que te diga que sí.',
    ),
  ],
  tags: ['trabajar y estudiar', 'trámites', 'subvenciones'],
  author: 'manuel-ortega-luque',
  area: 'ADM',
  publishedDaysAgo: 189,
  seo: {
    title: 'Permiso individual de formación (PIF): guía clara',
    description:
      'Hasta 200 horas al año pagadas para estudiar una titulación oficial. Quién puede pedir el permiso, qué horas cubre y qué hacer si la empresa se niega.',
  },
}
