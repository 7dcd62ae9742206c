import { AccountNumber, createMemoryStore } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import { describe, expect, it } from 'vitest'
import { type BookPage, IntentBook } from './intent-book.js'
import type { OrderIntent } from './order-intent.js'

const account = AccountNumber.parse('12345678-01')

function setUp() {
  const clock = createVirtualClock()
  const store = createMemoryStore({ clock })
  /** A process with a handle of its own; one that is suspended has a clock that stands still, so that it neither renews its lease nor hears of its end. */
  const join = (own = clock) =>
    new IntentBook({ store: { ...store }, clock: own, logger: undefined, env: 'paper', account, random: () => 0.5 })
  return { clock, store, join }
}

const intent = (reason: string): OrderIntent => ({
  ...{ version: 1, clientOrderId: 'signal', terms: {} as OrderIntent['terms'], state: 'rejected' },
  ...{ createdAt: 1, sendUntil: 2, ref: null, reason, msgCd: null },
})
const mark = (book: IntentBook) => book.exclusively((page) => page.assertWhole())

describe('the record of orders', () => {
  it('refuses a process that was suspended for longer than its lease', async () => {
    const { clock, join } = setUp()
    const suspended = join(createVirtualClock())
    let wake = (): void => {}
    const asleep = new Promise<void>((resolve) => {
      wake = resolve
    })
    let pageOf: BookPage | undefined
    const late = suspended.exclusively(async (page) => {
      pageOf = page
      await asleep
      await page.put(intent('late'))
    })
    await clock.until(() => pageOf !== undefined)
    const other = join()
    await clock.until(other.exclusively((page) => page.put(intent('in time'))))
    expect(clock.monotonic()).toBeGreaterThanOrEqual(10_000)
    wake()
    await expect(late).rejects.toMatchObject({ code: 'KIS_STORE', operation: 'set' })
    expect((await other.get('signal'))?.reason).toBe('in time')
  })

  it('notices that it was emptied, in every process that has used it', async () => {
    const { clock, store, join } = setUp()
    const [writer, reader, idle] = [join(), join(), join()]
    await clock.until(mark(writer))
    await clock.until(writer.exclusively((page) => page.put(intent('kept'))))
    await clock.until(reader.get('signal'))
    await store.dispose?.()
    for (const book of [writer, reader]) {
      await expect(clock.until(mark(book))).rejects.toMatchObject({ code: 'KIS_ORDER', outcome: 'rejected' })
    }
    // One that had not used it cannot know, and begins anew; the others are not taken in by that.
    await clock.until(mark(idle))
    await clock.until(mark(idle))
    await expect(clock.until(mark(writer))).rejects.toMatchObject({
      message: expect.stringContaining('Nothing was sent'),
    })
    await expect(clock.until(mark(join()))).resolves.toBeUndefined()
  })
})
