import { formatPhone } from '@cep/contracts/phone'
import { h2, p, ul } from '../blocks.ts'
import { campuses } from '../campuses.ts'
import { settings } from '../settings.ts'
import type { Page } from '../shapes.ts'

const cities = new Intl.ListFormat('es').format(campuses.map(({ city }) => city))

export const avisoLegal: Page = {
  slug: 'aviso-legal',
  title: 'Aviso legal',
  content: [
    p(
      'Estos son los datos de quien está detrás del sitio y las condiciones para usarlo, como pide el artículo 10 de la Ley 34/2002, de servicios de la sociedad de la información y de comercio electrónico (LSSI).',
    ),
    h2('Titular'),
    ul(
      `Denominación: ${settings.legalName}, que trabaja con el nombre comercial ${settings.name}.`,
      `NIF: ${settings.taxId}.`,
      `Domicilio social: ${settings.address}.`,
      `Teléfono: ${formatPhone(settings.phone)}.`,
      `Correo: ${settings.email}.`,
      'Registro Mercantil de Cantabria, tomo 1000, folio 100, hoja S-10000, inscripción 1.ª (datos de demostración).',
    ),
    p(
      `Las sedes de ${cities} son centros de trabajo de la misma sociedad. Las acreditaciones e inscripciones de cada una como entidad de formación están a tu disposición en su secretaría.`,
    ),
    h2('Qué es este sitio'),
    p(
      'Sirve para informarte de cursos, convocatorias y ayudas y para pedir que te contactemos. Navegar es gratis y no requiere registro. Enviar una solicitud no te compromete a matricularte ni reserva plaza.',
    ),
    h2('Precios, plazas y fechas'),
    p(
      'Los precios se muestran en euros. La enseñanza reglada y la formación profesional están exentas de IVA en los términos del artículo 20.Uno.9.º de la Ley 37/1992; si a algún curso se le aplicara, su ficha muestra el precio con el impuesto incluido.',
    ),
    p(
      'Las plazas libres se actualizan con cada matrícula, pero pueden cambiar entre que las ves y nos llamas. Una convocatoria se puede aplazar o cancelar si no se llega al mínimo de alumnado o, en los cursos financiados, si la administración no la autoriza. En ese caso te avisamos y te devolvemos lo que hubieras pagado.',
    ),
    p(
      'La matrícula se rige por el contrato que firmas con el centro. Si lo firmas a distancia tienes catorce días naturales para desistir, conforme a los artículos 102 y siguientes del Real Decreto Legislativo 1/2007, que aprueba la ley de defensa de los consumidores.',
    ),
    h2('Cómo puedes usarlo'),
    p(
      'Usa el sitio de buena fe. No está permitido intentar entrar en zonas que no son públicas, enviar solicitudes automáticas o con datos de otra persona sin su permiso, ni hacer nada que impida a los demás utilizarlo. Podemos limitar o bloquear las peticiones que lo pongan en riesgo.',
    ),
    h2('Textos, imágenes y marca'),
    p(
      'Los textos, los temarios, las ilustraciones, el logotipo y el diseño son de la sociedad titular o se usan con licencia. Puedes citarlos, enlazarlos e imprimirlos para ti. Para publicarlos o utilizarlos en otro curso necesitas permiso por escrito.',
    ),
    h2('Enlaces'),
    p(
      'A veces enlazamos a organismos públicos, empresas y redes sociales. No controlamos lo que publican y no respondemos de ello. Si ves un enlace roto o que lleva a donde no debe, dínoslo y lo quitamos.',
    ),
    h2('Responsabilidad'),
    p(
      'Procuramos que la información sea exacta y que el sitio esté disponible, pero puede haber errores o interrupciones por mantenimiento. Los artículos del blog son orientativos y no sustituyen a las bases de cada convocatoria ni al consejo de un profesional. Nada de lo dicho aquí limita los derechos que la ley te da como persona consumidora.',
    ),
    h2('Accesibilidad'),
    p(
      `El sitio está hecho para cumplir el nivel AA de las pautas WCAG 2.2. Si encuentras una barrera, escríbenos a ${settings.email} con la página y lo que intentabas hacer, y te damos la información por otro medio mientras lo arreglamos.`,
    ),
    h2('Reclamaciones'),
    p(
      'Hay hojas de reclamaciones en todas las sedes y las puedes pedir por correo. Si no llegamos a un acuerdo, puedes acudir a la oficina de consumo de tu municipio o comunidad autónoma.',
    ),
    h2('Protección de datos'),
    p(
      'Lo que hacemos con tus datos está en la política de privacidad (/privacidad), y lo que guardamos en tu dispositivo, en la página de cookies (/cookies).',
    ),
    h2('Ley y tribunales'),
    p(
      'Se aplica la ley española. Si actúas como persona consumidora, los tribunales competentes son los de tu domicilio; en los demás casos, los de Santander.',
    ),
    p('Última revisión: noviembre de 2026.'),
  ],
  seo: {
    title: 'Aviso legal',
    description:
      'Titular del sitio, datos de contacto y registro, condiciones de uso, precios y plazas, derecho a desistir de la matrícula y dónde reclamar si algo va mal.',
  },
}
