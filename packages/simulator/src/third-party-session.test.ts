import { createVirtualClock } from '@kis/core/testing'
import { afterEach, describe, expect, it } from 'vitest'
import { decrypted, loopbackClient, openLoopbackSocket } from './__fixtures__/loopback.js'
import { ACCOUNT, BALANCE, HISTORY, type Loose, PATHS, QUOTE, type RawReply } from './__fixtures__/raw-client.js'
import { controlMessage } from './__fixtures__/raw-socket.js'
import { type RunningSimulator, type StartSimulatorOptions, startSimulator } from './start-simulator.node.js'

// What clients that others wrote do, request by request, over real connections and without any code of ours.

const running = new Set<RunningSimulator>()

async function start(options: Partial<StartSimulatorOptions> = {}) {
  const clock = createVirtualClock({ now: Date.UTC(2026, 0, 5, 2) })
  const server = await startSimulator({ env: 'real', clock, limits: { callsPerSecond: 1000 }, ...options })
  running.add(server)
  return { running: server, clock, client: loopbackClient(server.port) }
}

afterEach(async () => {
  for (const server of running) await server.close()
  running.clear()
})

const rows = (value: Loose | undefined): readonly Loose[] => value as unknown as readonly Loose[]
const SEARCH = '/uapi/domestic-stock/v1/quotations/search-info'
const US_ORDER = {
  ...{ ...ACCOUNT, OVRS_EXCG_CD: 'NASD', PDNO: 'AAPL', ORD_QTY: '1', ORD_SVR_DVSN_CD: '0', ORD_DVSN: '00' },
} as const
const ORDER = { ...ACCOUNT, PDNO: '005930', ORD_DVSN: '01', ORD_QTY: '3', ORD_UNPR: '0' }

function expectHeaders({ headers }: RawReply, trId: string): void {
  expect(headers).toMatchObject({ tr_id: trId, gt_uid: expect.stringMatching(/^\w+$/) })
  expect(headers).toHaveProperty('Content-Type')
  expect(headers).toHaveProperty('Date')
  // The official sample makes attributes of the names in lower case.
  for (const name of Object.keys(headers)) if (name === name.toLowerCase()) expect(name).toMatch(/^[a-z_][a-z0-9_]*$/)
}

function expectCase(record: Loose | undefined, form: RegExp): void {
  const names = Object.keys(record ?? {})
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(name).toMatch(form)
}

