/** Facts beside a log message. Values pass redaction before they reach a logger. */
export type LogFields = Readonly<Record<string, unknown>>

/** Where messages go. `console` fits. Nothing below `warn` is written unless a logger is passed. */
export interface Logger {
  debug(message: string, fields?: LogFields): void
  info(message: string, fields?: LogFields): void
  warn(message: string, fields?: LogFields): void
  error(message: string, fields?: LogFields): void
}
