/** The C of the mark alone, for the panel's navigation. */
export function Icon() {
  return (
    <svg viewBox="0 0 64 64" width="100%" height="100%" role="img" aria-label="CEP Formación">
      <rect width="64" height="64" rx="12" fill="var(--cep-brand)" />
      <path fill="#fff" d="M33 13a19 19 0 0 0 0 38h14V39H33a7 7 0 0 1 0-14h14V13z" />
    </svg>
  )
}
