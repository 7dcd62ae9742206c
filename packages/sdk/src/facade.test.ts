import { readdirSync, readFileSync } from 'node:fs'
import {
  createMemoryStore,
  createRateLimiter,
  type KeyValueStore,
  KisTimeoutError,
  KisValidationError,
  type Lane,
  type LogFields,
  type RateLimiter,
} from '@kis/core'
import { createVirtualClock } from '@kis/core/testing'
import type { SocketFactory } from '@kis/realtime'
import { trade } from '@kis/realtime/domestic-stock'
import type { SimulatorOptions } from '@kis/simulator'
import { createCalendar } from '@kis/utils/calendar'
import { afterEach, beforeAll, describe, expect, expectTypeOf, it } from 'vitest'
import { createWorld, START, type World } from './__fixtures__/virtual-world.js'
import { paramsOf, Wiretap } from './__fixtures__/wiretap.js'
import type { Kis, KisOptions } from './index.js'

const folder = new URL('./', import.meta.url)
const read = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
/** Code without its comments and without what its strings say. */
const codeOf = (name: string): string =>
  read(name)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/\/\/.*$/gm, '')
    .replace(/(?<!from )'[^'\n]*'/g, "''")

let world: World
afterEach(async () => {
  await world?.settle(world.kis.close())
  world?.simulator.close()
})

function setUp(kis: Partial<KisOptions> = {}, simulator: Partial<SimulatorOptions> = {}) {
  const wire = new Wiretap()
  const urls: string[] = []
  const sent: string[] = []
  const socket: SocketFactory = (url, handlers, options) => {
    urls.push(url)
    const inner = world.simulator.socketFactory()(url, handlers, options)
    const send = (text: string): void => {
      sent.push(text)
      inner.send(text)
    }
    return { ...inner, send, close: () => inner.close() }
  }
  world = createWorld({ simulator, kis: { http: wire, socket, ...kis } })
  wire.connect(world.simulator.transport())
  const quote = () => world.settle(world.kis.stock('005930').quote())
  return { ...world, wire, urls, sent, quote }
}

const LIMIT_BUY = { symbol: '005930', quantity: 1, kind: 'limit' } as const

