/** A piece of a document that belongs together: a heading, an entry of a list, a paragraph, a table's row. */
export type Block = {
  kind: 'heading' | 'item' | 'text' | 'row'
  page: number
  text: string
  cells: string[]
  x: number
  size: number
  isBold: boolean
}
