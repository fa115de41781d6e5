import {
  apply,
  type Box,
  boxOf,
  IDENTITY,
  intersect,
  type Matrix,
  multiply,
  type PaintState,
  type ReadFont,
} from './paint-state.ts'
import { outlineOf, type Shape } from './shapes.ts'

/** One letter as it stands on the page: origin at its baseline, y growing downwards, sizes in points. */
export type Glyph = {
  order: number
  text: string
  x: number
  y: number
  width: number
  size: number
  isBold: boolean
  fill: string | null
  alpha: number
  clip: Box
  /** Drawn with PDF's "neither fill nor stroke", or on a layer that is switched off. */
  isInvisible: boolean
}

export type PageMarks = { glyphs: Glyph[]; shapes: Shape[] }

/** What this reads of pdf.js's list of drawing operations. */
type Operations = { fnArray: ArrayLike<number>; argsArray: ArrayLike<unknown> }
type RawGlyph = { unicode?: string; width?: number; isSpace?: boolean }

type Reading = {
  operations: Operations
  /** pdf.js's numbers of its operators, by name. */
  codes: Readonly<Record<string, number>>
  /** From PDF units to the page as it is seen. */
  view: Matrix
  fontOf: (name: string) => ReadFont
  isLayerVisible: (layer: unknown) => boolean
}

/** No leaflet has that many on a page; it bounds the memory of one that was made to hurt. */
const MARKS_PER_PAGE = 60_000
const WHOLE_PLANE: Box = { left: -1e9, top: -1e9, right: 1e9, bottom: 1e9 }
const PLAIN: ReadFont = { isBold: false, isVertical: false, unit: 0.001 }

/**
 * Where each letter of a page stands, and in which colour, on what. pdf.js's own text extraction tells
 * neither colours nor what lies behind, and both are needed to leave out what a person can't see.
 *
 * Pictures have been left undecoded (`maxImageSize: 0`): a `save`, a `transform` and a `restore` without
 * anything painted between them is where one stood.
 */
