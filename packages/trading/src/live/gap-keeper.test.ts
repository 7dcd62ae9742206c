import { createVirtualClock } from '@kis/core/testing'
import type { GapEvent } from '@kis/realtime'
import { describe, expect, it } from 'vitest'
import type { GapFill, Hole } from './gap-fill.js'
import { GapKeeper } from './gap-keeper.js'

const gap = (from: number, to: number): GapEvent => ({ from, to }) as unknown as GapEvent

/** Items are numbers that follow each other: what is missing between two shows. */
const NUMBERS: Omit<GapFill<number>, 'fetch'> = {
  join(last = 0, fetched, waiting) {
    const rest = fetched.filter((item) => item > last)
    const end = rest.at(-1) ?? last
    const live = waiting.filter((item) => item > end)
    const isBehind = live[0] !== undefined && live[0] > end + 1
    return { items: [...rest, ...live], filled: rest.length, complete: !isBehind, isBehind }
  },
  isKnown: (last, item) => item <= last,
  isApart: (last, item) => item > last + 1,
}

function setUp(fetch?: (hole: Hole<number>) => Promise<readonly number[]>, capacity = 100) {
  const clock = createVirtualClock()
  const told: unknown[] = []
  const fill = fetch && { ...NUMBERS, fetch }
  const keeper = new GapKeeper<number>({
    ...{ clock, fill, capacity },
    onItem: (item) => told.push(item),
    onGap: ({ from, to, filled, complete, error }) => told.push(['gap', from, to, filled, complete, error]),
  })
  return { clock, keeper, told, fill }
}

const never = (): Promise<never> => new Promise(() => {})

describe('a gap of a stream', () => {
  it('is told as it is where no list fills it', () => {
    const { keeper, told } = setUp()
    keeper.item(1)
    keeper.gap(gap(10, 20))
    keeper.item(5)
    expect(told).toEqual([1, ['gap', 10, 20, 0, false, null], 5])
  })

  it('is filled before what came since, without what was told already', async () => {
    const { clock, keeper, told } = setUp(async () => [1, 2, 3])
    keeper.item(1)
    keeper.gap(gap(10, 20))
    keeper.item(3)
    keeper.item(4)
    await clock.advance(0)
    expect(told).toEqual([1, ['gap', 10, 20, 2, true, null], 2, 3, 4])
  })

  it('is asked for again while the list is behind the stream, four times at most', async () => {
    const answers = [[2], [2, 3], [2, 3, 4]]
    let asked = 0
    const { clock, keeper, told } = setUp(async () => answers[Math.min(asked++, 2)] ?? [])
    keeper.item(1)
    keeper.gap(gap(10, 20))
    keeper.item(5)
    await clock.advance(1_000)
    expect([asked, told]).toEqual([3, [1, ['gap', 10, 20, 3, true, null], 2, 3, 4, 5]])
    keeper.gap(gap(30, 40))
    keeper.item(9)
    await clock.advance(5_000)
    expect([asked, told.slice(6)]).toEqual([7, [['gap', 30, 40, 0, false, null], 9]])
  })

  it('that the list fills only later is not lost behind its border', async () => {
    let list: readonly number[] = [1, 2]
    const { clock, keeper, told } = setUp(async () => list)
    keeper.item(1)
    keeper.gap(gap(10, 20))
    await clock.advance(0)
    // The stream tells again what REST told, and then leaves one out: the list did not reach up to here.
    keeper.item(2)
    list = [1, 2, 3]
    keeper.item(4)
    await clock.advance(0)
    keeper.item(5)
    expect(told).toEqual([1, ['gap', 10, 20, 1, true, null], 2, ['gap', 10, 20, 1, true, null], 3, 4, 5])
  })

  it('says what kept it from being filled, after every try', async () => {
    let asked = 0
    const broken = new Error('EGW00201')
    const { clock, keeper, told } = setUp(async () => {
      asked += 1
      throw broken
    })
    keeper.item(1)
    keeper.gap(gap(10, 20))
    keeper.item(2)
    await clock.advance(2_000)
    expect([asked, told]).toEqual([4, [1, ['gap', 10, 20, 0, false, broken], 2]])
  })

  it('is given up after ten seconds, and as soon as too much waits', async () => {
    const { clock, keeper, told } = setUp(never, 3)
    keeper.gap(gap(10, 20))
    keeper.item(1)
    await clock.advance(9_999)
    expect(told).toEqual([])
    await clock.advance(1)
    expect(told).toEqual([['gap', 10, 20, 0, false, expect.objectContaining({ name: 'AbortError' })], 1])
    keeper.gap(gap(30, 40))
    for (const item of [2, 3, 4]) keeper.item(item)
    await clock.advance(0)
    expect(told.slice(2)).toEqual([['gap', 30, 40, 0, false, expect.anything()], 2, 3, 4])
  })

  it('and another one while it is filled are one, and nothing between them is lost', async () => {
    const answers: ((items: readonly number[]) => void)[] = []
    const { clock, keeper, told } = setUp(() => new Promise((resolve) => answers.push(resolve)))
    keeper.item(1)
    keeper.gap(gap(10, 20))
    keeper.item(4)
    keeper.gap(gap(30, 40))
    keeper.item(6)
    answers[0]?.([2])
    await clock.advance(0)
    expect(told).toEqual([1])
    answers[1]?.([2, 3, 4, 5])
    await clock.advance(0)
    expect(told).toEqual([1, ['gap', 10, 40, 4, true, null], 2, 3, 4, 5, 6])
  })

  it('tells nothing more once the view has ended, in the middle of what was missed as well', async () => {
    const { clock, keeper, told } = setUp(async () => [1, 2, 3])
    const stopping = new GapKeeper<number>({
      ...{ clock, capacity: 9, fill: { ...NUMBERS, fetch: async () => [1, 2, 3] }, onGap: () => {} },
      onItem: (item) => {
        told.push(item)
        if (item === 2) stopping.stop()
      },
    })
    stopping.gap(gap(10, 20))
    keeper.gap(gap(10, 20))
    keeper.stop()
    await clock.advance(0)
    expect(told).toEqual([1, 2])
    keeper.item(7)
    keeper.gap(gap(30, 40))
    stopping.item(8)
    await clock.advance(20_000)
    expect([told, clock.pendingTasks]).toEqual([[1, 2], 0])
  })
})

describe('a stream that begins with its present state', () => {
  it('has the state first, then what came meanwhile', async () => {
    const { keeper, told, fill } = setUp(async () => [])
    if (!fill) throw new Error('No list was given.')
    await keeper.start(fill, async () => {
      keeper.item(2)
      keeper.item(3)
      return 2
    })
    expect(told).toEqual([2, 3])
  })

  it('leaves that to a gap that comes meanwhile, and to nobody where the view has ended', async () => {
    const { clock, keeper, told, fill } = setUp(async () => [2, 3])
    if (!fill) throw new Error('No list was given.')
    await keeper.start(fill, async () => {
      keeper.item(2)
      keeper.gap(gap(10, 20))
      return 1
    })
    await clock.advance(0)
    expect(told).toEqual([['gap', 10, 20, 2, true, null], 2, 3])
    await keeper.start(fill, async () => {
      keeper.stop()
      return 9
    })
    expect(told).toHaveLength(3)
  })
})
