import { h2, h3, p, ul } from '../blocks.ts'
import { settings } from '../settings.ts'
import type { Page } from '../shapes.ts'

export const privacidad: Page = {
  slug: 'privacidad',
  title: 'Política de privacidad',
  content: [
    p(
      'Aquí te contamos qué datos tuyos tratamos, para qué, durante cuánto tiempo y cómo puedes verlos o hacer que los borremos. Cumplimos el Reglamento (UE) 2016/679 (RGPD), la Ley Orgánica 3/2018 de Protección de Datos y garantía de los derechos digitales (LOPDGDD) y la Ley 34/2002 de servicios de la sociedad de la información (LSSI).',
    ),
    h2('En corto'),
    ul(
      'Usamos los datos del formulario para responderte. Nada más, salvo que nos digas otra cosa.',
      'Solo te mandamos publicidad si marcas la casilla y confirmas después el correo. Puedes darte de baja con un clic.',
      'No vendemos datos ni los cedemos a nadie para que te anuncie cosas.',
      'El sitio público no usa cookies.',
      'Puedes pedir una copia o el borrado en la página «Mis datos», sin registrarte.',
    ),
    h2('Quién es responsable'),
    p(
      `${settings.legalName}, con NIF ${settings.taxId} y domicilio en ${settings.address}. Para cualquier asunto de protección de datos, incluido contactar con nuestra delegada de protección de datos, escribe a ${settings.privacyEmail}.`,
    ),
    h2('Qué datos tratamos, para qué y con qué base'),
    h3('Si pides información'),
    p(
      'Tratamos tu nombre, apellidos, correo, teléfono, el curso, la convocatoria y la sede que te interesan, cómo y cuándo prefieres que te contactemos y lo que escribas en el mensaje. La base es tu consentimiento (artículo 6.1.a del RGPD), que das al marcar la casilla, y la aplicación de medidas previas a un contrato que tú pides (artículo 6.1.b).',
    ),
    p(
      'Con la solicitud se guardan también la versión del texto que aceptaste, la fecha y hora y la dirección IP desde la que se envió. Las necesitamos para poder demostrar que nos diste permiso, como pide el artículo 7.1 del RGPD.',
    ),
    p(
      'Y la página por la que llegaste, la web anterior y las etiquetas de la campaña, si las había. Nos sirven para saber qué anuncios funcionan y van siempre con tu solicitud: no seguimos a quien solo mira. La base es nuestro interés legítimo en medir la publicidad que pagamos (artículo 6.1.f). Puedes oponerte cuando quieras.',
    ),
    p(
      'Por favor, no nos cuentes datos de salud en el mensaje. Si una discapacidad o una situación familiar da derecho a una reserva de plaza o a una ayuda, lo hablamos después y te pedimos el consentimiento aparte.',
    ),
    h3('Si nos llamas, nos escribes por WhatsApp o vienes a una feria'),
    p(
      'Anotamos los mismos datos, y te leemos o te enseñamos la información básica. WhatsApp es un servicio de Meta Platforms Ireland, que trata los datos de tu cuenta según su propia política.',
    ),
    h3('Si rellenas un formulario en Instagram o Facebook'),
    p(
      'Meta nos entrega lo que hayas puesto. En esa recogida Meta Platforms Ireland y nosotros somos corresponsables; a partir de que nos llega, el responsable es el centro.',
    ),
    h3('Si quieres recibir novedades'),
    p(
      'Usamos tu correo para mandarte cursos nuevos y ayudas. La base es tu consentimiento (artículo 6.1.a del RGPD y artículo 21 de la LSSI). Te enviamos primero un mensaje para confirmar que la dirección es tuya. Todos los envíos llevan un enlace de baja.',
    ),
    h3('Si te matriculas'),
    p(
      'Tratamos además los datos de identidad, estudios, pago y asistencia necesarios para darte la formación, facturar y expedir tu diploma o tramitar tu título. La base es el contrato (artículo 6.1.b) y las obligaciones que nos imponen las normas fiscales, educativas y de subvenciones (artículo 6.1.c). Te damos el detalle con la matrícula.',
    ),
    h3('Las visitas al sitio'),
    p(
      'Contamos cuántas veces se ve cada página, sin cookies y sin guardar tu dirección IP ni nada que permita reconocerte. Por seguridad, el servidor limita cuántas peticiones llegan desde una misma dirección; ese control se hace en memoria.',
    ),
    h2('Cuánto tiempo los guardamos'),
    ul(
      'Solicitudes de quien no se matricula: dos años desde la solicitud. Después se anonimizan.',
      'Suscripción a novedades: hasta que te des de baja. Conservamos la prueba del consentimiento y de la baja tres años, por si hubiera una reclamación.',
      'Expediente académico: el tiempo que exige la normativa educativa; los títulos y actas, de forma permanente.',
      'Facturas y contabilidad: seis años. Documentación de cursos subvencionados: el plazo que fija cada convocatoria, hasta diez años si hay fondos europeos.',
      'Cifras de visitas: un año.',
      'Registro de quién ha consultado o cambiado datos en nuestros sistemas: tres años, y luego sin nombres.',
    ),
    h2('Quién más los ve'),
    p(
      'Dentro del centro, solo quien los necesita: orientación ve las solicitudes que tiene asignadas, y quien tiene permiso solo de lectura no ve datos personales.',
    ),
    p(
      'Fuera, nos ayudan empresas que actúan por encargo nuestro y con contrato (artículo 28 del RGPD): la que aloja los servidores, la que entrega el correo y la gestoría. Los servidores están en la Unión Europea.',
    ),
    p(
      'Si te matriculas en un curso subvencionado, los servicios públicos de empleo y, en su caso, los órganos de control de los fondos europeos reciben tus datos porque la ley obliga. Las empresas de prácticas reciben los imprescindibles para el convenio. Los bancos, los de los pagos.',
    ),
    p(
      'Si aceptas recibir publicidad, podemos comunicar a Meta que una solicitud vino de uno de sus anuncios. Enviamos tu correo y tu teléfono transformados en un código que no permite leerlos. Si no la aceptas, no se envía nada. Meta puede tratar esa información en Estados Unidos, amparada por el Marco de Privacidad de Datos entre la Unión Europea y ese país.',
    ),
    h2('Decisiones automáticas'),
    p(
      'Nuestro sistema ordena las solicitudes con una puntuación que tiene en cuenta si están completas y si se ha elegido curso. Solo sirve para decidir a quién llamamos antes: ninguna solicitud se queda sin respuesta por ella ni influye en la admisión o en el precio.',
    ),
    h2('Tus derechos'),
    p(
      'Puedes acceder a tus datos, corregirlos, borrarlos, limitar su uso, llevártelos en un formato legible, oponerte a su tratamiento y retirar el consentimiento en cualquier momento. Retirarlo no afecta a lo que se hizo antes.',
    ),
    ul(
      'En la página «Mis datos» (/mis-datos) pides una copia o el borrado. Te mandamos un correo para comprobar que eres tú.',
      `Por correo, a ${settings.privacyEmail}, o por carta al domicilio de arriba, con la referencia «Protección de datos».`,
    ),
    p(
      'Respondemos en un mes como máximo. Es gratis. Solo te pediremos un documento de identidad si tenemos dudas razonables sobre quién eres.',
    ),
    p(
      'Si crees que no lo hemos hecho bien, cuéntanoslo primero si quieres; en cualquier caso puedes reclamar ante la Agencia Española de Protección de Datos, en la calle Jorge Juan, 6, 28001 Madrid, o en su sede electrónica.',
    ),
    h2('Si eres menor'),
    p(
      'Puedes pedir información por tu cuenta si tienes 14 años o más. Para matricularte siendo menor de edad necesitamos la firma de quien tenga tu patria potestad o tutela.',
    ),
    h2('Seguridad'),
    p(
      'El sitio funciona solo con conexión cifrada, las copias de seguridad se guardan cifradas y se comprueban, cada persona del equipo tiene su propio acceso y los cambios quedan registrados. Si hubiera un incidente con riesgo para ti, te avisaríamos y lo comunicaríamos a la Agencia en 72 horas.',
    ),
    h2('Cambios en esta página'),
    p(
      'Este texto es la versión 2026-11. Si cambia algo importante, lo anunciaremos aquí y, si afecta a un permiso que nos diste, te lo volveremos a pedir.',
    ),
  ],
  seo: {
    title: 'Política de privacidad',
    description:
      'Qué datos tuyos tratamos, para qué y con qué base legal, cuánto tiempo los guardamos, quién los ve y cómo pedir una copia o que los borremos sin registrarte.',
  },
}
