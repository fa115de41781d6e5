import { useEffect, useRef } from 'react'
import { useTexts } from '../language/use-texts.ts'
import { fieldId } from './fields.tsx'
import { leadFormTexts } from './lead-form-texts.tsx'
import type { SubmissionState } from './use-lead-submission.ts'

/** What became of the form, said aloud; errors take the focus and lead to their fields. */
export function FormStatus({ state, onRetry }: { state: SubmissionState; onRetry: () => void }) {
  const { status: texts } = useTexts(leadFormTexts)
  const summary = useRef<HTMLDivElement>(null)
  const attempt = 'attempt' in state ? state.attempt : 0
  useEffect(() => {
    if (attempt > 0) summary.current?.focus()
  }, [attempt])

  if (state.status === 'invalid' || state.status === 'refused') {
    const fields = state.status === 'invalid' ? Object.entries(state.fields) : []
    return (
      <div
        ref={summary}
        role="alert"
        tabIndex={-1}
        className="rounded border-2 border-brand-text bg-brand-tint p-4 text-sm"
      >
        <p className="font-750">{state.status === 'invalid' ? texts.invalid : texts[state.reason]}</p>
        {fields.length > 0 ? (
          <ul className="mt-1 list-[square] pl-5">
            {fields.map(([name, message]) => (
              <li key={name}>
                <a href={`#${fieldId(name)}`} className="link" onClick={(event) => focusField(event, name)}>
                  {message}
                </a>
              </li>
            ))}
          </ul>
        ) : null}
      </div>
    )
  }
  return (
    <div role="status">
      {state.status === 'waiting' ? (
        <div className="rounded border-2 border-few bg-sunken p-4 text-sm">
          <p className="font-650">{texts[state.reason]}</p>
          <button type="button" onClick={onRetry} className="link mt-1 min-h-9">
            {texts.retry}
          </button>
        </div>
      ) : null}
      {state.status === 'sending' ? <span className="sr-only">{texts.sending}</span> : null}
    </div>
  )
}

/** The router would take the fragment for a navigation; the focus is what counts. */
function focusField(event: React.MouseEvent, name: string) {
  const field = document.getElementById(fieldId(name))
  if (!field) return
  event.preventDefault()
  field.closest('details')?.setAttribute('open', '')
  field.focus()
}
