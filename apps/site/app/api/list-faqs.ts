import { type LoaderContext, readAlwaysFromCms } from './cms-request.ts'

/** Questions and answers by topic. */
export const listFaqs = (context: LoaderContext) => readAlwaysFromCms<'/faqs'>(context, '/faqs')
