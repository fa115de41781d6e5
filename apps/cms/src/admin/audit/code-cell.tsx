import type { DefaultServerCellComponentProps } from 'payload'
import { panelLanguage } from '../panel-language.ts'
import { actionWords, roleWords } from './audit-words.ts'
import { collectionWords } from './collection-words.ts'

/** A cell of the audit log that says in words what the entry keeps as a code. */
export function AuditCodeCell({ cellData, field, i18n, payload }: DefaultServerCellComponentProps) {
  const code = typeof cellData === 'string' ? cellData : ''
  const language = panelLanguage(i18n.language)
  const name = 'name' in field ? field.name : ''
  if (name === 'action') return <span>{actionWords(code, language)}</span>
  if (name === 'actorRole') return <span>{roleWords(code, language)}</span>
  return <span>{collectionWords(payload, code, language)}</span>
}
