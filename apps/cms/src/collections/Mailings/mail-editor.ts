import {
  BlocksFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  HorizontalRuleFeature,
  InlineToolbarFeature,
  ItalicFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { Block } from 'payload'
import { label } from '../../fields/label.ts'

/** A button that leads somewhere; mail programs show it as one. */
const button: Block = {
  slug: 'button',
  interfaceName: 'MailButton',
  labels: { singular: label('Botón', 'Button'), plural: label('Botones', 'Buttons') },
  fields: [
    { name: 'text', type: 'text', label: label('Texto', 'Text'), required: true, maxLength: 40 },
    {
      name: 'url',
      type: 'text',
      label: label('Dirección', 'Address'),
      required: true,
      validate: (value: unknown) =>
        (typeof value === 'string' && /^(https:\/\/\S+|\/\S*)$/.test(value)) ||
        'Escribe una dirección que empiece por https:// o una página de la web como /cursos.',
    },
  ],
}

/** A course as on the site: its next run, price and seats are filled in when the mail is written. */
const course: Block = {
  slug: 'course',
  interfaceName: 'MailCourse',
  labels: { singular: label('Curso', 'Course'), plural: label('Cursos', 'Courses') },
  fields: [
    {
      name: 'course',
      type: 'relationship',
      relationTo: 'courses',
      label: label('Curso', 'Course'),
      required: true,
    },
  ],
}

/** What every mail program can show, and nothing else. */
export const mailEditor = lexicalEditor({
  features: [
    FixedToolbarFeature(),
    InlineToolbarFeature(),
    ParagraphFeature(),
    HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
    BoldFeature(),
    ItalicFeature(),
    UnorderedListFeature(),
    OrderedListFeature(),
    LinkFeature({ enabledCollections: [] }),
    UploadFeature({ enabledCollections: ['media'] }),
    HorizontalRuleFeature(),
    BlocksFeature({ blocks: [course, button] }),
  ],
})
