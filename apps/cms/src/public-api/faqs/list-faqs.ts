import type { FaqGroup, RichText } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'
import { type UploadRows, uploadsIn, withUploads } from '../media/rich-text-uploads.ts'

type FaqGroupRow = {
  topic: string
  questions: { question: string; answer: RichText; uploads: UploadRows }[]
}

const faqs = {
  name: 'faqs',
  text: `
    SELECT q.topic, json_agg(json_build_object(
      'question', q.question, 'answer', q.answer, 'uploads', ${uploadsIn('q.answer')}
    ) ORDER BY q."order", q.id) AS questions
    FROM faqs q WHERE q._status = 'published'
    GROUP BY q.topic ORDER BY min(q."order"), q.topic`,
}

/** `GET /faqs`: questions by topic, each topic where its first question stands. */
export const listFaqs: Answer<FaqGroup[]> = async ({ read }) => {
  const rows = await read<FaqGroupRow>(faqs)
  return rows.map(({ topic, questions }) => ({
    topic,
    questions: questions.map(({ question, answer, uploads }) => ({
      question,
      answer: withUploads(answer, uploads),
    })),
  }))
}
