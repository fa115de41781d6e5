import { AD_LIMITS, HASHTAG } from '@cep/contracts/ad-copy'
import type { ArrayField, TextField } from 'payload'
import { label } from '../../fields/label.ts'

type List = {
  name: 'headlines' | 'primaryTexts'
  label: { es: string; en: string }
  row: { es: string; en: string }
}

/** A list of texts that an advertisement is made of, each within its length. */
export function adTexts({ name, label: text, row }: List): ArrayField {
  const { min, max, maxLength } = AD_LIMITS[name]
  return {
    name,
    type: 'array',
    label: text,
    labels: { singular: row, plural: text },
    required: true,
    minRows: min,
    maxRows: max,
    admin: {
      description: label(
        `De ${min} a ${max}, de ${maxLength} caracteres como mucho.`,
        `${min} to ${max}, of ${maxLength} characters at most.`,
      ),
    },
    fields: [{ name: 'text', type: 'text', label: label('Texto', 'Text'), required: true, maxLength }],
  }
}

/** Five to ten words with their #. */
export const hashtagsField: TextField = {
  name: 'hashtags',
  type: 'text',
  hasMany: true,
  label: label('Etiquetas (#)', 'Hashtags'),
  required: true,
  minRows: AD_LIMITS.hashtags.min,
  maxRows: AD_LIMITS.hashtags.max,
  maxLength: AD_LIMITS.hashtags.maxLength,
  hooks: {
    beforeValidate: [
      ({ value }) => (Array.isArray(value) ? [...new Set(value.map((tag) => withHash(String(tag))))] : value),
    ],
  },
  validate: (value: unknown) => {
    const { min, max, maxLength } = AD_LIMITS.hashtags
    const tags = Array.isArray(value) ? value.map(String) : []
    if (tags.length < min || tags.length > max) return `Escribe de ${min} a ${max} etiquetas.`
    const wrong = tags.find((tag) => !HASHTAG.test(tag) || tag.length > maxLength)
    return wrong ? `${wrong} no vale: sin espacios ni signos, hasta ${maxLength} caracteres.` : true
  },
  admin: {
    description: label(
      `De ${AD_LIMITS.hashtags.min} a ${AD_LIMITS.hashtags.max}.`,
      `${AD_LIMITS.hashtags.min} to ${AD_LIMITS.hashtags.max}.`,
    ),
  },
}

const withHash = (typed: string) => `#${typed.trim().replace(/^#+/, '')}`
