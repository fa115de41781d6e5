import type { CSSProperties } from 'react'

type Area = { code: string; name: string; colour: string }

/**
 * Attributes that give an element its training area's colours: `text-area-ink`, `bg-area-tint` and
 * `bg-area` inside it follow. The colour is the centre's to choose, so it can't be a class.
 */
export function areaColours(area: Pick<Area, 'code' | 'colour'>) {
  // CSSProperties does not know custom properties.
  return { 'data-area': area.code, style: { '--area': area.colour } as CSSProperties }
}

/** The area's name with its colour, as on every card. */
export function AreaTag({ area, className = '' }: { area: Area; className?: string }) {
  return (
    <p {...areaColours(area)} className={`eyebrow flex items-center gap-2 text-area-ink ${className}`}>
      <span className="size-2.5 bg-area" aria-hidden="true" />
      <span lang="es">{area.name}</span>
    </p>
  )
}
