import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { startFakeLlm } from '@cep/testing/vendors/fake-llm'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeCampus, makeCourse, makeUser } from '../../testing/centre-factory.ts'
import { onlyRow } from '../../testing/run-due-rows.ts'
import { llmTools, runLlmRow } from '../../testing/run-llm-row.ts'

let database: TestDatabase
let fake: Awaited<ReturnType<typeof startFakeLlm>>
beforeEach(async () => {
  database = await createTestDatabase()
  fake = await startFakeLlm()
})
afterEach(async () => {
  await fake.stop()
  await database.drop()
})

const summary =
  'Cuida a perros y gatos en la consulta y en el quirófano. Aprende con casos reales en clínicas colaboradoras y con profesorado en activo.'

async function makeWholeCourse(row: Record<string, unknown> = {}): Promise<number> {
  const courseId = await makeCourse(database.pool, { summary, duration_hours: 520, ...row })
  const campusId = await makeCampus(database.pool)
  await database.pool.query(
    `INSERT INTO courses_rels (parent_id, path, campuses_id) VALUES ($1, 'campuses', $2)`,
    [courseId, campusId],
  )
  await database.pool.query(
    `INSERT INTO courses_objectives (_order, _parent_id, id, text) VALUES (1, $1, 'o1', 'Preparar el quirófano.')`,
    [courseId],
  )
  return courseId
}

async function ask(courseId: number, requestedBy: number | null = null) {
  await database.pool.query(`INSERT INTO outbox (queue, payload) VALUES ('llm.generate', $1)`, [
    JSON.stringify({
      courseId,
      template: { type: 'feed', language: 'es', tone: 'informative', requestedBy },
    }),
  ])
}
const generate = async (model: Record<string, string> = {}) =>
  runLlmRow(
    database.pool,
    llmTools('http://127.0.0.1:9', model),
    await onlyRow(database.pool, 'llm.generate'),
  )
const templates = async () =>
  (
    await database.pool.query(
      `SELECT t.*, (SELECT json_agg(text ORDER BY _order) FROM ads_templates_headlines WHERE _parent_id = t.id) AS headlines,
              (SELECT json_agg(text ORDER BY _order) FROM ads_templates_primary_texts WHERE _parent_id = t.id) AS texts,
              (SELECT json_agg(text ORDER BY "order") FROM ads_templates_texts WHERE parent_id = t.id AND path = 'hashtags') AS hashtags
       FROM ads_templates t`,
    )
  ).rows

it("writes a draft from the course's own fields, once, in the name of who asked", async () => {
  const userId = await makeUser(database.pool, 'marketing')
  await ask(await makeWholeCourse(), userId)
  expect(await generate()).toMatchObject({ status: 'done', llm: 'skipped: not_configured', notes: [] })
  expect(await generate()).toEqual({ status: 'skipped', reason: 'already_completed' })
  const [template, ...others] = await templates()
  expect(others).toEqual([])
  expect(template).toMatchObject({
    status: 'draft',
    origin: 'generated',
    generated_model: null,
    created_by_id: userId,
    language: 'es',
    tone: 'informative',
  })
  expect(template.headlines).toContain('520 horas, presencial')
  // What is left to pay after the subsidy.
  expect(template.headlines).toContain('Precio: 372 €')
  expect(template.texts.length).toBeGreaterThanOrEqual(3)
  expect(template.hashtags).toContain('#Santander')
  expect(template.seo_description.length).toBeGreaterThanOrEqual(120)
})

it('takes what a model writes and mends what breaks the rules', async () => {
  fake.replyWith(() => ({
    headlines: ['Auxiliar de veterinaria', 'Trabajo garantizado', 'Cuida a perros y gatos'],
    primaryTexts: [
      'Cuida a perros y gatos en la consulta.',
      'Aprende con casos reales.',
      'Pide información.',
    ],
    hashtags: ['#Veterinaria', '#Perros', '#Gatos', '#Santander', '#Formación'],
    seoTitle: 'Auxiliar de veterinaria en Santander',
    seoDescription: `${summary}`.slice(0, 134),
  }))
  await ask(await makeWholeCourse())
  const outcome = await generate({
    ENABLE_LLM_INTEGRATION: 'true',
    LLM_PROVIDER: 'openai-compatible',
    LLM_MODEL: fake.model,
    LLM_API_KEY: fake.apiKey,
    LLM_BASE_URL: fake.baseUrl,
  })
  expect(outcome).toMatchObject({ status: 'done', llm: 'done' })
  const [template] = await templates()
  expect(template).toMatchObject({ generated_model: fake.model, generated_prompt_version: 'ad-copy.v1' })
  expect(template.headlines.slice(0, 2)).toEqual(['Auxiliar de veterinaria', 'Cuida a perros y gatos'])
  expect(template.headlines).not.toContain('Trabajo garantizado')
  const { rows } = await database.pool.query('SELECT purpose FROM llm_usage')
  expect(rows).toEqual([{ purpose: 'llm.generate' }])
})

it('leaves a course alone that is gone, or says too little', async () => {
  await ask(await makeCourse(database.pool))
  expect(await generate()).toEqual({ status: 'skipped', reason: 'course_incomplete' })
  await database.pool.query('DELETE FROM outbox; DELETE FROM courses')
  await ask(999_999)
  expect(await generate()).toEqual({ status: 'skipped', reason: 'course_gone' })
})
