import { useLanguage } from './use-language.ts'

type SpanishOnlyProps = { className?: string; isPlural?: boolean }

/** On an English page, what it says before a text that editors wrote in Spanish; else nothing. */
export function SpanishOnly({ className = '', isPlural }: SpanishOnlyProps) {
  if (useLanguage() === 'es') return null
  return (
    <p className={`text-sm text-soft ${className}`}>
      {isPlural ? 'These texts are' : 'This text is'} available in Spanish only.
    </p>
  )
}
