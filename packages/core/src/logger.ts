/** Facts beside a log message. Values pass redaction before they reach a logger. */
export type LogFields = Readonly<Record<string, unknown>>

/** Where messages go. `console` fits. Nothing below `warn` is written unless a logger is passed. */
export interface Logger {
  /** Details for people who look for a fault. */
  debug(message: string, fields?: LogFields): void
  /** What happened as planned: a reconnect, a file brought in. */
  info(message: string, fields?: LogFields): void
  /** What went wrong and was dealt with. */
  warn(message: string, fields?: LogFields): void
  /** What went wrong and needs somebody. */
  error(message: string, fields?: LogFields): void
}
