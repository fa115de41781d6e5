import { formatPhone } from '@cep/contracts/phone'
import { h2, p, ul } from '../blocks.ts'
import { campuses } from '../campuses.ts'
import { settings } from '../settings.ts'
import type { Page } from '../shapes.ts'

const cities = new Intl.ListFormat('es').format(campuses.map(({ city }) => city))

export const quienesSomos: Page = {
  slug: 'quienes-somos',
  title: 'Quiénes somos',
  content: [
    p(
      `${settings.name} es un centro de formación profesional con cinco sedes: ${cities}. Enseñamos oficios a personas adultas que trabajan, que buscan trabajo o que quieren cambiar de sitio. Empezamos en 2004 en un bajo de la calle Castilla, en Santander, con un aula, doce ordenadores y un curso de nóminas.`,
    ),
    p(
      'Hoy damos ciclos de grado medio y superior, certificados de profesionalidad, cursos subvencionados y cursos propios en ocho áreas. Cada año pasan por las aulas unas dos mil personas. La mitad tiene más de 35 años y siete de cada diez compaginan el curso con un empleo o con cuidados en casa.',
    ),
    h2('Cómo trabajamos'),
    p(
      'Los grupos son de treinta personas como mucho, y los de taller, más pequeños. Quien da clase ha ejercido el oficio: en sanidad hay enfermeras, en cocina hay cocineros y en logística, gente que ha llevado un almacén. Pasamos más horas en el taller que delante de una pantalla, porque los empleos que buscas se hacen con las manos y con otras personas.',
    ),
    p(
      'Antes de matricularte hablas con alguien de orientación, que no cobra por venderte un curso. Si lo que necesitas no lo damos nosotros, o si puedes acreditar tu experiencia sin estudiar nada, te lo decimos.',
    ),
    h2('Lo que puedes esperar'),
    ul(
      'Plazas, fechas y precios a la vista, y los mismos en la web, por teléfono y en la sede.',
      'Respuesta a tu solicitud en cuatro horas laborables.',
      'Una empresa de prácticas buscada por nosotros, con convenio y seguro.',
      'La devolución de lo que hayas pagado si el grupo no sale.',
      'Dos años de ofertas de empleo y ayuda con el currículo al terminar.',
    ),
    h2('Lo que no vas a encontrar'),
    p(
      'No prometemos empleo, porque no depende solo de nosotros. No damos títulos sin asistencia. Y no llamamos diez veces a quien pidió un temario: si no nos contestas, cerramos la solicitud y ya está.',
    ),
    h2('Dónde estamos'),
    ul(
      ...campuses.map(
        ({ city, address, postalCode, phone }) =>
          `${city}: ${address}, ${postalCode}. Teléfono ${formatPhone(phone)}.`,
      ),
    ),
    h2('Quién responde'),
    p(
      `El centro pertenece a ${settings.legalName}, una sociedad de once personas socias que trabajan en él. La dirección la lleva Begoña Ruiz Cavia. Si algo no ha ido como debía, escríbele a ${settings.email}: lo lee ella.`,
    ),
    p(
      'Tienes hojas de reclamaciones en todas las sedes. Los cursos financiados con fondos públicos los revisan el Servicio Público de Empleo Estatal y los servicios de empleo de cada comunidad, y al final de cada uno rellenas un cuestionario de calidad que no pasa por nuestras manos.',
    ),
  ],
  seo: {
    title: 'Quiénes somos',
    description:
      'Un centro de formación profesional para personas adultas con sedes en Santander, Gijón, Bilbao, Córdoba y Málaga. Cómo trabajamos y qué puedes esperar.',
  },
}
