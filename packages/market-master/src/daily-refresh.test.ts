import { createMemoryStore, type HttpResponse, type HttpTransport, type KeyValueStore, KisAbortError } from '@kis/core'
import { createVirtualClock, type VirtualClock } from '@kis/core/testing'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createMasterHost, type MasterHost } from './__fixtures__/master-host.js'
import { startTestSqlite, TEST_WASM } from './__fixtures__/test-wasm.js'
import { createMarketMaster, type MarketMaster, type MarketMasterOptions } from './index.js'
import { lastSlot, nextSlot, parseTimeOfDay } from './sync/daily-slot.js'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
// Nine in the morning of 2026-01-02 in Korea.
const START = Date.UTC(2026, 0, 2)

let clock: VirtualClock
let host: MasterHost
let store: KeyValueStore
let warnings: string[]
let isForeground: boolean
const opened: MarketMaster[] = []

beforeAll(startTestSqlite)
beforeEach(async () => {
  const virtual = createVirtualClock({ now: START })
  isForeground = false
  clock = {
    ...virtual,
    get pendingTasks() {
      return virtual.pendingTasks
    },
    schedule(delayMs, task, options) {
      isForeground ||= !options?.background
      return virtual.schedule(delayMs, task, options)
    },
  }
  host = await createMasterHost()
  store = createMemoryStore({ clock })
  warnings = []
})
afterEach(async () => {
  for (const master of opened.splice(0)) await master.close()
  expect(clock.pendingTasks).toBe(0)
})

function open(options: MarketMasterOptions = {}): MarketMaster {
  const logger = { debug() {}, info() {}, warn: (message: string) => void warnings.push(message), error() {} }
  const master = createMarketMaster({
    http: host,
    store,
    clock,
    logger,
    wasm: TEST_WASM,
    random: () => 0,
    refresh: 'daily',
    markets: ['kospi', 'sector'],
    ...options,
  })
  opened.push(master)
  return master
}

const down = (): HttpResponse => ({
  status: 404,
  headers: {},
  body: new Uint8Array(),
})

/** When the copy was last known to be current, once a refresh that is under way is over. */
async function lastSync(master: MarketMaster): Promise<number | undefined> {
  // Unpacking takes turns of the real event loop.
  for (let turns = 0; turns < 50; turns++) await clock.advance(0)
  return master.lastSync('kospi')
}

/** When each request was made, as the hour and minute in Korea. */
function recordTimes(): string[] {
  const times: string[] = []
  for (const market of ['kospi', 'sector'] as const) {
    host.answer(market, () => {
      times.push(new Date(clock.now() + 9 * HOUR).toISOString().slice(5, 16))
      return down()
    })
  }
  return times
}