describe('the facade has no logic', () => {
  // What one file does for all: nothing here may decide, parse, wait or send.
  const WIRING = [
    'create-kis.ts',
    'bind-group.ts',
    'market-data.ts',
    'lazy.ts',
    'kis-options.ts',
    'index.ts',
    'node.ts',
  ]
  const DEEDS =
    /\b(?:fetch|JSON|setTimeout|setInterval|Date|Math|RegExp|URL|URLSearchParams|TextDecoder|TextEncoder|WebSocket|process|console)\b\s*[.(]|\b(?:while|do|switch|try|catch|throw|retry|await\s+sleep)\b|\.(?:request|send|parse(?!\(options\.account\))|split|match|replace|test|then)\(/

  it.each([
    'const answer = await fetch(url)',
    'const body = JSON.parse(text)',
    'await http.request({ url })',
    'for (;;) try {',
    'await sleep(clock, 100); retry()',
    'while (attempts-- > 0) {',
    'socket.send(frame)',
    "const [code] = line.split('|')",
    'return price.then((one) => one * 2)',
  ])('would show: %s', (line) => expect(DEEDS.test(line)).toBe(true))

  it.each(WIRING)('%s sends, parses, retries and catches nothing', (name) => {
    const found = codeOf(name)
      .split('\n')
      .filter((line) => DEEDS.test(line))
    expect(found).toEqual([])
  })

  it('stands in under 300 lines, and takes from packages what they export', () => {
    expect(read('create-kis.ts').split('\n').length).toBeLessThan(300)
    for (const name of WIRING) {
      const imported = [...read(name).matchAll(/from '([^']+)'/g)].map(([, from]) => from)
      for (const from of imported) expect(from).toMatch(/^(?:@kis\/[\w/-]+|\.\/[\w./-]+\.js)$/)
    }
  })

  it('consists of wiring, the source of instruments, the doctor, options from outside, and nothing else', () => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(name))
    expect(files.sort()).toEqual([...WIRING, 'instrument-source.ts', 'make-ready.ts'].sort())
    const folders = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(folders.map(({ name }) => name).sort()).toEqual(['__fixtures__', 'doctor', 'options'])
  })

  it('leaves the network to the packages: no file sends, and only profiles are read as JSON', () => {
    const files = readdirSync(folder, { recursive: true })
      .map((name) => String(name).replaceAll('\\', '/'))
      .filter((name) => name.endsWith('.ts') && !/\.test(-d)?\.ts$|__fixtures__/.test(name))
    expect(files.length).toBeGreaterThan(20)
    const matching = (deed: RegExp) => files.filter((name) => deed.test(codeOf(name)))
    expect(matching(/\bfetch\(|\.request\(|new WebSocket|\bundici\b|from 'ws'|TextDecoder|\bretry\b/)).toEqual([])
    expect(matching(/\bJSON\./)).toEqual(['options/parse-profiles.ts'])
  })

  it('opens nothing until it is used', async () => {
    const { clock, wire, urls } = setUp()
    void world.kis.market
    void world.kis.calendar
    void world.kis.realtime
    void world.kis.account()
    await clock.advance(60_000)
    expect([wire.requests, urls]).toEqual([[], []])
  })
})

/** For each option, what shows that it has reached whom it is for. */
const TARGETS: Record<keyof KisOptions, () => Promise<void>> = {
  async env() {
    for (const [env, trId] of [
      ['paper', 'VTTC8434R'],
      ['real', 'TTTC8434R'],
    ] as const) {
      const { wire, settle, kis, urls } = setUp({ env }, { env })
      await settle(kis.account().balance())
      await settle(kis.realtime.subscribe(trade, '005930'))
      const host = env === 'paper' ? 'openapivts.koreainvestment.com:29443' : 'openapi.koreainvestment.com:9443'
      expect(new Set(wire.requests.map(({ url }) => new URL(url).host))).toEqual(new Set([host]))
      expect(wire.of(trId)).toHaveLength(1)
      expect(urls[0]).toContain(env === 'paper' ? ':31000' : ':21000')
      expect([kis.env, kis.auth.env, kis.rest.client.env, kis.realtime.env]).toEqual([env, env, env, env])
      await settle(kis.close())
    }
  },
  async credentials() {
    const credentials = { appKey: 'K'.repeat(36), appSecret: 'S'.repeat(180) }
    const { wire, quote } = setUp({ credentials })
    await quote()
    expect(paramsOf(wire.at('/oauth2/tokenP')[0])).toMatchObject({
      ...{ appkey: credentials.appKey, appsecret: credentials.appSecret },
    })
    expect(wire.of('FHKST01010100')[0]?.headers).toMatchObject({
      ...{ appkey: credentials.appKey, appsecret: credentials.appSecret },
    })
  },
  async account() {
    const { wire, settle, kis } = setUp({ account: '50111222-01' })
    await settle(kis.account().balance())
    await settle(kis.account('50333444-01').balance())
    expect(wire.of('VTTC8434R').map((request) => paramsOf(request).CANO)).toEqual(['50111222', '50333444'])
  },
  async htsId() {
    const { sent, settle, kis } = setUp({ htsId: 'mine1234' })
    await settle(kis.account().watchFills())
    expect(sent.some((text) => text.includes('H0STCNI9') && text.includes('mine1234'))).toBe(true)
  },
  async allowRealOrders() {
    const refused = setUp({ env: 'real' }, { env: 'real' })
    const price = (await refused.quote()).price
    await refused.failure(refused.kis.account().orders.buy({ ...LIMIT_BUY, price }))
    expect(refused.wire.of('TTTC0012U')).toHaveLength(0)
    await refused.settle(refused.kis.close())
    const allowed = setUp({ env: 'real', allowRealOrders: true }, { env: 'real' })
    await allowed.settle(allowed.kis.account().orders.buy({ ...LIMIT_BUY, price }))
    expect(allowed.wire.of('TTTC0012U')).toHaveLength(1)
  },
  async risk() {
    const { quote, failure, kis, wire } = setUp({ risk: { maxQuantity: 5 } })
    const { price } = await quote()
    const error = await failure(kis.account().orders.buy({ ...LIMIT_BUY, quantity: 6, price }))
    expect(KisValidationError.isInstance(error)).toBe(true)
    expect(wire.of('VTTC0012U')).toHaveLength(0)
  },
  async skipChecks() {
    const { quote, kis, wire, settle } = setUp({ skipChecks: ['tick'] })
    const { price } = await quote()
    // No price of the exchange: it goes out only because nobody looks.
    await settle(
      kis
        .account()
        .orders.buy({ ...LIMIT_BUY, price: price - 1 })
        .catch(() => {}),
    )
    expect(wire.of('VTTC0012U')).toHaveLength(1)
  },
  async store() {
    const keys: string[] = []
    const memory = createMemoryStore()
    const set: KeyValueStore['set'] = (key, ...rest) => {
      keys.push(key)
      return memory.set(key, ...rest)
    }
    const store: KeyValueStore = { ...memory, set }
    const { quote, settle, kis } = setUp({ store })
    const { price } = await quote()
    await settle(kis.market.sync())
    await settle(kis.account().orders.buy({ ...LIMIT_BUY, price }))
    const told = keys.join('\n')
    expect(told).toMatch(/:token$/m)
    expect(told).toMatch(/:master:.*\.sqlite$/m)
    expect(told).toMatch(/order|intent/)
  },
  async master() {
    const { settle, kis } = setUp({ master: { markets: ['kosdaq'] } })
    expect((await settle(kis.market.sync())).map(({ market }) => market)).toEqual(['kosdaq'])
    expect(kis.master).toBe(kis.market)
  },
  async logger() {
    const heard: [string, LogFields | undefined][] = []
    const hear = (message: string, fields?: LogFields) => void heard.push([message, fields])
    const { quote, simulator } = setUp({ logger: { debug: hear, info: hear, warn: hear, error: hear } })
    simulator.faults.rateLimitStorm({ times: 1 })
    await quote()
    expect(heard.length).toBeGreaterThan(0)
  },
  async onProgress() {
    const seen: string[] = []
    const onProgress: KisOptions['onProgress'] = ({ market, stage }) => void (stage === 'done' && seen.push(market))
    const { settle, kis } = setUp({ onProgress, master: { markets: ['kosdaq'] } })
    await settle(kis.market.search('JYP'))
    expect(seen).toEqual(['kosdaq'])
  },
  async clock() {
    const { quote, kis, settle } = setUp()
    await quote()
    const issuedAt = (await settle(kis.auth.tokenIssuedAt())) ?? 0
    expect(issuedAt - START).toBeGreaterThanOrEqual(0)
    expect(issuedAt - START).toBeLessThan(60_000)
  },
  async random() {
    let asked = 0
    const random = () => {
      asked += 1
      return 0
    }
    const { quote, settle, clock, kis, simulator, urls } = setUp({ random })
    simulator.faults.dropReply({ trId: 'FHKST01010100', after: 'before' })
    await quote()
    const afterQuote = asked
    expect(afterQuote).toBeGreaterThan(0)
    await settle(kis.realtime.subscribe(trade, '005930'))
    simulator.faults.killSockets()
    await clock.until(() => urls.length === 2, { maxMs: 60_000 })
    expect(asked).toBeGreaterThan(afterQuote)
  },
  async http() {
    const { wire, quote, settle, kis } = setUp()
    await quote()
    await settle(kis.market.sync())
    const paths = wire.requests.map(({ url }) => new URL(url).pathname)
    expect(paths).toContain('/oauth2/tokenP')
    expect(paths).toContain('/uapi/domestic-stock/v1/quotations/inquire-price')
    expect(paths.some((path) => path.endsWith('.zip'))).toBe(true)
  },
  async socket() {
    const { urls, kis, settle } = setUp()
    await settle(kis.realtime.subscribe(trade, '005930'))
    expect(urls).toHaveLength(1)
  },
  async limiter() {
    const clock = createVirtualClock({ now: START })
    const asked: Lane[] = []
    const inner = createRateLimiter({ env: 'paper', limits: { callsPerWindow: 7 }, clock })
    const acquire: RateLimiter['acquire'] = (lane, options) => {
      asked.push(lane)
      return inner.acquire(lane, options)
    }
    const { kis, quote, settle } = setUp({ limiter: { ...inner, acquire }, limits: undefined })
    await quote()
    expect(asked).toContain('quote')
    // The doctor takes the limit that the limiter came with for the usual one.
    const limits = (await settle(kis.doctor())).checks.find(({ name }) => name === 'limits')
    expect([limits?.status, limits?.message]).toEqual(['ok', expect.stringContaining('of 7 calls')])
  },
  async limits() {
    const { kis, clock, settle } = setUp({ limits: { callsPerWindow: 2, windowMs: 5_000 } })
    const began = clock.now()
    await settle(Promise.all(Array.from({ length: 6 }, () => kis.stock('005930').quote())))
    expect(clock.now() - began).toBeGreaterThanOrEqual(10_000)
  },
  async newCustomer() {
    const options = { env: 'real', limits: undefined } as const
    const { kis, settle } = setUp({ ...options, newCustomer: true }, { env: 'real' })
    const limits = (await settle(kis.doctor())).checks.find(({ name }) => name === 'limits')
    expect(limits?.message).toContain('of 3 calls')
    expect(limits?.status).toBe('ok')
  },
  async hooks() {
    const seen: string[] = []
    const { quote } = setUp({ hooks: { onRequest: ({ trId }) => void seen.push(trId) } })
    await quote()
    expect(seen).toContain('FHKST01010100')
  },
  async timeoutMs() {
    const { kis, simulator, failure, quote } = setUp({ timeoutMs: 1_234 })
    await quote()
    simulator.faults.blackHole({ times: 10 })
    const error = await failure(kis.stock('005930').quote())
    expect(KisTimeoutError.isInstance(error) && error.timeoutMs).toBe(1_234)
  },
  async baseUrl() {
    const { wire, quote } = setUp({ baseUrl: 'http://relay.test:8080' })
    await quote()
    const calls = wire.requests.filter(({ url }) => !url.endsWith('.zip'))
    expect(calls.length).toBeGreaterThan(1)
    expect(calls.every(({ url }) => url.startsWith('http://relay.test:8080/'))).toBe(true)
  },
  async socketUrl() {
    const { urls, kis, settle } = setUp({ socketUrl: 'ws://relay.test:8081' })
    await settle(kis.realtime.subscribe(trade, '005930'))
    expect(urls[0]).toMatch(/^ws:\/\/relay\.test:8081/)
  },
  async masterUrl() {
    const { wire, kis, settle } = setUp({
      masterUrl: 'http://files.test/common/master',
      master: { markets: ['kosdaq'] },
    })
    await settle(kis.market.sync())
    expect(wire.requests.map(({ url }) => new URL(url).host)).toEqual(['files.test'])
  },
}

describe('every option reaches its target', () => {
  // Starting SQLite takes time that no virtual clock knows of.
  beforeAll(async () => {
    const { kis, settle } = setUp()
    await settle(kis.market.sync({ signal: AbortSignal.timeout(20_000) }))
    await settle(kis.close())
  })

  it.each(Object.entries(TARGETS))('%s', (_, reach) => reach())

  it('and none is left out here', () => {
    const [, body = ''] = /export interface KisOptions[^{]*\{([\s\S]*?)\n\}/.exec(read('kis-options.ts')) ?? []
    const names = [...body.matchAll(/^ {2}readonly (\w+)\??:/gm)].map(([, name]) => name)
    expect(names.length).toBeGreaterThan(15)
    expect(Object.keys(TARGETS).sort()).toEqual(names.sort())
  })
})

describe('what the facade offers', () => {
  it('has one calendar, which orders are checked by as well', async () => {
    const { kis, failure, quote } = setUp()
    expect(kis.calendar).toBe(kis.calendar)
    expect(kis.calendar.isTradingDay('20261231')).toBe(createCalendar().isTradingDay('20261231'))
    const { price } = await quote()
    // A holiday that the government proclaimed yesterday.
    kis.calendar.apply([{ venue: 'KRX', date: '20261120', closed: { ko: '임시공휴일', en: 'Extra holiday' } }])
    const error = await failure(kis.account().orders.buy({ ...LIMIT_BUY, price }))
    expect(KisValidationError.isInstance(error)).toBe(true)
  })

  it('has rankings with a real account; on paper they do not compile and are refused before the network', async () => {
    const { kis, settle } = setUp({ env: 'real' }, { env: 'real' })
    const { rows } = await settle(kis.rankings.volume())
    expect(rows.length).toBeGreaterThan(0)
    await settle(kis.close())
    expectTypeOf<Kis<'paper'>['rankings']>().toBeNever()
    const paper = setUp()
    await paper.settle(paper.kis.auth.authorize())
    const before = paper.wire.requests.length
    expect(await paper.failure(paper.kis.rankings.volume())).toMatchObject({ code: 'KIS_UNSUPPORTED_IN_PAPER' })
    expect(paper.wire.requests).toHaveLength(before)
  })

  it('warms up: after ready() nothing but the quote itself is asked', async () => {
    const steps: string[] = []
    const { kis, settle, wire, quote } = setUp()
    await settle(kis.ready({ onProgress: ({ stage }) => void steps.push(stage) }))
    expect(steps).toContain('done')
    const before = wire.requests.length
    await quote()
    expect(wire.requests.slice(before).map(({ headers }) => headers.tr_id)).toEqual(['FHKST01010100'])
  })

  it('says what of the warm-up failed, once all of it has ended, and can be told to stop', async () => {
    const { kis, failure, simulator, settle } = setUp()
    simulator.faults.http500Empty({ trId: 'tokenP', times: 10 })
    expect(await failure(kis.ready())).toMatchObject({ httpStatus: 500 })
    expect(await settle(kis.market.lastSync('kospi'))).toBeGreaterThan(0)
    await settle(kis.close())
    const stopped = setUp()
    expect(await stopped.failure(stopped.kis.ready({ signal: AbortSignal.abort() }))).toMatchObject({
      code: 'KIS_ABORT',
    })
  })

  it('closes what it opened, and nothing that was passed in', async () => {
    let closed = 0
    let disposed = 0
    const memory = createMemoryStore()
    const { wire, settle, kis, urls } = setUp({ store: { ...memory, dispose: async () => void disposed++ } })
    wire.close = async () => {
      closed += 1
    }
    await settle(kis.realtime.subscribe(trade, '005930'))
    await settle(kis.close())
    await settle(Promise.resolve(kis[Symbol.asyncDispose]()))
    expect([closed, disposed, urls.length]).toEqual([0, 0, 1])
    expect(kis.realtime.state).toBe('closed')
    expect(world.simulator.state().sockets.open).toBe(0)
  })
})
