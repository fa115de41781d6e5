import type { JSONFieldServerComponent } from 'payload'
import type { AuditChanges } from '../../collections/Audit/describe-changes.ts'
import { type PanelLanguage, panelLanguage } from '../panel-language.ts'
import styles from './changed-fields.module.css'
import { fieldWords } from './collection-words.ts'

const TEXTS = {
  es: {
    title: 'Campos',
    field: 'Campo',
    before: 'Antes',
    after: 'Después',
    set: 'Se rellenaron',
    empty: 'vacío',
  },
  en: { title: 'Fields', field: 'Field', before: 'Before', after: 'After', set: 'Filled in', empty: 'empty' },
}

/** What an entry changed, as a table; for a new document, the fields that were filled in. */
export const ChangedFields: JSONFieldServerComponent = ({ data, i18n, payload }) => {
  const language = panelLanguage(i18n.language)
  const texts = TEXTS[language]
  // The system alone writes this column, in one of these shapes.
  const changes = data?.changes as AuditChanges | null | undefined
  if (!changes) return null
  const nameOf = (field: string) => fieldWords(payload, String(data?.targetCollection ?? ''), field, language)

  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{texts.title}</h3>
      {Array.isArray(changes) ? (
        <p>
          {texts.set}: {changes.map(nameOf).join(', ')}
        </p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{texts.field}</th>
              <th scope="col">{texts.before}</th>
              <th scope="col">{texts.after}</th>
            </tr>
          </thead>
          <tbody>
            {Object.entries(changes).map(([field, { from, to }]) => (
              <tr key={field}>
                <th scope="row">{nameOf(field)}</th>
                <td>{shown(from, language)}</td>
                <td>{shown(to, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function shown(value: unknown, language: PanelLanguage): string {
  if (value === null || value === undefined) return TEXTS[language].empty
  return typeof value === 'string' ? value : JSON.stringify(value)
}
