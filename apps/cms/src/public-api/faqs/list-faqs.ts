import type { FaqGroup } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'

const faqs = {
  name: 'faqs',
  text: `
    SELECT q.topic, json_agg(json_build_object('question', q.question, 'answer', q.answer) ORDER BY q."order", q.id) AS questions
    FROM faqs q WHERE q._status = 'published'
    GROUP BY q.topic ORDER BY min(q."order"), q.topic`,
}

/** `GET /faqs`: questions by topic, each topic where its first question stands. */
export const listFaqs: Answer<FaqGroup[]> = ({ read }) => read<FaqGroup>(faqs)
