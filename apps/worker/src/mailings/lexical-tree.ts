import { z } from 'zod'

/** A node of the editor's tree, as far as mails show it; what else there is, is left out. */
export type LexicalNode = {
  type: string
  children?: LexicalNode[] | undefined
  text?: string | undefined
  format?: number | string | undefined
  tag?: string | undefined
  listType?: string | undefined
  fields?: Record<string, unknown> | undefined
  value?: unknown
}

const node: z.ZodType<LexicalNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    children: z.array(node).optional(),
    text: z.string().optional(),
    format: z.union([z.number(), z.string()]).optional(),
    tag: z.string().optional(),
    listType: z.string().optional(),
    fields: z.record(z.string(), z.unknown()).optional(),
    value: z.unknown().optional(),
  }),
)

/** What `mailings.content` holds. */
export const lexicalTree = z.object({ root: node })

const row = z.union([z.number(), z.object({ id: z.number() }).transform(({ id }) => id)])

/** The row that a relation or an upload stands for, populated or not. */
export function rowOf(value: unknown): number | null {
  const parsed = row.safeParse(value)
  return parsed.success ? parsed.data : null
}

/** Every node of a tree that holds the condition, in reading order. */
export function nodesWhere(root: LexicalNode, holds: (node: LexicalNode) => boolean): LexicalNode[] {
  return [
    ...(holds(root) ? [root] : []),
    ...(root.children ?? []).flatMap((child) => nodesWhere(child, holds)),
  ]
}
