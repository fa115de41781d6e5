const shared = {
  width: 18,
  height: 18,
  viewBox: '0 0 24 24',
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.8,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
  'aria-hidden': true,
} as const

export function PhoneIcon() {
  return (
    <svg {...shared} role="presentation">
      <path d="M6.5 3.5h2.6l1.6 4.2-2 1.6a13 13 0 0 0 6 6l1.6-2 4.2 1.6v2.6a2.5 2.5 0 0 1-2.7 2.5A16.5 16.5 0 0 1 4 6.2a2.5 2.5 0 0 1 2.5-2.7Z" />
    </svg>
  )
}

export function ChatIcon() {
  return (
    <svg {...shared} role="presentation">
      <path d="M20.5 11.7a8.3 8.3 0 0 1-12.2 7.4L3.7 20.3l1.3-4.4a8.3 8.3 0 1 1 15.5-4.2Z" />
      <path d="M9 9.2c.2 2.9 2.6 5.4 5.8 5.8l.9-1.4-1.8-1-.9.7a4.6 4.6 0 0 1-2-2l.7-.9-1-1.8L9 9.2Z" />
    </svg>
  )
}

export function MailIcon() {
  return (
    <svg {...shared} role="presentation">
      <rect x="3.5" y="5.5" width="17" height="13" rx="2" />
      <path d="m4 7 8 6 8-6" />
    </svg>
  )
}
