import { inspect } from 'node:util'
import { createAuth } from '@kis/auth'
import { createMemoryStore, defaultLimits, type KeyValueStore } from '@kis/core'
import { afterEach, describe, expect, it } from 'vitest'
import { createWorld, type World } from './__fixtures__/virtual-world.js'
import { jsonAnswer, paramsOf, Wiretap, withBody } from './__fixtures__/wiretap.js'
import { createKis, KisError, KisHttpError, KisRateLimitError, KisTimeoutError } from './index.js'

// Faults of an earlier library that this one must not have: requests, replies, tokens. The numbers are those of its list.

const SYMBOL = '005930'
let world: World
const setUp = (options: Parameters<typeof createWorld>[0] = {}) => {
  const wire = new Wiretap()
  world = createWorld({ ...options, kis: { http: wire, ...options.kis } })
  wire.connect(world.simulator.transport())
  return { ...world, wire, stock: world.kis.stock(SYMBOL) }
}
const real = { simulator: { env: 'real' }, kis: { env: 'real' } } as const
afterEach(async () => {
  await world.settle(world.kis.close())
  world.simulator.close()
})

const BALANCE = {
  AFHR_FLPR_YN: 'N',
  OFL_YN: '',
  INQR_DVSN: '02',
  UNPR_DVSN: '01',
  FUND_STTL_ICLD_YN: false,
  FNCG_AMT_AUTO_RDPT_YN: 'N',
  PRCS_DVSN: '00',
} as const

describe('requests', () => {
  it('#1 info(): goes to the path of product facts, with the product type as a code', async () => {
    const { kis, wire, settle } = setUp(real)
    const info = await settle(kis.stock(SYMBOL).info())
    expect(info).toMatchObject({ symbol: SYMBOL })
    const [stock] = wire.of('CTPF1002R')
    expect(new URL(stock?.url ?? '').pathname).toBe('/uapi/domestic-stock/v1/quotations/search-stock-info')
    expect(paramsOf(stock)).toMatchObject({ PDNO: SYMBOL, PRDT_TYPE_CD: '300' })
    await settle(kis.rest.domesticStock.searchInfo({ PDNO: SYMBOL, PRDT_TYPE_CD: '300' }))
    const [product] = wire.of('CTPF1604R')
    expect(new URL(product?.url ?? '').pathname).toBe('/uapi/domestic-stock/v1/quotations/search-info')
    expect(paramsOf(product).PRDT_TYPE_CD).toBe('300')
  })

  it('#2 conclude(): goes to the path of trades, not of the quote', async () => {
    const { clock, stock, wire, settle } = setUp()
    await clock.advance(60_000)
    const { trades } = await settle(stock.trades())
    expect(trades.length).toBeGreaterThan(0)
    const [asked] = wire.of('FHKST01010300')
    expect(new URL(asked?.url ?? '').pathname).toBe('/uapi/domestic-stock/v1/quotations/inquire-ccnl')
  })

  it('#3 KisPage of a stored pair: a page can be asked for by the keys of the one before it', async () => {
    const { kis, wire, settle } = setUp({ simulator: { holdings: 21 } })
    const { inquireBalance } = kis.rest.domesticStock
    const first = await settle(inquireBalance(BALANCE))
    const { ctx_area_fk100, ctx_area_nk100 } = first.raw
    const [fk, nk] = JSON.parse(JSON.stringify([ctx_area_fk100, ctx_area_nk100])) as [string, string]
    const second = await settle(
      inquireBalance({ ...BALANCE, CTX_AREA_FK100: fk, CTX_AREA_NK100: nk }, { isContinuation: true }),
    )
    expect([first.output1.length, second.output1.length]).toEqual([20, 1])
    expect(first.output1.map(({ pdno }) => pdno)).not.toContain(second.output1[0]?.pdno)
    expect(wire.of('VTTC8434R').map(({ headers }) => headers.tr_cont)).toEqual(['', 'N'])
  })

  it('#4 shared default headers: nothing of one client travels with the calls of another', async () => {
    const { clock, wire, settle } = setUp()
    const authOf = (letter: string) =>
      createAuth({
        env: 'paper',
        credentials: { appKey: letter.repeat(36), appSecret: letter.toUpperCase().repeat(180) },
        store: createMemoryStore({ clock }),
        http: wire,
        clock,
      })
    const [one, other] = [authOf('a'), authOf('b')]
    await settle(one.authorize())
    await settle(one.hashkey({ PDNO: SYMBOL }))
    const before = wire.requests.length
    await settle(other.authorize())
    await settle(other.approvalKey())
    await settle(other.revoke())
    const later = wire.requests.slice(before)
    expect(later.map(({ url }) => new URL(url).pathname)).toEqual([
      '/oauth2/tokenP',
      '/oauth2/Approval',
      '/oauth2/revokeP',
    ])
    for (const { headers, body } of later) {
      expect(Object.keys(headers).map((name) => name.toLowerCase())).not.toContain('authorization')
      expect(JSON.stringify([headers, body])).not.toMatch(/a{36}|A{180}/)
    }
  })

  it('#31 constructor: touches neither network nor store before something is asked', async () => {
    const { wire, simulator, clock } = setUp()
    const touched: string[] = []
    const note = (name: string) => async () => void touched.push(name)
    const store: KeyValueStore = { get: note('get'), set: note('set'), delete: note('delete') }
    const kis = createKis({
      env: 'paper',
      credentials: { appKey: 'k'.repeat(36), appSecret: 's'.repeat(180) },
      account: '12345678-01',
      htsId: 'someone',
      http: wire,
      socket: simulator.socketFactory(),
      store,
      clock,
    })
    kis.account()
    kis.stock(SYMBOL)
    void kis.realtime
    void kis.master
    await clock.advance(60_000)
    expect(touched).toEqual([])
    expect(wire.requests).toEqual([])
    expect(simulator.state().sockets.accepted).toBe(0)
    await kis.close()
  })
})

