import {
  adLanguageLabels,
  adOriginLabels,
  adStatusLabels,
  adToneLabels,
  adTypeLabels,
  callToActionLabels,
} from '@cep/contracts/vocabulary'
import type { CollectionConfig } from 'payload'
import { accessFor } from '../../access/access-for.ts'
import { systemOnly } from '../../access/field-access.ts'
import { createdByField } from '../../fields/created-by-field.ts'
import { label, optionsOf } from '../../fields/label.ts'
import { seoField } from '../../fields/seo-field.ts'
import { adTexts, hashtagsField } from './text-lists.ts'

const system = { access: { create: systemOnly, update: systemOnly } }

export const AdsTemplates: CollectionConfig = {
  slug: 'ads-templates',
  labels: {
    singular: label('Plantilla de anuncio', 'Ad template'),
    plural: label('Plantillas de anuncios', 'Ad templates'),
  },
  access: accessFor('ads-templates'),
  defaultSort: '-updatedAt',
  admin: {
    group: label('Marketing', 'Marketing'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'type', 'course', 'language', 'status', 'origin'],
    listSearchableFields: ['name'],
    description: label(
      'Textos de anuncios, listos para Meta. Los que propone el asistente empiezan como borrador.',
      'Texts of advertisements, ready for Meta. What the assistant proposes starts as a draft.',
    ),
  },
  fields: [
    {
      name: 'name',
      type: 'text',
      label: label('Nombre', 'Name'),
      required: true,
      unique: true,
      maxLength: 120,
    },
    {
      type: 'tabs',
      tabs: [
        {
          label: label('Textos', 'Texts'),
          fields: [
            {
              type: 'row',
              fields: [
                {
                  name: 'type',
                  type: 'select',
                  label: label('Tipo', 'Type'),
                  required: true,
                  defaultValue: 'feed',
                  options: optionsOf(adTypeLabels),
                },
                {
                  name: 'course',
                  type: 'relationship',
                  relationTo: 'courses',
                  label: label('Curso', 'Course'),
                  index: true,
                },
              ],
            },
            adTexts({
              name: 'headlines',
              label: label('Titulares', 'Headlines'),
              row: label('Titular', 'Headline'),
            }),
            adTexts({
              name: 'primaryTexts',
              label: label('Textos principales', 'Primary texts'),
              row: label('Texto principal', 'Primary text'),
            }),
            hashtagsField,
            {
              type: 'row',
              fields: [
                {
                  name: 'callToAction',
                  type: 'select',
                  label: label('Botón', 'Call to action'),
                  required: true,
                  defaultValue: 'LEARN_MORE',
                  options: optionsOf(callToActionLabels),
                },
                {
                  name: 'tone',
                  type: 'select',
                  label: label('Tono', 'Tone'),
                  required: true,
                  defaultValue: 'friendly',
                  options: optionsOf(adToneLabels),
                },
                {
                  name: 'language',
                  type: 'select',
                  label: label('Idioma', 'Language'),
                  required: true,
                  defaultValue: 'es',
                  options: optionsOf(adLanguageLabels),
                },
              ],
            },
          ],
        },
        { label: label('Buscadores', 'Search engines'), fields: [seoField] },
        {
          label: label('Origen', 'Origin'),
          fields: [
            {
              name: 'origin',
              type: 'select',
              label: label('La escribió', 'Written by'),
              required: true,
              defaultValue: 'human',
              options: optionsOf(adOriginLabels),
              ...system,
              admin: { readOnly: true },
            },
            {
              name: 'generated',
              type: 'group',
              label: label('Cómo se generó', 'How it was made'),
              admin: { condition: ({ origin }) => origin === 'generated' },
              fields: [
                {
                  type: 'row',
                  fields: [
                    {
                      name: 'model',
                      type: 'text',
                      label: label('Modelo', 'Model'),
                      ...system,
                      admin: { readOnly: true },
                    },
                    {
                      name: 'promptVersion',
                      type: 'text',
                      label: label('Versión de las instrucciones', 'Prompt version'),
                      ...system,
                      admin: { readOnly: true },
                    },
                  ],
                },
                {
                  name: 'document',
                  type: 'relationship',
                  relationTo: 'documents',
                  label: label('Documento de origen', 'Source document'),
                  ...system,
                  admin: { readOnly: true },
                },
              ],
            },
          ],
        },
      ],
    },
    {
      name: 'status',
      type: 'select',
      label: label('Estado', 'Status'),
      required: true,
      defaultValue: 'draft',
      index: true,
      options: optionsOf(adStatusLabels),
      admin: { position: 'sidebar' },
    },
    createdByField,
  ],
}