export function readGlyphs({ operations, codes, view, fontOf, isLayerVisible }: Reading): PageMarks {
  const nameOf = new Map(Object.entries(codes).map(([name, code]) => [code, name]))
  const glyphs: Glyph[] = []
  const shapes: Shape[] = []
  let state = initialState(view)
  const saved: { state: PaintState; hasPainted: boolean; hasMoved: boolean }[] = []
  let hasPainted = false
  let hasMoved = false
  let textMatrix: Matrix = IDENTITY
  let line = { x: 0, y: 0 }
  let pen = 0
  let isClipPending = false
  const layers: boolean[] = []

  const save = () => {
    saved.push({ state: { ...state }, hasPainted, hasMoved })
    hasPainted = false
    hasMoved = false
  }
  const restore = () => {
    const last = saved.pop()
    if (!last) return
    const isPicture = hasMoved && !hasPainted
    if (isPicture) {
      shapes.push({
        order: glyphs.length + shapes.length,
        box: intersect(boxOf(state.matrix, [0, 0, 1, 1]), state.clip),
        fill: null,
        outline: null,
      })
    }
    const hadPainted = hasPainted || isPicture
    ;({ state, hasPainted, hasMoved } = last)
    hasPainted ||= hadPainted
  }
  const transform = (matrix: Matrix) => {
    state.matrix = multiply(state.matrix, matrix)
    hasMoved = true
  }
  const moveText = (x: number, y: number) => {
    line = { x: line.x + x, y: line.y + y }
    pen = 0
  }
  const setFont = (name: string, size: number) => {
    state.font = fontOf(name)
    state.fontSize = size
  }
  const showText = (entries: readonly (RawGlyph | number | null)[]) => {
    hasPainted = true
    const direction = state.fontSize < 0 ? -1 : 1
    const fontSize = Math.abs(state.fontSize)
    const toPage = multiply(state.matrix, textMatrix)
    const size = fontSize * Math.hypot(toPage[2], toPage[3])
    // Sideways text is a margin note or a decoration; it would tear the lines apart.
    const isUpright = Math.abs(toPage[1]) < 0.2 * Math.abs(toPage[0]) && !state.font.isVertical
    for (const entry of entries) {
      if (typeof entry === 'number') {
        pen -= (entry * fontSize * state.horizontalScale) / 1000
        continue
      }
      if (!entry) continue
      const advance =
        ((entry.width ?? 0) * fontSize * state.font.unit +
          direction * (state.charSpacing + (entry.isSpace ? state.wordSpacing : 0))) *
        state.horizontalScale
      const [x, y] = apply(toPage, line.x + pen, line.y + state.rise)
      const [end] = apply(toPage, line.x + pen + advance, line.y + state.rise)
      pen += advance
      if (!isUpright || !entry.unicode || glyphs.length >= MARKS_PER_PAGE) continue
      glyphs.push({
        order: glyphs.length + shapes.length,
        text: entry.unicode,
        x: Math.min(x, end),
        y,
        width: Math.abs(end - x),
        size,
        isBold: state.font.isBold || state.renderingMode === 2,
        fill: state.fill,
        alpha: state.alpha * state.groupAlpha,
        clip: state.clip,
        isInvisible: state.renderingMode === 3 || state.renderingMode === 7 || layers.includes(false),
      })
    }
  }
  const paintPath = (operator: number, [path]: readonly unknown[], bounds: ArrayLike<number> | null) => {
    if (!bounds) return
    const box = boxOf(state.matrix, [bounds[0] ?? 0, bounds[1] ?? 0, bounds[2] ?? 0, bounds[3] ?? 0])
    if (isClipPending) {
      state.clip = intersect(state.clip, box)
      isClipPending = false
    }
    const name = nameOf.get(operator) ?? ''
    if (name === 'endPath') return
    hasPainted = true
    if (!/fill/i.test(name) || state.alpha * state.groupAlpha < 0.5 || shapes.length >= MARKS_PER_PAGE) return
    const points = path ? outlineOf(path as ArrayLike<number>, state.matrix) : null
    shapes.push({
      order: glyphs.length + shapes.length,
      box: intersect(box, state.clip),
      fill: points ? state.fill : null,
      outline: points,
    })
  }

  const perform: Record<string, (args: readonly unknown[]) => void> = {
    save,
    restore,
    transform: (args) => transform(args as unknown as Matrix),
    paintFormXObjectBegin: ([matrix, bounds]) => {
      save()
      if (matrix) transform(asMatrix(matrix))
      if (bounds) {
        const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = Array.from(bounds as ArrayLike<number>)
        state.clip = intersect(state.clip, boxOf(state.matrix, [x1, y1, x2, y2]))
      }
      hasPainted = true
    },
    paintFormXObjectEnd: restore,
    beginGroup: () => {
      save()
      // What is painted in a group fades with the group, whatever alpha it sets for itself.
      state.groupAlpha *= state.alpha
      state.alpha = 1
      hasPainted = true
    },
    endGroup: restore,
    beginAnnotation: ([, , outer, inner]) => {
      save()
      if (outer) transform(asMatrix(outer))
      if (inner) transform(asMatrix(inner))
      hasPainted = true
    },
    endAnnotation: restore,
    beginText: () => {
      textMatrix = IDENTITY
      line = { x: 0, y: 0 }
      pen = 0
    },
    setTextMatrix: (args) => {
      textMatrix = asMatrix(args[0])
      line = { x: 0, y: 0 }
      pen = 0
    },
    moveText: ([x, y]) => moveText(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      state.leading = Number(y)
      moveText(Number(x), Number(y))
    },
    setLeading: ([leading]) => {
      state.leading = -Number(leading)
    },
    nextLine: () => moveText(0, state.leading),
    setFont: ([name, size]) => setFont(String(name), Number(size)),
    setCharSpacing: ([value]) => {
      state.charSpacing = Number(value)
    },
    setWordSpacing: ([value]) => {
      state.wordSpacing = Number(value)
    },
    setHScale: ([value]) => {
      state.horizontalScale = Number(value) / 100
    },
    setTextRise: ([value]) => {
      state.rise = Number(value)
    },
    setTextRenderingMode: ([value]) => {
      state.renderingMode = Number(value)
    },
    // pdf.js has turned every colour space into RGB; patterns come as `setFillColorN`.
    setFillRGBColor: ([colour]) => {
      state.fill = typeof colour === 'string' ? colour : null
    },
    setFillTransparent: () => {
      state.fill = null
      state.alpha = 0
    },
    setFillColorN: () => {
      state.fill = null
    },
    setGState: ([entries]) => {
      for (const [key, value] of entries as [string, unknown][]) {
        if (key === 'ca') state.alpha = Number(value)
        if (key === 'Font') setFont(String((value as unknown[])[0]), Number((value as unknown[])[1]))
      }
    },
    showText: ([entries]) => showText(entries as (RawGlyph | number | null)[]),
    clip: () => {
      isClipPending = true
    },
    eoClip: () => {
      isClipPending = true
    },
    constructPath: ([operator, path, bounds]) =>
      paintPath(Number(operator), path as unknown[], bounds as ArrayLike<number> | null),
    shadingFill: () => {
      hasPainted = true
      shapes.push({ order: glyphs.length + shapes.length, box: state.clip, fill: null, outline: null })
    },
    beginMarkedContent: () => {
      layers.push(true)
    },
    beginMarkedContentProps: ([tag, properties]) => {
      layers.push(tag !== 'OC' || isLayerVisible(properties))
    },
    endMarkedContent: () => {
      layers.pop()
    },
  }
  for (let index = 0; index < operations.fnArray.length; index += 1) {
    const name = nameOf.get(operations.fnArray[index] ?? 0) ?? ''
    if (!Object.hasOwn(perform, name)) continue
    perform[name]?.((operations.argsArray[index] ?? []) as readonly unknown[])
  }
  return { glyphs, shapes }
}

function initialState(view: Matrix): PaintState {
  return {
    matrix: view,
    clip: WHOLE_PLANE,
    fill: '#000000',
    alpha: 1,
    groupAlpha: 1,
    font: PLAIN,
    fontSize: 1,
    charSpacing: 0,
    wordSpacing: 0,
    horizontalScale: 1,
    leading: 0,
    rise: 0,
    renderingMode: 0,
  }
}

function asMatrix(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(value as ArrayLike<number>)
  return [a, b, c, d, e, f]
}
