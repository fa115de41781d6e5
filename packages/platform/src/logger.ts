import { type Logger, pino } from 'pino'

export type { Logger }

/**
 * JSON lines on stdout. The message is constant, data goes into fields, errors under `err`.
 * Personal data is never logged; the redaction below is the net under that rule, not the rule.
 */
export function createLogger(role: string, level = 'info'): Logger {
  return pino({
    level,
    base: { role },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: {
      paths: ['email', 'phone', 'password', 'token', '*.email', '*.phone', '*.password', '*.token'],
      censor: '[redacted]',
    },
  })
}