describe('replies', () => {
  it.each(['', 'X', undefined])(
    '#10 tr_cont other than F, M, D, E (%j): is the last page, not an error',
    async (trCont) => {
      const { kis, wire, settle } = setUp({ simulator: { holdings: 3 } })
      wire.change = (response) => {
        const { tr_cont: _, ...headers } = response.headers
        return { ...response, headers: trCont === undefined ? headers : { ...headers, tr_cont: trCont } }
      }
      const balance = await settle(kis.account().balance())
      expect([balance.positions.length, balance.complete]).toEqual([3, true])
      expect(wire.of('VTTC8434R')).toHaveLength(1)
    },
  )

  it('#17 no HTTP timeout: a server that falls silent ends the call, the first token included', async () => {
    const { stock, simulator, clock, settle, failure } = setUp({ kis: { timeoutMs: 2_000 } })
    simulator.faults.blackHole({ trId: 'tokenP' })
    const began = clock.now()
    expect(KisTimeoutError.isInstance(await failure(stock.quote()))).toBe(true)
    expect(clock.now() - began).toBeLessThan(10_000)
    await settle(stock.quote())
    simulator.faults.blackHole({ times: 10 })
    expect(KisTimeoutError.isInstance(await failure(stock.quote()))).toBe(true)
  })

  it('#22 KIS body on HTTP 500: its msg_cd is read, also when rate-limited', async () => {
    const { stock, wire, settle, failure } = setUp()
    await settle(stock.quote())
    const limited = { rt_cd: '1', msg_cd: 'EGW00201', msg1: '초당 거래건수를 초과하였습니다.' }
    wire.instead = () => jsonAnswer(limited, 500)
    const error = await failure(stock.quote())
    expect(KisRateLimitError.isInstance(error) && [error.msgCd, error.httpStatus]).toEqual(['EGW00201', 500])
    wire.instead = () => jsonAnswer({ rt_cd: '1', msg_cd: 'OPSQ2001', msg1: 'ERROR INVALID FIELD' }, 403)
    expect(await failure(stock.quote())).toMatchObject({ msgCd: 'OPSQ2001', httpStatus: 403 })
  })

  it('#23 paper limiter: with its defaults a burst is never refused by a server of one call a second', async () => {
    const { simulator, settle, kis, clock } = setUp({ simulator: { limits: undefined }, kis: { limits: undefined } })
    const began = clock.now()
    await settle(Promise.all(Array.from({ length: 12 }, () => kis.stock(SYMBOL).quote())))
    expect(simulator.state().refusals.EGW00201 ?? 0).toBe(0)
    expect(clock.now() - began).toBeGreaterThanOrEqual(11_000)
    expect(defaultLimits('paper').callsPerWindow).toBe(1)
  })

  it('#28 stored responses: wire record and facts of the exchange stand beside every result', async () => {
    const { stock, kis, settle } = setUp()
    const quote = await settle(stock.quote())
    expect(quote.raw.raw).toMatchObject({ rt_cd: '0', output: { stck_shrn_iscd: SYMBOL } })
    expect(quote.raw.meta).toMatchObject({ trId: 'FHKST01010100', msgCd: expect.stringMatching(/.+/), hasMore: false })
    expect(quote.raw.meta.gtUid).toMatch(/\S/)
    expect(Object.keys(quote)).not.toContain('raw')
    const [page] = (await settle(kis.account().balance())).raw
    expect(page?.meta.trId).toBe('VTTC8434R')
  })

  it('#29 exceptions: carry neither the request nor its secrets', async () => {
    const { kis, wire, settle, failure } = setUp()
    await settle(kis.account().balance())
    const [sent] = wire.of('VTTC8434R')
    const secrets = [sent?.headers.appkey, sent?.headers.appsecret, sent?.headers.authorization?.slice(7), '98765432']
    expect(secrets.every((secret) => secret)).toBe(true)
    wire.change = (response) =>
      withBody(response, () => ({ rt_cd: '1', msg_cd: 'XXXX0001', msg1: `no ${secrets.join()}` }))
    const refused = await failure(kis.account().balance())
    wire.instead = () => ({ status: 502, headers: {}, body: new TextEncoder().encode(`<p>${secrets.join()}</p>`) })
    const garbled = await failure(kis.account().balance())
    expect(KisHttpError.isInstance(garbled)).toBe(true)
    for (const error of [refused, garbled]) {
      expect(KisError.isInstance(error)).toBe(true)
      const shown = `${inspect(error, { depth: 12, showHidden: true })}${JSON.stringify(error)}${(error as Error).stack}`
      for (const secret of secrets) expect(shown).not.toContain(secret)
    }
  })
})

