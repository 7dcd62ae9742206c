import { AccountNumber, createMemoryStore, KisError, KisOrderError, setJson } from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { IntentBook } from './intent-book.js'
import type { OrderIntent } from './order-intent.js'

const account = AccountNumber.parse('12345678-01')
const GOOD: OrderIntent = {
  ...{ version: 1, clientOrderId: 'signal', terms: {} as OrderIntent['terms'], state: 'unknown' },
  ...{ createdAt: 1, sendUntil: 2, ref: null, reason: null, msgCd: null },
}

async function setUp() {
  const clock = createVirtualClock()
  const store = createMemoryStore({ clock })
  const keys = new Set<string>()
  const book = new IntentBook({
    store: {
      ...store,
      set: (key, value, options) => {
        keys.add(key)
        return store.set(key, value, options)
      },
    },
    ...{ clock, logger: undefined, env: 'real', account, random: () => 0.5 },
  })
  await clock.until(
    book.exclusively(async (page) => {
      await page.assertWhole()
      await page.put(GOOD)
    }),
  )
  return { clock, store, keys: [...keys].sort(), book }
}

const odd = fc.oneof(fc.constantFrom(null, '', 0, '__proto__', 'unknown', 'accepted', [], {}), fc.jsonValue())
const damage = fc.oneof(
  fc.uint8Array({ maxLength: 60 }),
  fc
    .oneof(
      odd,
      fc.array(odd),
      fc
        .record(
          { version: odd, clientOrderId: odd, terms: odd, state: odd, createdAt: odd, sendUntil: odd },
          { requiredKeys: [] },
        )
        .map((some) => ({ ...GOOD, ...some })),
    )
    .map((value) => new TextEncoder().encode(JSON.stringify(value))),
  fc.nat(200).map((end) => new TextEncoder().encode(JSON.stringify(GOOD).slice(0, end))),
)

describe('a record of orders that was damaged', () => {
  it('is never taken for one in which nothing stands', async () => {
    const { clock, store, keys, book } = await setUp()
    const places = keys.filter((key) => /:(?:mark|open|intent:signal)$/.test(key))
    expect(places).toHaveLength(3)
    const whole = await Promise.all(places.map(async (key) => [key, await store.get(key)] as const))
    await fc.assert(
      fc.asyncProperty(fc.nat(2), damage, async (which, bytes) => {
        for (const [key, value] of whole) if (value) await store.set(key, value)
        await store.set(places[which] ?? '', bytes)
        const outcome = await clock
          .until(
            book.exclusively(async (page) => {
              await page.assertWhole()
              return { known: await page.get('signal'), open: await page.open() }
            }),
          )
          .catch((error: unknown) => error)
        if (outcome instanceof Error) {
          if (!KisError.isInstance(outcome)) throw outcome
          // Nothing was sent, and whoever hears of it knows.
          expect(KisOrderError.isInstance(outcome) && outcome.outcome).toBe('rejected')
          expect(outcome.message).not.toContain('12345678')
          return
        }
        const { known } = outcome as { readonly known: OrderIntent | undefined }
        expect(known).toMatchObject({ version: 1, createdAt: expect.any(Number), sendUntil: expect.any(Number) })
      }),
      { numRuns: 300 },
    )
  })

  it('keeps account number and app key out of the names of its entries', async () => {
    const { keys, store } = await setUp()
    await setJson(store, 'other', {})
    for (const key of keys) expect(key).toMatch(/^kis:v1:real:orders:[0-9a-f]+:/)
    expect(keys.join()).not.toContain('12345678')
  })
})
