import type { PublicApi } from '@cep/contracts/public-api'
import type { Answer } from './answer.ts'
import { listCampuses } from './campuses/list-campuses.ts'
import { readCampus } from './campuses/read-campus.ts'
import { readCourse } from './courses/read-course.ts'
import { searchCourses } from './courses/search/search-courses.ts'
import { listCycles } from './cycles/list-cycles.ts'
import { readCycle } from './cycles/read-cycle.ts'
import { listFaqs } from './faqs/list-faqs.ts'
import { readHome } from './home/read-home.ts'
import { readPage } from './pages/read-page.ts'
import { listPosts } from './posts/list-posts.ts'
import { readPost } from './posts/read-post.ts'
import { findRedirect } from './redirects/find-redirect.ts'
import { readRun } from './runs/read-run.ts'
import { readSettings } from './settings/read-settings.ts'
import { listSitemap } from './sitemap/list-sitemap.ts'
import { listStaff } from './staff/list-staff.ts'

/** Every route of the contract and who answers it; a missing one does not compile. */
export const routes: { [Route in keyof PublicApi]: Answer<PublicApi[Route]> } = {
  '/home': readHome,
  '/settings': readSettings,
  '/courses': searchCourses,
  '/courses/:slug': readCourse,
  '/runs/:code': readRun,
  '/cycles': listCycles,
  '/cycles/:slug': readCycle,
  '/campuses': listCampuses,
  '/campuses/:slug': readCampus,
  '/posts': listPosts,
  '/posts/:slug': readPost,
  '/faqs': listFaqs,
  '/pages/:slug': readPage,
  '/staff': listStaff,
  '/sitemap': listSitemap,
  '/redirect': findRedirect,
}