describe('tokens', () => {
  it('#21 token in memory only: a restart within the minute goes on with the stored one', async () => {
    const store = createMemoryStore()
    const { simulator, clock, settle, stock } = setUp({ kis: { store } })
    await settle(stock.quote())
    await settle(world.kis.close())
    await clock.advance(5_000)
    const again = createKis({
      env: 'paper',
      credentials: { appKey: `CANARYKEY${'k'.repeat(27)}`, appSecret: `CANARYSECRET${'s'.repeat(168)}` },
      http: simulator.transport(),
      clock,
      store,
    })
    const began = clock.now()
    expect((await settle(again.stock(SYMBOL).quote())).price).toBeGreaterThan(0)
    expect(clock.now() - began).toBeLessThan(5_000)
    expect(simulator.state().tokenRequests).toBe(1)
    expect(simulator.state().refusals.EGW00133 ?? 0).toBe(0)
    await settle(again.close())
  })

  it('#30 discard(): a revocation that KIS refuses is not told as done, and the token stays in use', async () => {
    const { kis, stock, wire, simulator, settle, failure } = setUp()
    await settle(stock.quote())
    const refusal = { code: 403, message: '토큰 폐기 실패' }
    wire.instead = ({ url }) => (url.endsWith('/oauth2/revokeP') ? jsonAnswer(refusal, 403) : undefined)
    expect(KisError.isInstance(await failure(kis.auth.revoke()))).toBe(true)
    expect(await settle(kis.auth.tokenExpiresAt())).toBeGreaterThan(0)
    await settle(stock.quote())
    expect(simulator.state().tokenRequests).toBe(1)
    wire.instead = ({ url }) =>
      url.endsWith('/oauth2/revokeP') ? jsonAnswer({ code: 500, message: '오류' }) : undefined
    expect(KisError.isInstance(await failure(kis.auth.revoke()))).toBe(true)
    wire.instead = () => undefined
    await settle(kis.auth.revoke())
    expect(await settle(kis.auth.tokenExpiresAt())).toBeUndefined()
  })
})
