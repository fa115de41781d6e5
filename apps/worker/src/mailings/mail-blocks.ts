import { addressIn, inLanguages, type Language } from '@cep/contracts/language'
import type { LeadFacts } from '../mail/load-lead-facts.ts'
import type { Block, Inline } from '../mail/mail-content.ts'
import { courseFacts } from '../mail/templates/course-facts.ts'
import { type LexicalNode, rowOf } from './lexical-tree.ts'

const BOLD = 1
const ITALIC = 2

const TEXTS = inLanguages({ es: { seeCourse: 'Ver el curso' }, en: { seeCourse: 'See the course' } })

export type MailCourse = Pick<LeadFacts, 'run'> & { course: NonNullable<LeadFacts['course']> }
export type MailPicture = { src: string; alt: string }

/** What a mailing's content refers to, and how its links are written. */
export type BlockSources = {
  language: Language
  now: Date
  publicUrl: string
  courses: Map<number, MailCourse>
  pictures: Map<number, MailPicture>
  /** Where a reader is sent through; counts the click. */
  linkTo: (address: string) => string
}

/** The editor's tree as the blocks of a mail. */
export function mailBlocks(root: LexicalNode, sources: BlockSources): Block[] {
  return (root.children ?? []).flatMap((node) => blocksOf(node, sources))
}

function blocksOf(node: LexicalNode, sources: BlockSources): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const text = inlines(node, sources)
      return text.length > 0 ? [{ kind: 'paragraph', text }] : []
    }
    case 'heading':
      return [{ kind: 'heading', text: plain(node) }]
    case 'list':
      return [
        {
          kind: 'list',
          isNumbered: node.listType === 'number',
          items: (node.children ?? []).map((item) => inlines(item, sources)),
        },
      ]
    case 'horizontalrule':
      return [{ kind: 'rule' }]
    case 'upload': {
      const picture = sources.pictures.get(rowOf(node.value) ?? 0)
      return picture ? [{ kind: 'picture', ...picture }] : []
    }
    case 'block':
      return node.fields?.blockType === 'button' ? button(node, sources) : course(node, sources)
    default:
      return []
  }
}

function button({ fields }: LexicalNode, { linkTo, publicUrl, language }: BlockSources): Block[] {
  const { text, url } = fields ?? {}
  if (typeof text !== 'string' || typeof url !== 'string') return []
  return [{ kind: 'buttons', buttons: [{ label: text, href: linkTo(absolute(url, publicUrl, language)) }] }]
}

/** Nothing for a course that has left the site since: nobody should be sent to a page that is gone. */
function course({ fields }: LexicalNode, sources: BlockSources): Block[] {
  const { language, now, publicUrl, linkTo } = sources
  const found = sources.courses.get(rowOf(fields?.course) ?? 0)
  if (!found?.course.slug) return []
  const page = publicUrl + addressIn(language, `/cursos/${found.course.slug}`)
  return [
    { kind: 'heading', text: found.course.name },
    { kind: 'facts', facts: courseFacts({ ...found, language }, now) },
    { kind: 'buttons', buttons: [{ label: TEXTS[language].seeCourse, href: linkTo(page) }] },
  ]
}

function inlines(node: LexicalNode, sources: BlockSources): Inline[] {
  return (node.children ?? []).flatMap((child): Inline[] => {
    if (child.type === 'linebreak') return ['\n']
    if (child.type === 'link' || child.type === 'autolink') {
      const url = child.fields?.url
      const text = plain(child)
      if (typeof url !== 'string' || !text) return text ? [text] : []
      const href = /^(https?:|\/)/.test(url)
        ? sources.linkTo(absolute(url, sources.publicUrl, sources.language))
        : url
      return [{ link: text, href }]
    }
    if (child.type !== 'text') return inlines(child, sources)
    const text = child.text ?? ''
    const format = typeof child.format === 'number' ? child.format : 0
    if (format & BOLD) return [{ strong: text }]
    return [format & ITALIC ? { em: text } : text]
  })
}

function plain(node: LexicalNode): string {
  return node.text ?? (node.children ?? []).map(plain).join('')
}

const absolute = (url: string, publicUrl: string, language: Language) =>
  url.startsWith('/') ? publicUrl + addressIn(language, url) : url
