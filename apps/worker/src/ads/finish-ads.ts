import { AD_LIMITS, HASHTAG, SEO_LIMITS } from '@cep/contracts/ad-copy'
import { type AdCourse, type AdProposal, type AdRequest, adProposal } from '@cep/contracts/ad-proposal'
import { findMisleadingClaims } from '@cep/contracts/misleading-claims'
import { findPersonalData } from '@cep/contracts/personal-data'
import { type AdDraft, hashtagOf, templateAds } from './template-ads.ts'

export type FinishedAds =
  /** `notes`: in Spanish, what was left out or put in, for whoever reviews. */
  { status: 'ready'; proposal: AdProposal; notes: string[] } | { status: 'refused'; reason: string }

/**
 * Advertisements that may be shown for review: within the limits, without promises, personal data or
 * numbers that the course does not have. What is unusable goes, sentences from templates fill the gaps;
 * what still is not enough is refused.
 */
export function finishAds(draft: AdDraft, course: AdCourse, request: AdRequest): FinishedAds {
  const notes: string[] = []
  const spare = templateAds(course, request)
  const isTrue = truthOf(course)

  const usable = (texts: readonly string[], most: number) =>
    texts
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => {
        if (text === '') return false
        const complaint = complaintAbout(text, most, isTrue)
        if (complaint) notes.push(`Se ha quitado «${text.slice(0, 80)}»: ${complaint}.`)
        return complaint === null
      })
  const filled = (name: 'headlines' | 'primaryTexts') => {
    const { min, max, maxLength } = AD_LIMITS[name]
    const own = distinct(usable(draft[name], maxLength)).slice(0, max)
    if (own.length >= min) return own
    const added = distinct([
      ...own,
      ...spare[name].filter((text) => complaintAbout(text, maxLength, isTrue) === null),
    ])
    if (draft !== spare && added.length > own.length)
      notes.push('Faltaban textos y se han completado con frases de la ficha.')
    return added.slice(0, Math.max(min, own.length))
  }

  const candidate = {
    headlines: filled('headlines'),
    primaryTexts: filled('primaryTexts'),
    hashtags: hashtags(draft, spare),
    seo: {
      title: complaintAbout(draft.seo.title, SEO_LIMITS.title.max, isTrue)
        ? spare.seo.title
        : draft.seo.title.trim(),
      description:
        draft.seo.description.trim().length < SEO_LIMITS.description.min ||
        complaintAbout(draft.seo.description, SEO_LIMITS.description.max, isTrue)
          ? spare.seo.description
          : draft.seo.description.trim(),
    },
  }
  const parsed = adProposal.safeParse(candidate)
  if (parsed.success) return { status: 'ready', proposal: parsed.data, notes: distinct(notes) }
  return {
    status: 'refused',
    reason:
      'La ficha del curso da para pocos textos: completa el resumen, los objetivos y las salidas, y vuelve a pedirlos.',
  }
}

function complaintAbout(text: string, most: number, isTrue: (text: string) => boolean): string | null {
  if (text.length > most) return `pasa de ${most} caracteres`
  const [promise] = findMisleadingClaims(text)
  if (promise) return promise.message.replace(/\.$/, '')
  if (findPersonalData(text).length > 0) return 'contiene datos personales'
  if (!isTrue(text)) return 'da una cifra que no está en la ficha del curso'
  if (text === text.toUpperCase() && /\p{L}{6}/u.test(text)) return 'está todo en mayúsculas'
  return null
}

/** Whether every number of a text is one of the course's. */
function truthOf(course: AdCourse): (text: string) => boolean {
  const facts = [
    course.name,
    course.summary,
    course.durationHours,
    course.priceCents === null ? '' : course.priceCents / 100,
    course.subsidyPercentage,
    ...course.objectives,
    ...course.outcomes,
    ...course.benefits,
    ...course.requirements,
  ].join(' ')
  const known = new Set(numbersIn(facts))
  return (text) => numbersIn(text).every((number) => known.has(number))
}

const numbersIn = (text: string): string[] =>
  (text.match(/\d[\d.,]*/g) ?? []).map((number) => number.replace(/\D/g, ''))

function hashtags(draft: AdDraft, spare: AdDraft): string[] {
  const { min, max, maxLength } = AD_LIMITS.hashtags
  const own = distinct(draft.hashtags.map((tag) => (HASHTAG.test(tag) ? tag : hashtagOf(tag)))).filter(
    (tag) => HASHTAG.test(tag) && tag.length <= maxLength,
  )
  return own.length >= min ? own.slice(0, max) : distinct([...own, ...spare.hashtags]).slice(0, max)
}

/** The first of those that differ only in capitals. */
function distinct(texts: readonly string[]): string[] {
  const seen = new Set<string>()
  return texts.filter((text) => {
    const key = text.toLowerCase()
    const isNew = !seen.has(key)
    seen.add(key)
    return isNew
  })
}
