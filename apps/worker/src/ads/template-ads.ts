import { AD_LIMITS, HASHTAG, SEO_LIMITS } from '@cep/contracts/ad-copy'
import type { AdCourse, AdRequest } from '@cep/contracts/ad-proposal'
import type { AdTone } from '@cep/contracts/vocabulary'
import { sentencesOf } from '../documents/proposal/sentences.ts'
import { type AdWording, adWording } from './ad-wording.ts'

/** Texts before they are checked: any number, any length. */
export type AdDraft = {
  headlines: string[]
  primaryTexts: string[]
  hashtags: string[]
  seo: { title: string; description: string }
}

type Ingredient = 'name' | 'facts' | 'learn' | 'outcomes' | 'benefits' | 'requirements' | 'price' | 'ask'

/** What a tone puts first; the rest follows, so that there are always enough. */
const ORDER: Record<AdTone, readonly Ingredient[]> = {
  friendly: ['name', 'learn', 'benefits', 'ask', 'facts', 'outcomes', 'price', 'requirements'],
  professional: ['name', 'facts', 'outcomes', 'learn', 'requirements', 'benefits', 'price', 'ask'],
  informative: ['name', 'facts', 'price', 'requirements', 'benefits', 'outcomes', 'learn', 'ask'],
  inspiring: ['name', 'learn', 'outcomes', 'benefits', 'ask', 'facts', 'price', 'requirements'],
  direct: ['name', 'price', 'facts', 'ask', 'learn', 'outcomes', 'benefits', 'requirements'],
}

/** Advertisements out of a course's own fields by sentence templates: no model, nothing invented. */
export function templateAds(course: AdCourse, { language, tone }: AdRequest): AdDraft {
  const words = adWording[language]
  const order = ORDER[tone]
  const headlines = headlinesOf(course, words)
  const texts = primaryTextsOf(course, words, language === 'es')
  const pick = (from: Record<Ingredient, string[]>, most: number) =>
    [
      ...order.map((ingredient) => from[ingredient][0]),
      ...order.flatMap((ingredient) => from[ingredient].slice(1)),
    ].filter((text): text is string => text !== undefined && text.length <= most)
  return {
    headlines: pick(headlines, AD_LIMITS.headlines.maxLength),
    primaryTexts: pick(texts, AD_LIMITS.primaryTexts.maxLength),
    hashtags: hashtagsOf(course, words),
    seo: { title: seoTitle(course, words), description: seoDescription(course, words) },
  }
}

function headlinesOf(course: AdCourse, words: AdWording): Record<Ingredient, string[]> {
  const [city] = course.cities
  const [shortName = ''] = course.name.split(/[:(,.]/)
  return {
    name: [course.name, words.courseOf(course.name), shortName, words.courseOf(shortName)],
    facts: [words.hoursAndModality(course.durationHours, course.modality)],
    learn: course.modality === 'online' ? [words.online] : [],
    outcomes: course.area ? [words.inArea(course.area)] : [],
    benefits: city && course.modality !== 'online' && course.cities.length === 1 ? [words.inCity(city)] : [],
    requirements: [],
    price: course.priceCents === null ? [] : [words.price(course.priceCents)],
    ask: [words.ask],
  }
}

function primaryTextsOf(
  course: AdCourse,
  words: AdWording,
  isSpanish: boolean,
): Record<Ingredient, string[]> {
  const isSaid = (text: string) => /[^:]\s*\.$/.test(text) && !/: \.$/.test(text)
  const [ask = '', ...moreClosings] = words.closing
  return {
    name: isSpanish ? sentencesOf(course.summary) : [],
    facts: [words.facts(course)],
    learn: course.objectives.map(words.learn).filter((text) => text !== null),
    outcomes: [words.outcomes(course.outcomes)].filter(isSaid),
    benefits: [words.benefits(course.benefits)].filter(isSaid),
    requirements: course.requirements.map(words.requirement).filter(isSaid),
    price: course.priceCents === null ? [] : [`${words.price(course.priceCents)}. ${ask}`],
    ask: [ask, ...moreClosings.slice(0, 2)],
  }
}

/** "Peluquería técnico-artística" → "#PeluqueríaTécnicoArtística". */
export function hashtagOf(text: string): string {
  const words = text
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2 || /^\p{Lu}+$/u.test(word))
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `#${words.join('')}`
}

function hashtagsOf(course: AdCourse, words: AdWording): string[] {
  const name = course.name.split(/[:(,.]/, 1)[0] ?? course.name
  const [firstWord = ''] = name.split(/\s+/).filter((word) => word.length > 4)
  return [
    hashtagOf(name),
    ...(firstWord ? [hashtagOf(firstWord)] : []),
    ...(course.area ? [hashtagOf(course.area)] : []),
    words.modalityTag[course.modality],
    ...(course.modality === 'online' ? [] : course.cities.slice(0, 2).map(hashtagOf)),
    ...words.hashtags,
  ].filter((tag) => HASHTAG.test(tag) && tag.length <= 30)
}

function seoTitle(course: AdCourse, words: AdWording): string {
  const facts = words.hoursAndModality(course.durationHours, course.modality)
  const candidates = [`${course.name} | ${facts}`, `${course.name} | ${course.durationHours} h`, course.name]
  const found = candidates.find((title) => title.length <= SEO_LIMITS.title.max)
  if (found) return found
  const room = course.name.slice(0, SEO_LIMITS.title.max + 1)
  return room.slice(0, room.lastIndexOf(' ')).replace(/[,:;]$/, '')
}

/** The fullest description within the limits that sentences about the course make, in their order. */
function seoDescription(course: AdCourse, words: AdWording): string {
  const { min, max } = SEO_LIMITS.description
  const pieces = [
    words.facts(course),
    ...course.objectives
      .slice(0, 2)
      .map(words.learn)
      .filter((text) => text !== null),
    course.priceCents === null ? null : `${words.price(course.priceCents)}.`,
    ...words.closing,
  ].filter((piece): piece is string => piece !== null)
  const fitting = Array.from({ length: 2 ** pieces.length }, (_, chosen) =>
    pieces.filter((_piece, index) => chosen & (1 << index)).join(' '),
  ).filter(({ length }) => length >= min && length <= max)
  const [facts = ''] = pieces
  const told = fitting.filter((text) => text.startsWith(facts))
  const best = (told.length > 0 ? told : fitting).sort((one, other) => other.length - one.length)[0]
  return best ?? cutToWords(`${facts} ${course.summary}`, max)
}

const cutToWords = (text: string, most: number) =>
  text.length <= most ? text : `${text.slice(0, text.lastIndexOf(' ', most - 1))}…`