describe('the daily refresh', () => {
  it('does nothing before the master is used', async () => {
    open()
    await clock.advance(3 * DAY)
    expect(host.requests).toEqual([])
  })

  it('brings everything in each morning, so that no query waits', async () => {
    const master = open()
    await master.sync()
    expect(host.requests).toHaveLength(2)
    await clock.advance(22 * HOUR)
    expect(host.requests).toHaveLength(2)
    // 07:50 in Korea.
    await clock.advance(50 * MINUTE)
    expect(host.requests).toHaveLength(4)
    expect(await lastSync(master)).toBe(START + 22 * HOUR + 50 * MINUTE)
    for (let day = 1; day <= 5; day++) {
      await clock.advance(DAY)
      expect(host.requests).toHaveLength(4 + 2 * day)
      await master.get('005930')
      expect(host.requests).toHaveLength(4 + 2 * day)
    }
  })

  it('comes at the time that is asked for, a few minutes later at most', async () => {
    const master = open({ refresh: { dailyAt: '17:30' }, random: () => 0.5 })
    await master.sync()
    await clock.advance(8.5 * HOUR + 2.5 * MINUTE - 1)
    expect(host.requests).toHaveLength(2)
    await clock.advance(1)
    expect(host.requests).toHaveLength(4)
  })

  it('makes up at the first use for what was missed', async () => {
    await open({ refresh: 'lazy' }).sync()
    await clock.advance(23.5 * HOUR)
    // Not a day old, but of yesterday.
    const master = open()
    expect((await master.get('005930'))?.name).toBe('삼성전자')
    await clock.advance(0)
    expect(host.requests).toHaveLength(4)
    expect(await lastSync(master)).toBe(clock.now())
  })

  it('notices a computer that slept through the morning', async () => {
    const master = open()
    await master.sync()
    await clock.advance(0)
    // Timers stand still meanwhile.
    clock.shiftWallClock(30 * HOUR)
    await clock.advance(HOUR)
    expect(host.requests).toHaveLength(4)
    expect(await lastSync(master)).toBe(clock.now())
  })

  it('sets no timer that keeps a process alive, not even while it waits for a host that does not answer', async () => {
    const master = open()
    await master.sync()
    isForeground = false
    const signals: (AbortSignal | undefined)[] = []
    host.answer('kospi', hanging(signals))
    await clock.advance(22 * HOUR + 50 * MINUTE)
    expect(signals).toHaveLength(1)
    await clock.advance(2 * MINUTE)
    expect(signals.length).toBeGreaterThan(1)
    expect(isForeground).toBe(false)
  })

  it('fails with a warning and the old copy, and tries again after longer and longer pauses', async () => {
    const master = open()
    await master.sync()
    const before = await lastSync(master)
    const times = recordTimes()
    await clock.advance(22 * HOUR + 50 * MINUTE)
    await clock.advance(3 * HOUR)
    // Half of each pause of 5, 10, 20, 40 and 60 minutes: the other half is drawn.
    const minutes = ['07:50', '07:52', '07:57', '08:07', '08:27', '08:57', '09:27', '09:57', '10:27']
    expect(times.filter((_, index) => index % 2 === 0)).toEqual(minutes.map((time) => `01-03T${time}`))
    expect(await lastSync(master)).toBe(before)
    expect((await master.get('005930'))?.name).toBe('삼성전자')
    expect(warnings.filter((message) => message.includes('daily refresh'))).toHaveLength(9)

    for (const market of ['kospi', 'sector'] as const) host.answer(market, (await createMasterHost()).request)
    await clock.advance(HOUR)
    expect(await lastSync(master)).toBeGreaterThan(before ?? 0)
    const asked = host.requests.length
    await clock.advance(12 * HOUR)
    expect(host.requests).toHaveLength(asked)
  })

  it('leaves queries to themselves while it runs', async () => {
    const master = open()
    await master.sync()
    const release = gate(host)
    await clock.advance(24 * HOUR)
    expect(host.requests).toHaveLength(4)
    // A day old by now, and still served at once.
    expect((await master.get('005930'))?.name).toBe('삼성전자')
    release()
    await clock.until(() => clock.pendingTasks <= 1)
    expect(await lastSync(master)).toBe(START + 22 * HOUR + 50 * MINUTE)
  })

  it('makes room for a caller who waits for the same', async () => {
    const master = open()
    await master.sync()
    const signals: (AbortSignal | undefined)[] = []
    const good = await createMasterHost()
    host.answer('kospi', (request) => (signals.length === 0 ? hanging(signals)(request) : good.request(request)))
    await clock.advance(22 * HOUR + 50 * MINUTE)
    expect(signals).toHaveLength(1)
    expect((await master.sync({ force: true })).map(({ status }) => status)).toEqual(['updated', 'updated'])
    expect(signals[0]?.aborted).toBe(true)
    expect(warnings).toEqual([])
    const asked = host.requests.length
    await clock.advance(20 * HOUR)
    expect(host.requests).toHaveLength(asked)
  })

  it('is done by one of many processes; the others take it over', async () => {
    const masters = Array.from({ length: 4 }, (_, index) => open({ random: () => index / 1000 }))
    for (const master of masters) await master.get('005930')
    expect(host.requests).toHaveLength(2)
    await clock.advance(24 * HOUR)
    expect(host.requests).toHaveLength(4)
    for (const master of masters) expect(await lastSync(master)).toBeGreaterThan(START + 22 * HOUR)
  })

  it('ends with the master, whatever it is doing', async () => {
    const master = open()
    await master.sync()
    const signals: (AbortSignal | undefined)[] = []
    host.answer('kospi', hanging(signals))
    await clock.advance(22 * HOUR + 50 * MINUTE)
    await master.close()
    expect(signals[0]?.aborted).toBe(true)
    expect(clock.pendingTasks).toBe(0)
    const asked = host.requests.length
    await clock.advance(10 * DAY)
    expect(host.requests).toHaveLength(asked)
    expect(warnings).toEqual([])
  })

  it.each([['7:50'], ['24:00'], ['07:60'], [''], ['noon']])('refuses %j as a time of day', (dailyAt) => {
    expect(() => createMarketMaster({ refresh: { dailyAt } })).toThrowError(
      expect.objectContaining({ name: 'KisConfigError', option: 'refresh' }),
    )
  })

  it('refuses what is no way to refresh', () => {
    for (const refresh of ['hourly', null, 7] as never[]) {
      expect(() => createMarketMaster({ refresh })).toThrowError(expect.objectContaining({ option: 'refresh' }))
    }
  })
})

function hanging(signals: (AbortSignal | undefined)[]): HttpTransport['request'] {
  return ({ signal }) =>
    new Promise((_resolve, reject) => {
      signals.push(signal)
      signal?.addEventListener('abort', () => reject(new KisAbortError({ cause: signal.reason })), { once: true })
    })
}

/** Holds back all answers until it is called. */
function gate(held: MasterHost): () => void {
  let release = (): void => {}
  const open = new Promise<void>((resolve) => {
    release = resolve
  })
  for (const market of ['kospi', 'sector'] as const) {
    held.answer(market, async (request) => {
      await open
      return (await createMasterHost()).request(request)
    })
  }
  return () => release()
}

describe('slots of a day', () => {
  it('are the same time in Korea, wherever a program runs', () => {
    const at = parseTimeOfDay('07:50') ?? Number.NaN
    expect(at).toBe(7 * HOUR + 50 * MINUTE)
    const slot = Date.UTC(2026, 0, 1, 22, 50)
    for (const [now, last] of [
      [slot - 1, slot - DAY],
      [slot, slot],
      [slot + DAY - 1, slot],
      [slot + DAY, slot + DAY],
    ] as const) {
      expect(lastSlot(now, at)).toBe(last)
      expect(nextSlot(now, at)).toBe(last + DAY)
    }
    expect(lastSlot(START, 0)).toBe(Date.UTC(2026, 0, 1, 15))
  })
})