describe('a session of python-kis 1', () => {
  it('quotes, pages by cursors alone, orders with old ids, listens on /tryitout/H0STCNI0', async () => {
    const { running, client, clock } = await start({ holdings: 120 })
    const key = { appkey: 'P'.repeat(36), appsecret: 's'.repeat(180) }
    const token = await client.post('/oauth2/tokenP', { grant_type: 'client_credentials', ...key })
    expect(Date.parse(String(token.headers.Date))).toBe(clock.now())
    expect(token.json.access_token_token_expired).toBe('2026-01-06 11:00:00')
    await client.token()

    // The TR id decides, not the path.
    const trades = await client.get('FHKST01010300', PATHS.price, QUOTE)
    expectHeaders(trades, 'FHKST01010300')
    expectCase(rows(trades.json.output)[0], /^[a-z0-9_]+$/)

    const codes: unknown[] = []
    const marks: unknown[] = []
    for (let cursor = {}; marks.at(-1) !== 'D' && marks.at(-1) !== 'E'; ) {
      const page = await client.get('TTTC8434R', PATHS.balance, { ...BALANCE, ...cursor })
      expectHeaders(page, 'TTTC8434R')
      codes.push(...rows(page.json.output1).map((row) => row.pdno))
      marks.push(page.headers.tr_cont)
      cursor = {
        CTX_AREA_FK100: String(page.json.ctx_area_fk100).trim(),
        CTX_AREA_NK100: String(page.json.ctx_area_nk100).trim(),
      }
    }
    expect(new Set(codes).size).toBe(codes.length)
    const dates: unknown[] = []
    for (let cursor = { CTX_AREA_FK: '', CTX_AREA_NK: '' }, mark = 'F'; mark === 'F' || mark === 'M'; ) {
      const page = await client.get('CTCA0903R', PATHS.holiday, { BASS_DT: '20260101', ...cursor })
      mark = String(page.headers.tr_cont)
      expect(['F', 'M', 'D', 'E']).toContain(mark)
      dates.push(...rows(page.json.output).map((row) => row.bass_dt))
      cursor = {
        CTX_AREA_FK: String(page.json.ctx_area_fk).trim(),
        CTX_AREA_NK: String(page.json.ctx_area_nk).trim(),
      }
    }
    expect(dates.slice(0, 2)).toEqual(['20260101', '20260102'])
    expect(new Set(dates).size).toBe(dates.length)

    const socket = await openLoopbackSocket(`${running.socketUrl}/tryitout/H0STCNI0`)
    const approval = await client.approval()
    const ack = await socket.ask(controlMessage(approval, 'H0STCNI0', 'someone'))
    expect(ack).toMatchObject({ header: { tr_id: 'H0STCNI0', tr_key: 'someone', encrypt: expect.any(String) } })

    const hash = await client.post('/uapi/hashkey', ORDER, key)
    const order = await client.order('TTTC0802U', PATHS.order, ORDER, { hashkey: String(hash.json.HASH) })
    expectHeaders(order, 'TTTC0802U')
    expect(order.json.rt_cd).toBe('0')
    expectCase(order.json.output, /^[A-Z0-9_]+$/)
    await clock.advance(1000)
    await socket.settle()
    const notices = socket.received.filter((text) => text.startsWith('1|H0STCNI0')).map((text) => decrypted(text, ack))
    expect(notices.length).toBeGreaterThanOrEqual(2)
    for (const fields of notices) expect([fields.length, fields[2]]).toEqual([23, order.json.output?.ODNO])
    const day = await client.get('TTTC8001R', PATHS.history, HISTORY)
    // Nobody has named an exchange.
    expect(rows(day.json.output1)).toMatchObject([
      { odno: order.json.output?.ODNO, pdno: '005930', tot_ccld_qty: '3', excg_id_dvsn_Cd: 'KRX' },
    ])
    expectCase(rows(day.json.output1)[0], /^[a-z0-9_]+(?:_Cd)?$/)

    // Heartbeats are answered by their own text.
    for (let round = 0; round < 15; round++) {
      await clock.advance(10_000)
      await socket.settle()
      const ping = socket.received.at(-1) ?? ''
      expect(ping).toContain('"PINGPONG"')
      socket.send(ping)
      await socket.settle()
    }
    expect(socket.isOpen).toBe(true)
    for (const name of ['kospi_code', 'kosdaq_code', 'idxcode']) {
      const file = await client.send('GET', `/common/master/${name}.mst.zip`)
      expect(file).toMatchObject({ status: 200, headers: { 'Content-Type': 'application/zip' } })
      expect(file === 'drop' ? '' : file.text).toMatch(new RegExp(`^PK[^]*${name}\\.mst`))
    }
  })

  it('buys and sells US shares by ids with J and with T', async () => {
    const { client } = await start()
    await client.token()
    for (const trId of ['JTTT1002U', 'TTTT1002U']) {
      const { json } = await client.order(trId, PATHS.overseasOrder, { ...US_ORDER, OVRS_ORD_UNPR: '900' })
      expect([trId, json.rt_cd]).toEqual([trId, '0'])
      expectCase(json.output, /^[A-Z0-9_]+$/)
    }
    for (const trId of ['JTTT1006U', 'TTTT1006U']) {
      const { json } = await client.order(trId, PATHS.overseasOrder, { ...US_ORDER, OVRS_ORD_UNPR: '1' })
      // Whatever the ledger says, the id is known.
      expect(['0', '7']).toContain(json.rt_cd)
    }
  })
})

