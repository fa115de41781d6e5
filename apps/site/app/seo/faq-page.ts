/** schema.org's FAQPage; answers are HTML, in Spanish as the questions. */
export function faqPage(groups: { questions: { question: string; answerHtml: string }[] }[]) {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    inLanguage: 'es',
    mainEntity: groups.flatMap(({ questions }) =>
      questions.map(({ question, answerHtml }) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: answerHtml },
      })),
    ),
  }
}
