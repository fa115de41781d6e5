import { normaliseTag } from '@cep/contracts/mailing-segment'
import { languageLabels } from '@cep/contracts/vocabulary'
import type { Field, FieldHook } from 'payload'
import { label, optionsOf } from '../../fields/label.ts'
import { dayPicker } from '../../fields/moment-picker.ts'

const tidyTags: FieldHook = ({ value }) =>
  Array.isArray(value) ? [...new Set(value.map((tag) => normaliseTag(String(tag))))].filter(Boolean) : value

/** Who a mailing goes to; the fields of `mailingSegment` in contracts. */
export const segmentFields: Field[] = [
  {
    name: 'segment',
    type: 'group',
    label: label('A quién', 'Who to'),
    admin: {
      description: label(
        'De quienes están suscritos. Sin nada marcado, a todos.',
        'Of those who are subscribed. With nothing set, to all of them.',
      ),
    },
    fields: [
      {
        name: 'tags',
        type: 'text',
        hasMany: true,
        label: label('Con alguna de estas etiquetas', 'With any of these tags'),
        hooks: { beforeValidate: [tidyTags] },
      },
      {
        name: 'excludedTags',
        type: 'text',
        hasMany: true,
        label: label('Sin ninguna de estas etiquetas', 'With none of these tags'),
        hooks: { beforeValidate: [tidyTags] },
      },
      {
        name: 'courses',
        type: 'relationship',
        relationTo: 'courses',
        hasMany: true,
        label: label('Preguntaron por alguno de estos cursos', 'Asked about any of these courses'),
      },
      {
        name: 'campuses',
        type: 'relationship',
        relationTo: 'campuses',
        hasMany: true,
        label: label('Preguntaron en alguna de estas sedes', 'Asked at any of these campuses'),
      },
      {
        type: 'row',
        fields: [
          {
            name: 'language',
            type: 'select',
            label: label('Leen en', 'Read in'),
            options: optionsOf(languageLabels),
          },
          {
            name: 'subscribedSince',
            type: 'date',
            label: label('Suscritos desde', 'Subscribed since'),
            admin: dayPicker,
          },
        ],
      },
    ],
  },
]