describe('a session of python-kis 2', () => {
  it('finds the market, pages charts back, and registers both kinds of notices', async () => {
    const { running, client, clock } = await start({ layouts: { notice: 23, book: 59 } })
    await client.token()
    const found: string[] = []
    for (const type of ['300', '512', '513', '529']) {
      const { json } = await client.get('CTPF1604R', SEARCH, { PDNO: 'IBM', PRDT_TYPE_CD: type })
      if (String(json.rt_cd) === '0') found.push(type)
      else expect(json.rt_cd).toBe('7')
    }
    expect(found).toEqual(['513'])

    await clock.advance(90_000)
    const seen: string[] = []
    for (let hour = '000000', pages = 0; pages < 60; pages++) {
      const query = { ...QUOTE, FID_INPUT_HOUR_1: hour, FID_PW_DATA_INCU_YN: 'N', FID_ETC_CLS_CODE: '' }
      const bars = rows((await client.get('FHKST03010200', PATHS.minutes, query)).json.output2)
      const older = bars.map((bar) => String(bar.stck_cntg_hour)).filter((time) => time < (seen.at(-1) ?? '999999'))
      if (older.length === 0) break
      seen.push(...older)
      hour = older.at(-1) ?? ''
    }
    expect(seen[0]).toBe('110100')
    expect(seen.length).toBeGreaterThan(60)
    const days: string[] = []
    for (let end = '20260105'; days.length < 250; ) {
      const query = { ...QUOTE, FID_INPUT_DATE_1: '20241001', FID_INPUT_DATE_2: end, FID_PERIOD_DIV_CODE: 'D' }
      const { json } = await client.get('FHKST03010100', PATHS.daily, { ...query, FID_ORG_ADJ_PRC: '1' })
      const older = rows(json.output2)
        .map((bar) => String(bar.stck_bsop_date))
        .filter((date) => date < (days.at(-1) ?? '99999999'))
      if (older.length === 0) break
      days.push(...older)
      end = older.at(-1) ?? ''
    }
    expect(days.length).toBeGreaterThanOrEqual(250)
    expect(days).toEqual([...new Set(days)].sort().reverse())

    const socket = await openLoopbackSocket(`${running.socketUrl}/tryitout`)
    const approval = await client.approval()
    for (const trId of ['H0STCNI0', 'H0GSCNI0', 'H0STASP0']) {
      const trKey = trId === 'H0STASP0' ? '005930' : 'someone'
      const ack = await socket.ask(controlMessage(approval, trId, trKey))
      expect(ack).toMatchObject({
        header: { tr_id: trId, tr_key: trKey, encrypt: expect.stringMatching(/^[NY]$/) },
        body: { rt_cd: '0', msg1: 'SUBSCRIBE SUCCESS', output: { iv: expect.any(String), key: expect.any(String) } },
      })
    }
    await clock.advance(1000)
    await socket.settle()
    const book = socket.received.find((text) => text.startsWith('0|H0STASP0|'))
    expect(book?.split('|')[3]?.split('^')).toHaveLength(59)
    const gone = await socket.ask(controlMessage(approval, 'H0STASP0', '005930', '2'))
    expect(String(gone.body?.msg1)).toMatch(/^UNSUB/)
  })

  it('is told of orders at home and abroad, each under its own key', async () => {
    const { running, client, clock } = await start({ layouts: { notice: 23 } })
    await client.token()
    const socket = await openLoopbackSocket(`${running.socketUrl}/tryitout`)
    const approval = await client.approval()
    const acks = new Map<string, Loose>()
    for (const trId of ['H0STCNI0', 'H0GSCNI0'])
      acks.set(trId, await socket.ask(controlMessage(approval, trId, 'someone')))
    expect(acks.get('H0STCNI0')?.body?.output).not.toEqual(acks.get('H0GSCNI0')?.body?.output)
    const home = await client.order('TTTC0802U', PATHS.order, ORDER)
    const abroad = await client.order('JTTT1002U', PATHS.overseasOrder, { ...US_ORDER, OVRS_ORD_UNPR: '900' })
    await clock.advance(1000)
    await socket.settle()
    for (const [trId, width, order] of [
      ['H0STCNI0', 23, home],
      ['H0GSCNI0', 25, abroad],
    ] as const) {
      const notices = socket.received.filter((text) => text.startsWith(`1|${trId}|001|`))
      expect([trId, notices.length >= 2]).toEqual([trId, true])
      for (const text of notices) {
        const fields = decrypted(text, acks.get(trId) ?? {})
        // Abroad the number comes without its zeros.
        expect([fields.length, fields[0], Number(fields[2])]).toEqual([
          width,
          'someone',
          Number(order.json.output?.ODNO),
        ])
      }
    }
  })

  it('trades on paper with the quotes and the holidays of the real server', async () => {
    const paper = await start({ env: 'paper' })
    const real = await start()
    const keys = { paper: 'V'.repeat(36), real: 'P'.repeat(36) }
    const secret = 's'.repeat(180)
    await paper.client.token(keys.paper, secret)
    await real.client.token(keys.real, secret)
    const ofPaper = { appkey: keys.paper, appsecret: secret }
    const ofReal = { appkey: keys.real, appsecret: secret }
    // Quotes go to the real host, and so does the holiday query; orders and balances stay where the money is no money.
    const price = await real.client.get('FHKST01010100', PATHS.price, QUOTE, ofReal)
    expect(price.json.rt_cd).toBe('0')
    expectCase(price.json.output, /^[a-z0-9_]+$/)
    const holiday = { BASS_DT: '20260105', CTX_AREA_FK: '', CTX_AREA_NK: '' }
    expect((await real.client.get('CTCA0903R', PATHS.holiday, holiday, ofReal)).json.rt_cd).toBe('0')
    expect((await paper.client.get('CTCA0903R', PATHS.holiday, holiday, ofPaper)).json.msg_cd).toBe('EGW02006')
    const order = await paper.client.order('VTTC0802U', PATHS.order, ORDER, ofPaper)
    expect(order.json).toMatchObject({ rt_cd: '0', msg_cd: '40600000' })
    expectCase(order.json.output, /^[A-Z0-9_]+$/)
    const balance = await paper.client.get('VTTC8434R', PATHS.balance, BALANCE, ofPaper)
    expect(rows(balance.json.output1)).toMatchObject([{ pdno: '005930', hldg_qty: '3' }])
    expectCase(rows(balance.json.output1)[0], /^[a-z0-9_]+$/)
    expectCase(rows(balance.json.output2)[0], /^[a-z0-9_]+$/)
    // Each host knows the keys and tokens of its own.
    expect((await real.client.order('TTTC0802U', PATHS.order, ORDER, ofPaper)).json.msg_cd).toBe('EGW00103')
    expect(real.running.state().orders.accepted).toBe(0)
    const socket = await openLoopbackSocket(`${paper.running.socketUrl}/tryitout`)
    const approval = await paper.client.approval(keys.paper, secret)
    for (const trId of ['H0STCNI9', 'H0GSCNI9'])
      expect((await socket.ask(controlMessage(approval, trId, 'someone'))).body?.rt_cd).toBe('0')
  })

  it('gets through a refusal for the call rate by trying again every tenth of a second', async () => {
    const { client, clock } = await start({ limits: {} })
    await client.token()
    const call = async (): Promise<boolean> => (await client.get('FHKST01010100', PATHS.price, QUOTE)).status === 200
    for (let index = 0; index < 18; index++) expect(await call()).toBe(true)
    let tries = 0
    for (; tries < 20 && !(await call()); tries++) await clock.advance(100)
    expect(tries).toBe(10)
  })
})

