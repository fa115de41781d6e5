import { leadSourceLabels, leadStatusLabels } from '@cep/contracts/vocabulary'
import type { PanelLanguage } from '../panel-language.ts'
import type { TimelineEntry } from './find-timeline.ts'
import { leadPageTexts } from './lead-page-texts.ts'

export type EntryWords = { sentence: string; detail?: string; text?: string; isTrouble?: boolean }

/** An entry of the timeline in words: one sentence, facts beside it, and what a person wrote. */
export function describeEntry(entry: TimelineEntry, language: PanelLanguage): EntryWords {
  const texts = leadPageTexts[language]
  const { entries } = texts
  switch (entry.kind) {
    case 'created': {
      const source = entry.submission ? leadSourceLabels[entry.submission.source][language] : null
      return { sentence: entries.created(entry.actor, source ?? '—'), ...submissionWords(entry, language) }
    }
    case 'resubmitted':
      return { sentence: entries.resubmitted, ...submissionWords(entry, language) }
    case 'status_changed': {
      const name = (status: typeof entry.from) => leadStatusLabels[status][language].toLowerCase()
      return { sentence: entries.status(entry.actor, name(entry.from), name(entry.to)) }
    }
    case 'assigned':
      return { sentence: entries.assigned(entry.actor, entry.to) }
    case 'note':
      return { sentence: entries.note(entry.actor), ...(entry.text ? { text: entry.text } : {}) }
    case 'mail': {
      const template = texts.mailTemplates[entry.template] ?? entry.template
      return {
        sentence: `${entries.mail(template, entry.recipient)}: ${texts.mailStates[entry.state]}`,
        isTrouble: entry.state === 'failed',
      }
    }
    case 'escalated':
      return { sentence: entries.escalated, isTrouble: true }
    case 'attributed':
      return { sentence: entries.attributed }
    case 'whatsapp_sent':
      return { sentence: entries.whatsappSent }
    case 'whatsapp_link':
      return { sentence: entries.whatsappLink }
    case 'erased':
      return { sentence: entries.erased }
    case 'other':
      return { sentence: entry.name }
  }
}

type FormEntry = Extract<TimelineEntry, { kind: 'created' | 'resubmitted' }>

function submissionWords(
  { submission, text }: FormEntry,
  language: PanelLanguage,
): Omit<EntryWords, 'sentence'> {
  const { marketing } = leadPageTexts[language].entries
  return {
    ...(submission ? { detail: `${submission.reference} · ${marketing(submission.marketing)}` } : {}),
    ...(text ? { text } : {}),
  }
}
