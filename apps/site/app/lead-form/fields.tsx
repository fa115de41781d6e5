import type { InputHTMLAttributes, ReactNode } from 'react'
import { useTexts } from '../language/use-texts.ts'
import { leadFormTexts } from './lead-form-texts.tsx'

type Labelled = { label: string; name: string; error?: string; isOptional?: boolean }

/** The id of a field in the form, so that the error summary can lead to it. */
export const fieldId = (name: string) => `campo-${name.replace('.', '-')}`

function FieldFrame({ label, name, error, isOptional, children }: Labelled & { children: ReactNode }) {
  const texts = useTexts(leadFormTexts)
  return (
    <div>
      <label htmlFor={fieldId(name)} className="text-sm font-700">
        {label}
        {isOptional ? <span className="font-450 text-soft">{texts.optional}</span> : null}
      </label>
      <FieldError name={name} error={error} />
      <div className="mt-1.5">{children}</div>
    </div>
  )
}

function FieldError({ name, error }: { name: string; error?: string }) {
  if (!error) return null
  return (
    <p id={`${fieldId(name)}-error`} className="mt-0.5 text-sm font-650 text-brand-text">
      {error}
    </p>
  )
}

const described = (name: string, error?: string) => ({
  id: fieldId(name),
  name,
  'aria-invalid': error ? true : undefined,
  'aria-describedby': error ? `${fieldId(name)}-error` : undefined,
})

type TextFieldProps = Labelled &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    'type' | 'inputMode' | 'autoComplete' | 'defaultValue' | 'required' | 'maxLength'
  >

/** One line of text. */
export function TextField({ label, name, error, isOptional, ...input }: TextFieldProps) {
  return (
    <FieldFrame label={label} name={name} error={error} isOptional={isOptional}>
      <input {...input} {...described(name, error)} className="field" />
    </FieldFrame>
  )
}

/** Several lines of text. */
export function TextAreaField({ maxLength, ...field }: Labelled & { maxLength: number }) {
  return (
    <FieldFrame {...field}>
      <textarea
        {...described(field.name, field.error)}
        rows={4}
        maxLength={maxLength}
        className="field resize-y"
      />
    </FieldFrame>
  )
}

/** One of a list; `children` are its options. */
export function SelectField({ children, ...field }: Labelled & { children: ReactNode }) {
  return (
    <FieldFrame {...field}>
      <select {...described(field.name, field.error)} className="field">
        {children}
      </select>
    </FieldFrame>
  )
}

type CheckboxFieldProps = { name: string; error?: string; required?: boolean; children: ReactNode }

/** A statement to agree with. */
export function CheckboxField({ name, error, required, children }: CheckboxFieldProps) {
  return (
    <div>
      <FieldError name={name} error={error} />
      <div className="flex items-start gap-3">
        <input {...described(name, error)} type="checkbox" required={required} className="choice mt-0.5" />
        <label htmlFor={fieldId(name)} className="text-sm">
          {children}
        </label>
      </div>
    </div>
  )
}

type RadioFieldsProps = {
  legend: string
  name: string
  defaultValue: string
  options: { value: string; label: string }[]
}

/** One of a few, all in view, as a row of buttons. */
export function RadioFields({ legend, name, defaultValue, options }: RadioFieldsProps) {
  return (
    <fieldset>
      <legend className="text-sm font-700">{legend}</legend>
      <div className="mt-1.5 flex flex-wrap gap-y-1.5">
        {options.map(({ value, label }) => (
          <label key={value} className="segment">
            <input
              type="radio"
              name={name}
              value={value}
              defaultChecked={value === defaultValue}
              className="absolute inset-0 opacity-0"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
