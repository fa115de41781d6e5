import type { PanelLanguage } from '../panel-language.ts'
import type { Adviser } from './advisers.ts'
import { inboxTexts } from './inbox-texts.ts'

type AdviserSelectProps = {
  leadName: string
  adviser: { id: number; name: string } | null
  advisers: Adviser[]
  language: PanelLanguage
  className: string | undefined
  onChange: (adviser: { id: number; name: string } | null) => void
}

/** Who works a lead, with what everybody has open: choosing another one hands it over. */
export function AdviserSelect(props: AdviserSelectProps) {
  const { leadName, adviser, advisers, language, className, onChange } = props
  const texts = inboxTexts[language]
  // Somebody who has left or changed function still holds the lead until it is handed over.
  const isListed = adviser === null || advisers.some(({ id }) => id === adviser.id)

  return (
    <select
      className={className}
      aria-label={texts.adviserOf(leadName)}
      value={adviser?.id ?? ''}
      onChange={(event) => {
        const chosen = advisers.find(({ id }) => String(id) === event.target.value)
        onChange(chosen ? { id: chosen.id, name: chosen.name } : null)
      }}
    >
      <option value="">{texts.noAdviser}</option>
      {adviser && !isListed ? <option value={adviser.id}>{adviser.name}</option> : null}
      {advisers.map(({ id, name, openLeads }) => (
        <option key={id} value={id}>
          {texts.adviserOption(name, openLeads)}
        </option>
      ))}
    </select>
  )
}
