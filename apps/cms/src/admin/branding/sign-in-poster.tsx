/** The poster beside the sign-in form, of the same shapes as the mark. */
export function SignInPoster({ className }: { className?: string | undefined }) {
  return (
    <svg viewBox="0 0 600 900" preserveAspectRatio="xMidYMid slice" className={className} aria-hidden="true">
      <rect width="600" height="900" fill="#0c3437" />
      <rect y="600" width="600" height="300" fill="#f2014b" />
      <circle cx="300" cy="600" r="210" fill="#f6f0e8" />
      <path d="M300 390a210 210 0 0 1 0 420z" fill="#ffb15c" />
      <path d="M60 120h240v52H60zM60 206h190v52H60zM60 292h240v52H60z" fill="#14464a" />
      <path d="M450 60a90 90 0 0 0 0 180h60v-56h-60a34 34 0 0 1 0-68h60V60z" fill="#f2014b" />
      <path d="M300 600h210a210 210 0 0 1-210 210z" fill="#0c3437" />
      <path d="M90 600a210 210 0 0 0 210 210V600z" fill="#1c1517" />
      <circle cx="300" cy="600" r="64" fill="#f2014b" />
      <path d="M300 536a64 64 0 0 1 0 128z" fill="#f6f0e8" />
    </svg>
  )
}
