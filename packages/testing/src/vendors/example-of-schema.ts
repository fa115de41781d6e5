import { member } from './fake-vendor.ts'

const SENTENCE = 'Texto de ejemplo de un modelo que no piensa. '

/**
 * The smallest value that a JSON schema takes; the same every time. Understands what structured outputs
 * use: objects, arrays, enums, unions, references, and limits of length and size.
 */
export function exampleOfSchema(schema: unknown, root: unknown = schema): unknown {
  const reference = member(schema, '$ref')
  if (typeof reference === 'string') return exampleOfSchema(resolve(root, reference), root)
  const constant = member(schema, 'const')
  if (constant !== undefined) return constant
  const first = [member(schema, 'enum'), member(schema, 'anyOf'), member(schema, 'oneOf')].find(Array.isArray)
  if (first) return member(schema, 'enum') ? first[0] : exampleOfSchema(first[0], root)

  switch ([member(schema, 'type')].flat()[0]) {
    case 'object': {
      const properties = member(schema, 'properties') ?? {}
      return Object.fromEntries(
        Object.entries(properties as object).map(([name, value]) => [name, exampleOfSchema(value, root)]),
      )
    }
    case 'array':
      return Array.from({ length: number(schema, 'minItems', 1) }, () =>
        exampleOfSchema(member(schema, 'items'), root),
      )
    case 'string':
      return text(number(schema, 'minLength', 0), number(schema, 'maxLength', 1_000))
    case 'integer':
    case 'number':
      return Math.max(number(schema, 'minimum', 1), Math.ceil(number(schema, 'exclusiveMinimum', 0)))
    case 'boolean':
      return false
    default:
      return null
  }
}

function text(shortest: number, longest: number): string {
  const length = Math.min(Math.max(shortest, 12), longest)
  return SENTENCE.repeat(Math.ceil(length / SENTENCE.length)).slice(0, length)
}

function number(schema: unknown, name: string, otherwise: number): number {
  const value = member(schema, name)
  return typeof value === 'number' ? value : otherwise
}

/** "#/$defs/claim" */
const resolve = (root: unknown, reference: string) =>
  reference
    .replace(/^#\/?/, '')
    .split('/')
    .filter(Boolean)
    .reduce<unknown>((value, name) => member(value, name), root)
