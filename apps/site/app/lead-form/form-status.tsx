import { useEffect, useRef } from 'react'
import { fieldId } from './fields.tsx'
import type { SubmissionState } from './use-lead-submission.ts'

const WAITING = {
  offline:
    'Te has quedado sin conexión. No cierres esta página: en cuanto vuelva, mandamos tu solicitud solos.',
  unavailable:
    'Ahora mismo no podemos recibir tu solicitud. No cierres esta página: seguimos intentándolo solos.',
  too_many_requests:
    'Estamos recibiendo muchas solicitudes. No cierres esta página: mandamos la tuya en un momento.',
} as const

/** What became of the form, said aloud; errors take the focus and lead to their fields. */
export function FormStatus({ state, onRetry }: { state: SubmissionState; onRetry: () => void }) {
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
        <p className="font-750">{state.message}</p>
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
          <p className="font-650">{WAITING[state.reason]}</p>
          <button type="button" onClick={onRetry} className="link mt-1 min-h-9">
            Probar ahora
          </button>
        </div>
      ) : null}
      {state.status === 'sending' ? <span className="sr-only">Mandando tu solicitud</span> : null}
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
