import { describe, expect, it } from 'vitest'
import { faqs } from './faqs.ts'
import { pages } from './pages.ts'
import { posts } from './posts.ts'
import { settings } from './settings.ts'
import type { Block, Seo } from './shapes.ts'
import { staff } from './staff.ts'

const textsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => ('text' in block ? [block.text] : block.items))
const wordsIn = (blocks: readonly Block[]) => textsOf(blocks).join(' ').split(/\s+/).length

function expectSeoWithinLimits({ title, description }: Seo) {
  expect(title.length, title).toBeLessThanOrEqual(60)
  expect(description.length, description).toBeGreaterThanOrEqual(120)
  expect(description.length, description).toBeLessThanOrEqual(160)
}

describe('the posts', () => {
  it('are twelve, the newest first, spread over a year', () => {
    expect(posts).toHaveLength(12)
    const ages = posts.map(({ publishedDaysAgo }) => publishedDaysAgo)
    expect(ages).toEqual([...ages].sort((one, other) => one - other))
    expect(ages.at(-1)).toBeGreaterThan(300)
    expect(ages.at(-1)).toBeLessThan(366)
  })

  it.each(posts)('$slug is worth reading and keeps to the limits', (post) => {
    expect(wordsIn(post.content)).toBeGreaterThanOrEqual(600)
    expect(post.slug).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
    expect(post.title.length).toBeLessThanOrEqual(160)
    expect(post.excerpt.length).toBeLessThanOrEqual(320)
    expectSeoWithinLimits(post.seo)
  })

  it('are written by people of the centre', () => {
    const people = staff.map(({ slug }) => slug)
    for (const { author } of posts) expect(people).toContain(author)
  })

  it('share tags, so that one leads to another', () => {
    const tags = posts.flatMap((post) => post.tags)
    for (const post of posts) {
      expect(post.tags.some((tag) => tags.indexOf(tag) !== tags.lastIndexOf(tag))).toBe(true)
    }
  })
})

describe('the questions', () => {
  it('are twenty different ones in five topics, each with its place', () => {
    expect(new Set(faqs.map(({ question }) => question)).size).toBe(20)
    expect(new Set(faqs.map(({ topic }) => topic)).size).toBe(5)
    expect(new Set(faqs.map(({ order }) => order)).size).toBe(20)
  })
})

describe('the pages', () => {
  it('are the four that the site links to', () => {
    expect(pages.map(({ slug }) => slug)).toEqual(['quienes-somos', 'privacidad', 'cookies', 'aviso-legal'])
  })

  it.each(pages)('$slug keeps to the limits', ({ seo }) => expectSeoWithinLimits(seo))

  it('say who is responsible', () => {
    for (const slug of ['privacidad', 'aviso-legal']) {
      const text = textsOf(pages.find((page) => page.slug === slug)?.content ?? []).join(' ')
      for (const fact of [settings.legalName, settings.taxId, settings.address]) expect(text).toContain(fact)
    }
  })
})

describe('all texts', () => {
  const all = [
    ...posts.flatMap(({ content, excerpt }) => [excerpt, ...textsOf(content)]),
    ...faqs.flatMap(({ question, answer }) => [question, ...textsOf(answer)]),
    ...pages.flatMap(({ content }) => textsOf(content)),
  ]

  it('never shout', () => expect(all.filter((text) => /[¡!]/.test(text))).toEqual([]))

  it('are said once', () => {
    const long = all.filter((text) => text.length > 40)
    expect(long.filter((text, index) => long.indexOf(text) !== index)).toEqual([])
  })

  it('name no domain that somebody could own', () => {
    const domains = all.flatMap((text) => text.match(/[\w-]+\.(?:com|es|org|net|eu|info)\b/g) ?? [])
    expect(domains).toEqual([])
  })
})
