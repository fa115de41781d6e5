import type { ReactNode } from 'react'

/** Terms and what is true of them, two columns from small tablets on. */
export function FactList({ children, className = '' }: { children: ReactNode; className?: string }) {
  return (
    <dl className={`grid overflow-hidden rounded border border-line bg-surface sm:grid-cols-2 ${className}`}>
      {children}
    </dl>
  )
}

/** One of them. */
export function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="-mt-px -ml-px border-t border-l border-line px-5 py-4">
      <dt className="text-xs font-600 text-soft">{term}</dt>
      <dd className="mt-0.5 font-700">{children}</dd>
    </div>
  )
}

/** What explains it, quieter. */
export function FactNote({ children }: { children: ReactNode }) {
  return <p className="text-sm font-450 text-soft">{children}</p>
}
