import { describe, expect, it } from 'vitest'
import { type Scripted, scriptedRest } from './__fixtures__/scripted-rest.js'
import { createDesk, type OrderableClass } from './create-desk.js'
import { isReservingDesk } from './reserving-desk.js'

/** A page of any list, without a row; the cursor says where the next would begin. */
const page = (cursor: string, hasMore: boolean): Scripted => ({
  body: {
    ...{ rt_cd: '0', output: [], output1: [], output2: [] },
    ...{ ctx_area_fk100: cursor, ctx_area_nk100: cursor, ctx_area_fk200: cursor, ctx_area_nk200: cursor },
  },
  hasMore,
})
const LAST = page('', false)
/** KIS says that there is more, and gives the same place to go on from for ever. */
const ENDLESS = page('A', true)

const CLASSES = [
  'domestic-stock',
  'overseas-stock',
  'bond',
  'domestic-derivative',
  'overseas-derivative',
] as const satisfies readonly OrderableClass[]
// As old as the lists at home go into two periods, each with a TR of its own.
const DAYS = { from: '20260801', to: '20261120' }

function setUp(assetClass: OrderableClass, answerOf: (trId: string) => Scripted, waitMs = 0) {
  const answers = new Proxy({}, { get: (_, trId) => [answerOf(String(trId))] })
  const { rest, clock, sent } = scriptedRest('real', answers, waitMs)
  const desk = createDesk(rest, clock, assetClass)
  const lists = {
    open: (signal?: AbortSignal) => desk.open({ signal }),
    history: (signal?: AbortSignal) => desk.history({ ...DAYS, signal }),
    ...(isReservingDesk(desk) && {
      reservations: (signal?: AbortSignal) => desk.reservations({ ...DAYS, signal }),
    }),
  }
  return { lists: Object.entries(lists), clock, sent }
}

describe.each(CLASSES)('the lists of orders of %s', (assetClass) => {
  it('are whole where each part was read to its end', async () => {
    const { lists } = setUp(assetClass, () => LAST)
    for (const [name, read] of lists) {
      expect({ name, ...(await read()) }).toEqual({ name, records: [], complete: true })
    }
  })

  it('are not whole where any part was not, so that nothing counts as absent', async () => {
    const { lists, sent } = setUp(assetClass, () => LAST)
    for (const [name, read] of lists) {
      const before = sent.length
      const { raw } = await read()
      // What was asked for is all kept for whoever looks into it.
      expect(raw).toHaveLength(sent.length - before)
      for (const trId of new Set(sent.slice(before).map((one) => one.trId))) {
        const world = setUp(assetClass, (asked) => (asked === trId ? ENDLESS : LAST))
        const [, again] = world.lists.find(([other]) => other === name) ?? expect.fail(name)
        expect({ name, trId, complete: (await again()).complete }).toEqual({ name, trId, complete: false })
      }
    }
  })

  it('end with their signal', async () => {
    const names = setUp(assetClass, () => LAST).lists.map(([name]) => name)
    for (const name of names) {
      const { lists, clock, sent } = setUp(assetClass, () => LAST, 1_000)
      const [, read] = lists.find(([other]) => other === name) ?? expect.fail(name)
      const controller = new AbortController()
      clock.schedule(500, () => controller.abort())
      const reading = read(controller.signal)
      reading.catch(() => {})
      await expect(clock.until(reading)).rejects.toMatchObject({ code: 'KIS_ABORT' })
      expect(sent).toEqual([])
    }
  })
})
