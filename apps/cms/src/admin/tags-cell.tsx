import type { DefaultServerCellComponentProps } from 'payload'

/** The words of a field with several, side by side; Payload would show them as code. */
export function TagsCell({ cellData }: DefaultServerCellComponentProps) {
  const words = Array.isArray(cellData) ? cellData.map(String) : []
  return <span>{words.length > 0 ? words.join(', ') : '—'}</span>
}
