import type { ReactNode } from 'react'
import { Breadcrumbs, type Crumb } from './breadcrumbs.tsx'

type PageHeaderProps = { title: ReactNode; intro?: ReactNode; trail?: Crumb[] }

/** The head of an ordinary page. */
export function PageHeader({ title, intro, trail }: PageHeaderProps) {
  return (
    <header className="wrap pt-4 lg:pt-6">
      {trail ? <Breadcrumbs trail={trail} /> : null}
      <h1 className="title mt-6 max-w-4xl lg:mt-10">{title}</h1>
      {intro ? <div className="mt-5 max-w-2xl text-lg text-soft">{intro}</div> : null}
    </header>
  )
}