describe('a session of the official samples', () => {
  it('trades on paper, is told that there is no holiday query, and answers heartbeats by pong frames', async () => {
    const { running, client, clock } = await start({
      env: 'paper',
      holdings: 30,
      layouts: { notice: 26 },
      noticeAckEncrypt: 'Y',
    })
    await client.token()
    const holiday = await client.get('VTCA0903R', PATHS.holiday, {
      BASS_DT: '20260105',
      CTX_AREA_NK: '',
      CTX_AREA_FK: '',
    })
    expectHeaders(holiday, 'VTCA0903R')
    expect([holiday.status, holiday.json.msg_cd]).toEqual([500, 'EGW02006'])
    for (const [trId, path, query] of [
      ['FHKST01010100', PATHS.price, QUOTE],
      ['VTTC8434R', PATHS.balance, BALANCE],
      ['VTTC0081R', PATHS.history, HISTORY],
    ] as const) {
      const reply = await client.get(trId, path, query)
      expectHeaders(reply, trId)
      expect([trId, reply.json.rt_cd]).toEqual([trId, '0'])
      if (trId.startsWith('V')) expect(['F', 'M', 'D', 'E']).toContain(reply.headers.tr_cont)
    }
    // The padded cursors go back as they came, with `tr_cont: N`.
    const first = await client.get('VTTC8434R', PATHS.balance, BALANCE)
    const cursors = {
      CTX_AREA_FK100: String(first.json.ctx_area_fk100),
      CTX_AREA_NK100: String(first.json.ctx_area_nk100),
    }
    const last = await client.get('VTTC8434R', PATHS.balance, { ...BALANCE, ...cursors }, { tr_cont: 'N' })
    expect([first.headers.tr_cont, last.headers.tr_cont]).toEqual(['F', 'E'])
    expect([rows(first.json.output1).length, rows(last.json.output1).length]).toEqual([20, 10])
    const approval = await client.approval()
    const socket = await openLoopbackSocket(`${running.socketUrl}/`)
    const ack = await socket.ask(controlMessage(approval, 'H0STCNI9', 'someone'))
    expect(ack.header?.encrypt).toBe('Y')
    const order = await client.order('VTTC0802U', PATHS.order, ORDER)
    expect(order.json).toMatchObject({ rt_cd: '0', msg_cd: '40600000' })
    await clock.advance(1000)
    await socket.settle()
    const notice = socket.received.find((text) => text.startsWith('1|H0STCNI9')) ?? ''
    expect(decrypted(notice, ack)).toHaveLength(26)
    for (let round = 0; round < 15; round++) {
      await clock.advance(10_000)
      await socket.settle()
      socket.pong(socket.received.at(-1) ?? '')
      await socket.settle()
    }
    expect(socket.isOpen).toBe(true)
  })
})

