import { type RouteConfig, route } from '@react-router/dev/routes'

/** A page in both languages: the segment that stands for English may be there or not. */
const page = (path: string, file: string) => route(path === '' ? 'en?' : `en?/${path}`, file)

export default [
  page('', 'routes/home.tsx'),
  page('cursos', 'routes/catalogue.tsx'),
  page('cursos/:slug', 'routes/course.tsx'),
  page('convocatorias/:code', 'routes/run.tsx'),
  page('ciclos', 'routes/cycles.tsx'),
  page('ciclos/:slug', 'routes/cycle.tsx'),
  page('sedes', 'routes/campuses.tsx'),
  page('sedes/:slug', 'routes/campus.tsx'),
  page('blog', 'routes/blog.tsx'),
  page('blog/:slug', 'routes/post.tsx'),
  page('faq', 'routes/faq.tsx'),
  page('contacto', 'routes/contact.tsx'),
  page('quienes-somos', 'routes/about.tsx'),
  page('gracias', 'routes/thanks.tsx'),
  page('mis-datos', 'routes/my-data.tsx'),
  page('mis-datos/confirmar', 'routes/my-data-confirm.tsx'),
  page('baja', 'routes/unsubscribe.tsx'),
  page('suscripcion/confirmar', 'routes/subscription-confirm.tsx'),
  page('suscripcion/preferencias', 'routes/subscription-preferences.tsx'),
  route('sitemap.xml', 'routes/sitemap.ts'),
  route('robots.txt', 'routes/robots.ts'),
  route('feed.xml', 'routes/feed.ts'),
  // Privacy, cookies, legal notice and whatever page the centre adds.
  page(':slug', 'routes/page.tsx'),
  page('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
