import type { Role } from '@cep/contracts/vocabulary'
import Link from 'next/link'
import { useState } from 'react'
import type { PanelLanguage } from '../panel-language.ts'
import type { Adviser } from './advisers.ts'
import buttons from './inbox.module.css'
import styles from './inbox-filters.module.css'
import { inboxTexts } from './inbox-texts.ts'
import {
  LEAD_SCOPES,
  type LeadFilters,
  type LeadScope,
  leadFiltersQuery,
  STATUS_FILTERS,
  type StatusFilter,
} from './lead-filters.ts'

type InboxFiltersProps = {
  filters: LeadFilters
  advisers: Adviser[]
  reader: { role: Role; hasCampus: boolean }
  language: PanelLanguage
  path: string
  onChange: (filters: LeadFilters) => void
}

/** Whose leads, in which status, of which adviser, by which words. Everything is kept in the address. */
export function InboxFilters({ filters, advisers, reader, language, path, onChange }: InboxFiltersProps) {
  const texts = inboxTexts[language]
  const scopes = scopesOf(reader)
  const change = (next: Partial<LeadFilters>) => onChange({ ...filters, page: 1, ...next })

  return (
    <div className={styles.filters}>
      <nav className={styles.scopes} aria-label={texts.scopeLabel} hidden={scopes.length === 1}>
        {scopes.map((scope) => {
          const target = { ...filters, scope, adviser: null, page: 1 }
          return (
            <Link
              key={scope}
              className={styles.scope}
              href={`${path}${leadFiltersQuery(target, reader.role)}`}
              prefetch={false}
              aria-current={scope === filters.scope ? 'page' : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                onChange(target)
              }}
            >
              {texts.scopes[scope]}
            </Link>
          )
        })}
      </nav>
      <SearchBox
        // A search that was taken back elsewhere empties the field too.
        key={filters.search}
        search={filters.search}
        language={language}
        onSearch={(search) => change({ search })}
      />
      <label className={styles.filter}>
        <span>{texts.statusLabel}</span>
        <select
          value={filters.status}
          // The options below are the closed list itself.
          onChange={(event) => change({ status: event.target.value as StatusFilter })}
        >
          {STATUS_FILTERS.map((status) => (
            <option key={status} value={status}>
              {texts.statusFilters[status]}
            </option>
          ))}
        </select>
      </label>
      {filters.scope === 'all' ? (
        <label className={styles.filter}>
          <span>{texts.adviserLabel}</span>
          <select
            value={filters.adviser ?? ''}
            onChange={(event) => change({ adviser: adviserOf(event.target.value) })}
          >
            <option value="">{texts.anyAdviser}</option>
            <option value="none">{texts.noAdviser}</option>
            {advisers.map(({ id, name, openLeads }) => (
              <option key={id} value={id}>
                {texts.adviserOption(name, openLeads)}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </div>
  )
}

type SearchBoxProps = { search: string; language: PanelLanguage; onSearch: (search: string) => void }

function SearchBox({ search, language, onSearch }: SearchBoxProps) {
  const texts = inboxTexts[language]
  const [typed, setTyped] = useState(search)
  return (
    <search className={styles.search}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          onSearch(typed.trim())
        }}
      >
        <input
          type="search"
          name="search"
          aria-label={texts.searchLabel}
          placeholder={texts.searchHint}
          autoComplete="off"
          enterKeyHint="search"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            // The browser's own cross empties the field without submitting it.
            if (event.target.value === '' && search !== '') onSearch('')
          }}
        />
        <button type="submit" className={buttons.button}>
          {texts.search}
        </button>
      </form>
    </search>
  )
}

function scopesOf({ role, hasCampus }: { role: Role; hasCampus: boolean }): LeadScope[] {
  return LEAD_SCOPES.filter((scope) => {
    if (scope === 'campus') return hasCampus
    // Marketing hands leads on and works none.
    return scope !== 'mine' || role !== 'marketing'
  })
}

function adviserOf(value: string): LeadFilters['adviser'] {
  if (value === '' || value === 'none') return value || null
  return Number(value)
}
