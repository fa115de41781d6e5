/** The letters C, E, P from the shapes of the centre's posters: half ring, three bars, stem and half disc. */
export function Logo() {
  return (
    <svg
      viewBox="0 0 100 32"
      width="125"
      height="40"
      role="img"
      aria-label="CEP Formación"
      fill="currentColor"
    >
      <path d="M16 0a16 16 0 0 0 0 32h12V22H16a6 6 0 0 1 0-12h12V0z" />
      <path d="M34 0h28v8H34zM34 12h22v8H34zM34 24h28v8H34z" />
      <path d="M68 0h9v32h-9z" />
      <path fill="var(--cep-brand)" d="M80 0h4a11 11 0 0 1 0 22h-4z" />
    </svg>
  )
}
