import { adLanguageLabels, adToneLabels } from '@cep/contracts/vocabulary'
import type { JobOutcome, QueueHandler } from '@cep/queues/queue-handler'
import { chooseClient, pauseAfter } from '../llm/choose-client.ts'
import type { LlmContext } from '../llm/llm-context.ts'
import { recordUsage } from '../llm/llm-usage.ts'
import { generateAds } from './generate-ads.ts'
import { loadAdCourse } from './load-ad-course.ts'
import { storeAds } from './store-ads.ts'

/** Writes advertisements and search texts for a course and stores them as a draft template, to be reviewed. */
export const llmGenerate: QueueHandler<'llm.generate', LlmContext> = {
  queue: 'llm.generate',
  handle: async (context, { courseId, template }): Promise<JobOutcome> => {
    const { transaction, pool, outboxId, requestedAt } = context
    const course = await loadAdCourse(transaction, courseId)
    if (course === undefined) return { status: 'skipped', reason: 'course_gone' }
    if (course === null) return { status: 'skipped', reason: 'course_incomplete' }

    const { client, step } = await chooseClient(context)
    const { ads, usage, failure } = await generateAds(course, template, client)
    if (usage) await recordUsage(pool, usage, 'llm.generate')
    if (failure) {
      const retryInMs = pauseAfter(failure, requestedAt)
      if (retryInMs !== null) return { status: 'waiting', reason: failure.reason, retryInMs }
    }
    if (ads.status === 'refused') return { status: 'done', templateId: null, refused: ads.reason }

    const used = failure ? null : usage
    const { language, tone, type, requestedBy } = template
    const templateId = await storeAds(transaction, {
      // The row's number makes it unique, and the same however often it runs.
      name: `${course.name.slice(0, 70)} · ${adLanguageLabels[language].es}, ${adToneLabels[tone].es.toLowerCase()} · ${outboxId}`,
      courseId,
      type,
      language,
      tone,
      proposal: ads.proposal,
      model: used?.model ?? null,
      promptVersion: used?.promptVersion ?? null,
      createdBy: requestedBy,
    })
    return {
      status: 'done',
      templateId,
      notes: ads.notes,
      llm: failure ? `failed: ${failure.reason}` : step,
    }
  },
}
