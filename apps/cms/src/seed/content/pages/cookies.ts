import { h2, p, ul } from '../blocks.ts'
import { settings } from '../settings.ts'
import type { Page } from '../shapes.ts'

export const cookies: Page = {
  slug: 'cookies',
  title: 'Este sitio no usa cookies',
  content: [
    p(
      'Por eso no has visto un aviso al entrar. El artículo 22.2 de la LSSI obliga a pedir permiso antes de guardar en tu dispositivo información que no sea imprescindible para lo que has pedido. Nosotros hemos hecho el sitio de manera que no haga falta.',
    ),
    h2('Qué no hay'),
    ul(
      'No hay cookies propias: puedes ver cursos, buscar, leer el blog y pedir información sin que se guarde ninguna.',
      'No hay cookies de otros: ni de analítica, ni de publicidad, ni de redes sociales.',
      'No cargamos nada de fuera. Las letras, las imágenes y el código salen de nuestro servidor, así que ninguna otra empresa se entera de tu visita.',
      'No hay vídeos ni mapas incrustados que dejen rastro. Los enlaces a nuestras redes son enlaces normales; lo que pase al abrirlos depende de cada red.',
      'No reconocemos tu navegador por otras vías, como el tamaño de la pantalla o la lista de letras instaladas.',
    ),
    h2('Lo único que se apunta, y dónde'),
    p(
      'Mientras tienes una pestaña abierta, tu navegador recuerda en ella la primera página que viste, la web desde la que llegaste y, si venías de un anuncio, el nombre de la campaña. No es una cookie: se usa el almacén de la pestaña (sessionStorage, con el nombre «cep-visit»), no se manda a nadie mientras navegas y desaparece al cerrarla.',
    ),
    p(
      'Solo si envías un formulario viaja con él, para que sepamos qué nos trajo hasta ti. Si no quieres que se apunte, desactiva el almacenamiento de sitios en tu navegador: todo lo demás seguirá funcionando, formularios incluidos.',
    ),
    h2('Cómo contamos las visitas'),
    p(
      'Sumamos uno cada vez que se ve una página. No guardamos la dirección IP, no sabemos si dos visitas son de la misma persona y no podemos reconstruir tu recorrido. Con saber que una ficha se ha visto doscientas veces nos basta. Si tu navegador pide que no se le siga (Do Not Track o Global Privacy Control), tampoco sumamos.',
    ),
    h2('La parte de los trabajadores'),
    p(
      'El panel de gestión, al que solo entra el personal del centro con su contraseña, sí usa una cookie técnica para mantener la sesión abierta. Se llama payload-token, es nuestra y caduca al cabo de unas horas. Está exenta de permiso porque sin ella no se puede entrar, y quien visita el sitio público no la recibe.',
    ),
    h2('Si esto cambia'),
    p(
      `Si algún día necesitáramos una cookie que requiera tu permiso, te lo pediríamos antes, con un botón para decir que no tan grande como el de decir que sí, y lo explicaríamos aquí. Para cualquier duda, escribe a ${settings.privacyEmail}.`,
    ),
  ],
  seo: {
    title: 'Cookies: este sitio no usa ninguna',
    description:
      'Por qué no ves un aviso al entrar, qué se apunta solo en tu pestaña mientras navegas, cómo contamos las visitas sin reconocerte y qué cookie usa el personal.',
  },
}
