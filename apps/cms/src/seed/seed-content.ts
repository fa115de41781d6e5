import type { Payload } from 'payload'
import { posterFor } from './art/poster-for.ts'
import { faqs } from './content/faqs.ts'
import { pages } from './content/pages.ts'
import { posts } from './content/posts.ts'
import { settings } from './content/settings.ts'
import { findOrCreate } from './find-or-create.ts'
import { inParallel } from './in-parallel.ts'
import { lexicalFromBlocks } from './lexical-from-blocks.ts'
import type { Catalogue } from './seed-catalogue.ts'
import { seedPicture } from './seed-media.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** When leads are answered: Monday to Friday, morning and afternoon. */
const WORKING_HOURS = (['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const).flatMap(
  (weekday) => [
    { weekday, opensAt: '09:00', closesAt: '14:00' },
    { weekday, opensAt: '16:00', closesAt: '20:00' },
  ],
)

/** Settings, blog, questions, pages. */
export async function seedContent(payload: Payload, catalogue: Catalogue): Promise<void> {
  await payload.updateGlobal({
    slug: 'settings',
    depth: 0,
    data: {
      name: settings.name,
      legalName: settings.legalName,
      tagline: settings.tagline,
      phone: settings.phone,
      whatsapp: settings.whatsapp,
      email: settings.email,
      address: settings.address,
      openingHours: [...settings.openingHours],
      social: [...settings.social],
      workingHours: WORKING_HOURS,
      slaWorkingHours: 4,
    },
  })
  await inParallel(posts, (post) =>
    findOrCreate(payload, 'posts', {
      key: 'slug',
      value: post.slug,
      make: async () => ({
        slug: post.slug,
        title: post.title,
        excerpt: post.excerpt,
        seo: post.seo,
        tags: [...post.tags],
        _status: 'published',
        content: lexicalFromBlocks(post.content),
        author: catalogue.staff.get(post.author),
        publishedAt: new Date(Date.now() - post.publishedDaysAgo * DAY_MS).toISOString(),
        image: await seedPicture(payload, {
          filename: `blog-${post.slug}`,
          alt: `Ilustración de la entrada ${post.title}`,
          svg: posterFor({
            area: post.area,
            seed: post.slug,
            title: post.title,
            variant: 'post',
            width: 1600,
            height: 900,
          }),
        }),
      }),
    }),
  )
  await inParallel(faqs, (faq) =>
    findOrCreate(payload, 'faqs', {
      key: 'question',
      value: faq.question,
      make: () => ({ ...faq, _status: 'published', answer: lexicalFromBlocks(faq.answer) }),
    }),
  )
  await inParallel(pages, (page) =>
    findOrCreate(payload, 'pages', {
      key: 'slug',
      value: page.slug,
      make: () => ({ ...page, _status: 'published', content: lexicalFromBlocks(page.content) }),
    }),
  )
}
