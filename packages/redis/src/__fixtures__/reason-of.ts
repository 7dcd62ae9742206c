import { expect } from 'vitest'

/** What a promise was rejected with. */
export const reasonOf = (promise: Promise<unknown> | undefined): Promise<unknown> =>
  (promise ?? Promise.resolve()).then(
    () => expect.fail('resolved'),
    (error: unknown) => error,
  )
