import type { Connection } from './connect.js'
import type { Totals } from './totals.js'

/** The stock of the demo: 삼성전자, in every set of symbol files. */
export const SYMBOL = '005930'

export interface DemoContext extends Connection {
  readonly totals: Totals
}

/** One part of the demo. It throws when it did not see what it must see. */
export interface Step {
  readonly title: string
  /** Why the step is left out on this connection; `undefined` to run it. */
  readonly skip?: (context: DemoContext) => string | undefined
  readonly run: (context: DemoContext) => Promise<void>
}

/** @throws Error naming what did not happen in time. */
export async function within<T>(ms: number, what: string, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: nothing within ${ms / 1000} s`)), ms)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}
