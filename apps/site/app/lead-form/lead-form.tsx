import type { CampusSummary, RunSummary } from '@cep/contracts/public-api'
import {
  CONTACT_CHANNELS,
  CONTACT_TIMES,
  contactChannelLabels,
  contactTimeLabels,
} from '@cep/contracts/vocabulary'
import { type FormEvent, useId } from 'react'
import { Link } from 'react-router'
import { useToday } from '../components/root-data.ts'
import { useIsHydrated } from '../components/use-is-hydrated.ts'
import { formatDay } from '../formatting/format.ts'
import { CheckboxField, RadioFields, SelectField, TextAreaField, TextField } from './fields.tsx'
import { FormStatus } from './form-status.tsx'
import { HONEYPOT_NAME } from './lead-body.ts'
import { useLeadSubmission } from './use-lead-submission.ts'

/** What the person asks about; it decides what is preset and what is asked. */
type LeadSubject =
  | { kind: 'course'; courseSlug: string; runs: RunSummary[]; campuses: CampusSummary[] }
  | { kind: 'run'; courseSlug: string; runCode: string }
  | { kind: 'campus'; campusSlug: string }
  | { kind: 'contact'; campuses: CampusSummary[] }

type LeadFormProps = { subject: LeadSubject; title?: string; intro?: string }

const INTRO = 'Te contesta una asesora en menos de 4 horas laborables. No te compromete a nada.'

/**
 * The one way in: asks for information about a course, a run, a campus or anything. A plain form
 * post without JavaScript; with it, sent in place, with errors beside the fields and patience when
 * the network or the server is away.
 */
export function LeadForm({ subject, title = 'Pide información', intro = INTRO }: LeadFormProps) {
  const { state, send, retryNow } = useLeadSubmission()
  const isEnhanced = useIsHydrated()
  const errors = state.status === 'invalid' ? state.fields : {}
  const errorOf = (name: string) => errors[name]

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (state.status === 'waiting') retryNow()
    else if (state.status !== 'sending') send(event.currentTarget)
  }

  return (
    <section
      id="pedir-informacion"
      aria-labelledby="titulo-formulario"
      className="rounded border border-line bg-surface p-5 sm:p-7"
    >
      <h2 id="titulo-formulario" className="text-2xl">
        {title}
      </h2>
      <p className="mt-2 text-sm text-soft">{intro}</p>
      {/* The browser's own messages only help where ours can't: without JavaScript. */}
      <form
        method="post"
        action="/api/leads"
        noValidate={isEnhanced}
        onSubmit={onSubmit}
        className="mt-5 grid gap-4"
      >
        <FormStatus state={state} onRetry={retryNow} />
        <SubjectFields subject={subject} errorOf={errorOf} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Nombre"
            name="firstName"
            autoComplete="given-name"
            error={errorOf('firstName')}
            required
            maxLength={80}
          />
          <TextField
            label="Apellidos"
            name="lastName"
            autoComplete="family-name"
            error={errorOf('lastName')}
            required
            maxLength={80}
          />
        </div>
        <TextField
          label="Correo"
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          error={errorOf('email')}
          required
          maxLength={254}
        />
        <TextField
          label="Teléfono"
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          error={errorOf('phone')}
          required
          maxLength={30}
        />
        <RadioFields
          legend="¿Cómo prefieres que te contestemos?"
          name="preferredContact"
          defaultValue="phone"
          options={CONTACT_CHANNELS.map((value) => ({ value, label: contactChannelLabels[value].es }))}
        />
        <details className="group">
          <summary className="link inline-flex min-h-11 items-center text-sm group-open:hidden">
            Añadir una pregunta o un horario
          </summary>
          <div className="grid gap-4">
            <SelectField
              label="Mejor horario"
              name="preferredTime"
              isOptional
              error={errorOf('preferredTime')}
            >
              <option value="">Sin preferencia</option>
              {CONTACT_TIMES.filter((value) => value !== 'any').map((value) => (
                <option key={value} value={value}>
                  {contactTimeLabels[value].es}
                </option>
              ))}
            </SelectField>
            <TextAreaField
              label="Tu pregunta"
              name="message"
              isOptional
              error={errorOf('message')}
              maxLength={5000}
            />
          </div>
        </details>
        <Honeypot />
        <CheckboxField name="consent.privacy" error={errorOf('consent.privacy')} required>
          He leído la{' '}
          <Link to="/privacidad" target="_blank" className="link">
            política de privacidad
          </Link>{' '}
          y acepto que uséis mis datos para responderme.
        </CheckboxField>
        <CheckboxField name="consent.marketing">
          Quiero recibir por correo cursos nuevos y ayudas. Puedo darme de baja cuando quiera.
        </CheckboxField>
        <button
          type="submit"
          className="button min-h-14 text-lg"
          aria-disabled={state.status === 'sending' || undefined}
        >
          {state.status === 'sending' ? 'Mandando tu solicitud…' : 'Pedir información'}
        </button>
      </form>
    </section>
  )
}

type SubjectFieldsProps = { subject: LeadSubject; errorOf: (name: string) => string | undefined }

function SubjectFields({ subject, errorOf }: SubjectFieldsProps) {
  const today = useToday()
  switch (subject.kind) {
    case 'run':
      return (
        <>
          <input type="hidden" name="courseSlug" value={subject.courseSlug} />
          <input type="hidden" name="runCode" value={subject.runCode} />
        </>
      )
    case 'campus':
      return <input type="hidden" name="campusSlug" value={subject.campusSlug} />
    case 'contact':
      return (
        <SelectField label="Sede" name="campusSlug" isOptional error={errorOf('campusSlug')}>
          <option value="">Me da igual, u online</option>
          {subject.campuses.map(({ slug, city }) => (
            <option key={slug} value={slug}>
              {city}
            </option>
          ))}
        </SelectField>
      )
    case 'course':
      return (
        <>
          <input type="hidden" name="courseSlug" value={subject.courseSlug} />
          {subject.runs.length > 1 ? (
            <SelectField
              label="¿Qué convocatoria te interesa?"
              name="runCode"
              isOptional
              error={errorOf('runCode')}
            >
              <option value="">Aún no lo sé</option>
              {subject.runs.map((run) => (
                <option key={run.code} value={run.code}>
                  {run.campus?.city ?? 'Online'}, {formatDay(run.startDate, today)}
                </option>
              ))}
            </SelectField>
          ) : null}
          {subject.runs.length === 1 ? (
            <input type="hidden" name="runCode" value={subject.runs[0]?.code} />
          ) : null}
        </>
      )
  }
}

/** People never see it, so whoever fills it in is a robot. */
function Honeypot() {
  const id = useId()
  return (
    <div className="absolute -left-[200vw] size-px overflow-hidden" aria-hidden="true">
      <label htmlFor={id}>No rellenes este campo</label>
      <input id={id} name={HONEYPOT_NAME} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
