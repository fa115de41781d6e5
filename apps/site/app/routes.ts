import { index, type RouteConfig, route } from '@react-router/dev/routes'

export default [
  index('routes/home.tsx'),
  route('cursos', 'routes/catalogue.tsx'),
  route('cursos/:slug', 'routes/course.tsx'),
  route('convocatorias/:code', 'routes/run.tsx'),
  route('ciclos', 'routes/cycles.tsx'),
  route('ciclos/:slug', 'routes/cycle.tsx'),
  route('sedes', 'routes/campuses.tsx'),
  route('sedes/:slug', 'routes/campus.tsx'),
  route('blog', 'routes/blog.tsx'),
  route('blog/:slug', 'routes/post.tsx'),
  route('faq', 'routes/faq.tsx'),
  route('contacto', 'routes/contact.tsx'),
  route('quienes-somos', 'routes/about.tsx'),
  route('gracias', 'routes/thanks.tsx'),
  route('mis-datos', 'routes/my-data.tsx'),
  route('mis-datos/confirmar', 'routes/my-data-confirm.tsx'),
  route('baja', 'routes/unsubscribe.tsx'),
  route('sitemap.xml', 'routes/sitemap.ts'),
  route('robots.txt', 'routes/robots.ts'),
  route('feed.xml', 'routes/feed.ts'),
  // Privacy, cookies, legal notice and whatever page the centre adds.
  route(':slug', 'routes/page.tsx'),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig
