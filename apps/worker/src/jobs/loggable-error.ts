/** An error as the log may have it: PostgreSQL's errors carry rows along, and rows are people. */
export function loggableError({ name, message, stack, ...rest }: Error): Record<string, unknown> {
  const { code } = rest as NodeJS.ErrnoException
  return { type: name, message, stack, ...(code ? { code } : {}) }
}
