import { randomBytes } from 'node:crypto'
import type { AdProposal } from '@cep/contracts/ad-proposal'
import type { AdLanguage, AdTone, AdType } from '@cep/contracts/vocabulary'
import type { ClientBase } from 'pg'

type NewTemplate = {
  name: string
  courseId: number
  type: AdType
  language: AdLanguage
  tone: AdTone
  proposal: AdProposal
  /** null where templates wrote it. */
  model: string | null
  promptVersion: string | null
  createdBy: number | null
}

/** Stores advertisements as a draft template, as the panel would. Answers its id. */
export async function storeAds(transaction: ClientBase, template: NewTemplate): Promise<number> {
  const { proposal } = template
  const { rows } = await transaction.query<{ id: number }>(
    `INSERT INTO ads_templates (name, type, course_id, tone, language, seo_title, seo_description, origin,
                                generated_model, generated_prompt_version, status, created_by_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, 'generated', $8, $9, 'draft', (SELECT id FROM users WHERE id = $10))
     RETURNING id`,
    [
      template.name,
      template.type,
      template.courseId,
      template.tone,
      template.language,
      proposal.seo.title,
      proposal.seo.description,
      template.model,
      template.promptVersion,
      template.createdBy,
    ],
  )
  const id = rows[0]?.id
  if (id === undefined) throw new Error('no row in ads_templates')
  for (const [table, texts] of [
    ['ads_templates_headlines', proposal.headlines],
    ['ads_templates_primary_texts', proposal.primaryTexts],
  ] as const) {
    await transaction.query(
      `INSERT INTO ${table} (_order, _parent_id, id, text)
       SELECT row_number() OVER (), $1, row_id, text FROM unnest($2::text[], $3::text[]) AS new (row_id, text)`,
      // Rows of lists have ids like MongoDB's.
      [id, texts.map(() => randomBytes(12).toString('hex')), texts],
    )
  }
  await transaction.query(
    `INSERT INTO ads_templates_texts ("order", parent_id, path, text)
     SELECT place, $1, 'hashtags', text FROM unnest($2::text[]) WITH ORDINALITY AS new (text, place)`,
    [id, proposal.hashtags],
  )
  return id
}
