import type { Logger } from '@kis/core'

/** Tells every listener, each on its own: what one of them does must not keep the others from hearing of it. */
export function tellListeners<T>(listeners: Iterable<(item: T) => unknown>, item: T, logger: Logger | undefined): void {
  for (const listener of [...listeners]) {
    try {
      listener(item)
    } catch (error) {
      logger?.error('A listener of an order threw.', { error })
    }
  }
}
