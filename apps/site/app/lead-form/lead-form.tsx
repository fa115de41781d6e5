import type { CampusSummary, RunSummary } from '@cep/contracts/public-api'
import {
  CONTACT_CHANNELS,
  CONTACT_TIMES,
  contactChannelLabels,
  contactTimeLabels,
} from '@cep/contracts/vocabulary'
import { type FormEvent, useId } from 'react'
import { useToday } from '../components/root-data.ts'
import { useIsHydrated } from '../components/use-is-hydrated.ts'
import { useFormat } from '../formatting/use-format.ts'
import { LocalLink } from '../language/local-link.tsx'
import { useLanguage } from '../language/use-language.ts'
import { useTexts } from '../language/use-texts.ts'
import { CheckboxField, RadioFields, SelectField, TextAreaField, TextField } from './fields.tsx'
import { FormStatus } from './form-status.tsx'
import { HONEYPOT_NAME } from './lead-body.ts'
import { leadFormTexts } from './lead-form-texts.tsx'
import { useLeadSubmission } from './use-lead-submission.ts'

/** What the person asks about; it decides what is preset and what is asked. */
type LeadSubject =
  | { kind: 'course'; courseSlug: string; runs: RunSummary[]; campuses: CampusSummary[] }
  | { kind: 'run'; courseSlug: string; runCode: string }
  | { kind: 'campus'; campusSlug: string }
  | { kind: 'contact'; campuses: CampusSummary[] }

type LeadFormProps = { subject: LeadSubject; title?: string }

/**
 * The one way in: asks for information about a course, a run, a campus or anything. A plain form
 * post without JavaScript; with it, sent in place, with errors beside the fields and patience when
 * the network or the server is away.
 */
export function LeadForm({ subject, title }: LeadFormProps) {
  const language = useLanguage()
  const texts = useTexts(leadFormTexts)
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
        {title ?? texts.title}
      </h2>
      <p className="mt-2 text-sm text-soft">{texts.intro}</p>
      {/* The browser's own messages only help where ours can't: without JavaScript. */}
      <form
        method="post"
        action="/api/leads"
        noValidate={isEnhanced}
        onSubmit={onSubmit}
        className="mt-5 grid gap-4"
      >
        <input type="hidden" name="language" value={language} />
        <FormStatus state={state} onRetry={retryNow} />
        <SubjectFields subject={subject} errorOf={errorOf} />
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label={texts.firstName}
            name="firstName"
            autoComplete="given-name"
            error={errorOf('firstName')}
            required
            maxLength={80}
          />
          <TextField
            label={texts.lastName}
            name="lastName"
            autoComplete="family-name"
            error={errorOf('lastName')}
            required
            maxLength={80}
          />
        </div>
        <TextField
          label={texts.email}
          name="email"
          type="email"
          inputMode="email"
          autoComplete="email"
          error={errorOf('email')}
          required
          maxLength={254}
        />
        <TextField
          label={texts.phone}
          name="phone"
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          error={errorOf('phone')}
          required
          maxLength={30}
        />
        <RadioFields
          legend={texts.preferredContact}
          name="preferredContact"
          defaultValue="phone"
          options={CONTACT_CHANNELS.map((value) => ({ value, label: contactChannelLabels[value][language] }))}
        />
        <details className="group">
          <summary className="link inline-flex min-h-11 items-center text-sm group-open:hidden">
            {texts.more}
          </summary>
          <div className="grid gap-4">
            <SelectField
              label={texts.preferredTime}
              name="preferredTime"
              isOptional
              error={errorOf('preferredTime')}
            >
              <option value="">{texts.noPreference}</option>
              {CONTACT_TIMES.filter((value) => value !== 'any').map((value) => (
                <option key={value} value={value}>
                  {contactTimeLabels[value][language]}
                </option>
              ))}
            </SelectField>
            <TextAreaField
              label={texts.message}
              name="message"
              isOptional
              error={errorOf('message')}
              maxLength={5000}
            />
          </div>
        </details>
        <Honeypot />
        <CheckboxField name="consent.privacy" error={errorOf('consent.privacy')} required>
          {texts.privacy((words) => (
            <LocalLink to="/privacidad" target="_blank" className="link">
              {words}
            </LocalLink>
          ))}
        </CheckboxField>
        <CheckboxField name="consent.marketing">{texts.marketing}</CheckboxField>
        <button
          type="submit"
          className="button min-h-14 text-lg"
          aria-disabled={state.status === 'sending' || undefined}
        >
          {state.status === 'sending' ? texts.sending : texts.submit}
        </button>
      </form>
    </section>
  )
}

type SubjectFieldsProps = { subject: LeadSubject; errorOf: (name: string) => string | undefined }

function SubjectFields({ subject, errorOf }: SubjectFieldsProps) {
  const today = useToday()
  const format = useFormat()
  const texts = useTexts(leadFormTexts)
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
        <SelectField label={texts.campus} name="campusSlug" isOptional error={errorOf('campusSlug')}>
          <option value="">{texts.anyCampus}</option>
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
            <SelectField label={texts.run} name="runCode" isOptional error={errorOf('runCode')}>
              <option value="">{texts.anyRun}</option>
              {subject.runs.map((run) => (
                <option key={run.code} value={run.code}>
                  {run.campus?.city ?? texts.online}, {format.day(run.startDate, today)}
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
      <label htmlFor={id}>{useTexts(leadFormTexts).honeypot}</label>
      <input id={id} name={HONEYPOT_NAME} type="text" tabIndex={-1} autoComplete="off" />
    </div>
  )
}
