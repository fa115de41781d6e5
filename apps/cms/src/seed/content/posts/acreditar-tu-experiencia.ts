import { h2, ol, p, ul } from '../blocks.ts'
import type { Post } from '../shapes.ts'

export const acreditarTuExperiencia: Post = {
  slug: 'como-convertir-tu-experiencia-en-un-titulo-oficial',
  title: 'Cómo convertir tu experiencia en un título oficial',
  excerpt:
    'Si llevas años en un oficio sin ningún papel, puedes pedir que te lo reconozcan sin volver a clase. Qué se exige, cómo es el proceso y dónde se atasca la gente.',
  content: [
    p(
      'Pilar lleva once años cuidando a personas mayores en sus casas. Sabe mover a alguien que pesa el doble que ella, reconoce una infección de orina por el olor y ha acompañado cuatro muertes. En su expediente pone graduado escolar. Cuando la empresa de ayuda a domicilio le pidió el título, pensó que tendría que sentarse dos años en un aula a que le explicaran lo que ya hace.',
    ),
    p(
      'No hizo falta. Existe un procedimiento para acreditar competencias profesionales adquiridas trabajando o con cursos no oficiales. Está abierto todo el año, lo organiza cada comunidad autónoma y acaba en un documento oficial con las mismas consecuencias que haber estudiado.',
    ),
    h2('Qué se pide'),
    ul(
      'Tener al menos 18 años para las unidades de nivel 1 y 20 para las de nivel 2 y 3.',
      'Nacionalidad española, certificado de ciudadanía de la Unión o permiso de residencia en vigor.',
      'Por experiencia: dos años y un mínimo de 1.200 horas para el nivel 1; tres años y 2.000 horas para los niveles 2 y 3.',
      'Por formación no oficial: al menos 200 horas de cursos relacionados para el nivel 1 y 300 para los otros dos.',
    ),
    p(
      'Pregunta en tu comunidad si la experiencia tiene que ser reciente y si se cobra alguna tasa. En la mayoría de los casos es gratis o cuesta unos pocos euros por unidad, y está exenta quien se encuentra en paro.',
    ),
    h2('Cómo es el proceso'),
    ol(
      'Inscripción. Se hace en línea con certificado digital o con Cl@ve, o en persona. Eliges las unidades de competencia que quieres acreditar: cada una corresponde a una parte del oficio.',
      'Asesoramiento. Una persona experta del sector se reúne contigo, repasa tu historia y te dice qué unidades te ve. No es un examen.',
      'Evaluación. Según el caso hay una entrevista, una demostración en un taller o una simulación. Te piden que expliques cómo haces las cosas y por qué.',
      'Acreditación. Recibes un documento por cada unidad superada, que se inscribe en un registro estatal. Si tienes todas las de un certificado, pides el título completo.',
    ),
    p(
      'Entre la inscripción y el último papel pasan de tres a nueve meses, según la comunidad y la cantidad de solicitudes.',
    ),
    h2('Los documentos que conviene reunir ya'),
    p(
      'La vida laboral se descarga de la Seguridad Social en cinco minutos. Los contratos, o un certificado de empresa con las funciones y las fechas, cuestan más: hay empresas que cerraron y jefes que se jubilaron. Empieza por ahí.',
    ),
    p(
      'Si has trabajado como autónoma, sirve el alta en el régimen y una declaración de lo que hacías. El voluntariado cuenta si la entidad lo certifica con horas. Y si trabajaste sin contrato, no se puede acreditar por experiencia, pero quizá sí por los cursos que hiciste. Junta también diplomas antiguos, aunque sean de academias que ya no existen.',
    ),
    h2('Dónde se atasca la gente'),
    p(
      'Nos llegan casi siempre los mismos tropiezos. El primero es presentar el certificado de empresa con el nombre del puesto y sin las tareas: «auxiliar» no dice nada, «aseo en cama, preparación de comidas y control de medicación» sí. El segundo es pedir unidades de más, por si acaso, y alargar el proceso. El tercero es ir a la evaluación a la defensiva. Quien te evalúa conoce el trabajo y no busca pillarte; quiere oír tu manera de resolverlo.',
    ),
    p(
      'Un truco: durante dos semanas apunta cada noche tres cosas que hiciste y una que salió mal y cómo la arreglaste. Con eso tendrás ejemplos concretos, y los ejemplos son lo que convence.',
    ),
    h2('Cuando falta un trozo'),
    p(
      'Es lo más común. Pilar acreditó tres de las cuatro unidades de atención sociosanitaria en instituciones; le faltaba la parte de organización y documentación, porque nunca había trabajado en una residencia. Se matriculó solo en ese módulo, en turno de tarde, y en diez semanas tenía el certificado entero.',
    ),
    p(
      'En el centro hacemos esa cuenta contigo sin compromiso: traes la vida laboral, miramos qué unidades encajan y te decimos qué parte puedes pedir y qué parte tendrías que cursar. Si resulta que no necesitas ningún curso, te lo decimos también.',
    ),
    h2('Para qué vale después'),
    p(
      'Para cumplir el requisito en residencias, escuelas infantiles o transporte sanitario. Para sumar puntos en bolsas públicas. Para entrar en un ciclo de la misma familia con módulos ya convalidados. Y para algo que no sale en ninguna norma: ver por escrito, con un sello, que lo que llevas haciendo tantos años era un oficio.',
    ),
  ],
  tags: ['titulaciones', 'experiencia', 'trámites'],
  author: 'rocio-cabello-montes',
  area: 'SOC',
  publishedDaysAgo: 158,
  seo: {
    title: 'Acreditar tu experiencia laboral paso a paso',
    description:
      'Requisitos, documentos y fases para que te reconozcan de forma oficial lo que ya sabes hacer, sin volver a clase, y qué hacer si te falta algún módulo.',
  },
}