describe('every answer', () => {
  it('carries the headers that clients read, whatever it says', async () => {
    const { client } = await start({ limits: { callsPerSecond: 2 } })
    const dead = await client.get('FHKST01010100', PATHS.price, QUOTE)
    await client.token()
    const replies = {
      FHKST01010100: await client.get('FHKST01010100', PATHS.price, QUOTE),
      XXXX99999: await client.get('XXXX99999', PATHS.price, QUOTE),
      // One too many in this second.
      TTTC8434R: await client.get('TTTC8434R', PATHS.balance, BALANCE),
    }
    expect([dead.json.msg_cd, replies.XXXX99999.json.msg_cd]).toEqual(['EGW00103', 'OPSQ0002'])
    expect(replies.TTTC8434R.text).toContain('EGW00201')
    expectHeaders(dead, 'FHKST01010100')
    for (const [trId, reply] of Object.entries(replies)) {
      expectHeaders(reply, trId)
      expect(Object.keys(reply.headers).filter((name) => name !== name.toLowerCase())).toEqual(
        expect.arrayContaining(['Content-Type', 'Content-Length', 'Date']),
      )
    }
  })

  it('on paged lists says whether there is more, on others nothing', async () => {
    const { client } = await start()
    await client.token()
    const marks = async (trId: string, path: string, query: Record<string, string>) =>
      (await client.get(trId, path, query)).headers.tr_cont
    // Empty lists too.
    expect(await marks('TTTC8434R', PATHS.balance, BALANCE)).toBe('D')
    expect(await marks('TTTC8001R', PATHS.history, HISTORY)).toBe('D')
    expect(await marks('CTCA0903R', PATHS.holiday, { BASS_DT: '20260105', CTX_AREA_FK: '', CTX_AREA_NK: '' })).toMatch(
      /^[FMDE]$/,
    )
    expect(await marks('FHKST01010100', PATHS.price, QUOTE)).toBe('')
  })
})
