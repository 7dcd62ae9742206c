import { describe, expect, it } from 'vitest'
import { encryptedFrame } from './__fixtures__/frames.js'
import { ACK, captures, isHere } from './__fixtures__/recorded.js'
import { setup } from './__fixtures__/setup.js'
import * as domesticStock from './groups/domestic-stock/index.js'
import * as overseasStock from './groups/overseas-stock/index.js'

describe.skipIf(!isHere)('each recorded control message', () => {
  const HTS_ID = 'htsid1'
  const control = captures.filter(({ raw }) => raw.startsWith('{'))
  const codeOf = (raw: string): string => {
    const { header, body } = JSON.parse(raw) as { header?: { tr_id: string }; body?: { msg_cd: string } }
    return body?.msg_cd === 'OPSP0000' ? `OPSP0000 ${header?.tr_id}` : (body?.msg_cd ?? header?.tr_id ?? '')
  }
  const rawOf = (code: string): string => control.find(({ raw }) => codeOf(raw) === code)?.raw ?? ''
  const failure = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error)

  const OUTCOMES: Readonly<Record<string, (raw: string) => Promise<void>>> = {
    PINGPONG: async (raw) => {
      const { clock, server, client } = setup()
      await clock.until(client.subscribe(domesticStock.trade, '005930'))
      server.session.send(raw)
      expect(server.session.received.at(-1)).toBe(raw)
    },
    'OPSP0000 H0STASP0': async (raw) => {
      const { clock, server, client } = setup()
      server.script = () => raw
      await clock.until(client.subscribe(domesticStock.orderBook, '005930'))
      expect(client.subscriptions).toMatchObject([{ trId: 'H0STASP0', key: '005930', isRegistered: true }])
    },
    // Says "encrypt": "N", and encrypted frames follow all the same.
    'OPSP0000 H0STCNI9': async (raw) => {
      const { clock, server, client } = setup({ env: 'paper' }, 'everything')
      server.script = () => raw
      const notices = await clock.until(client.subscribe(domesticStock.executionNotice, HTS_ID))
      const fields = captures
        .find(({ tr_id, note }) => tr_id === 'H0STCNI9' && note.includes('full fill'))
        ?.raw.split('^')
      const quantities: number[] = []
      notices.on('data', ({ CNTG_QTY }) => quantities.push(CNTG_QTY))
      server.session.send(await encryptedFrame('H0STCNI9', [fields ?? []], ACK.body.output))
      await clock.until(() => quantities.length === 1)
      expect(quantities).toEqual([5])
    },
    OPSP0003: async (raw) => {
      const { clock, server, client } = setup()
      const ticks = await clock.until(client.subscribe(domesticStock.trade, '005930'))
      server.script = ({ action }) => (action === 'unregister' ? raw : undefined)
      await clock.until(ticks.unsubscribe())
      expect(client.subscriptions).toEqual([])
    },
    OPSP0008: async (raw) => {
      const { clock, server, client } = setup()
      server.script = () => raw
      const error = await clock.until(failure(client.subscribe(overseasStock.orderBook, 'DNASBKNG')))
      expect(error).toMatchObject({ name: 'KisSubscriptionLimitError', msgCd: 'OPSP0008', trId: 'HDFSASP0' })
    },
    OPSP0011: async (raw) => {
      const { clock, server, client, auth } = setup()
      server.approvalKey = auth.renewed
      server.script = ({ approvalKey }) => (approvalKey === auth.renewed ? undefined : raw)
      await clock.until(client.subscribe(domesticStock.trade, '005930'))
      expect(auth.renewals).toHaveLength(1)
      expect(server.registered).toEqual(['H0STCNT0 005930'])
    },
    OPSP0017: async (raw) => {
      const { clock, server, client } = setup()
      server.script = () => raw
      const error = await clock.until(failure(client.subscribe(domesticStock.executionNotice, HTS_ID)))
      expect(error).toMatchObject({ name: 'KisSubscriptionError', msgCd: 'OPSP0017' })
      expect(String(error)).toContain('HTS id')
      expect(String(error)).not.toContain(HTS_ID)
    },
    OPSP8993: (raw) => refusesTheOneInFlight(raw, 'OPSP8993'),
    OPSP8996: async (raw) => {
      const { clock, server, client } = setup()
      server.script = (_, session) => {
        session.send(raw)
        session.drop()
        return 'silence'
      }
      const error = await clock.until(failure(client.subscribe(domesticStock.trade, '005930')))
      expect(error).toMatchObject({ name: 'KisConnectionError', msgCd: 'OPSP8996' })
      expect(client.state).toBe('conflict')
    },
    OPSP9999: (raw) => refusesTheOneInFlight(raw, 'OPSP9999'),
  }

  async function refusesTheOneInFlight(raw: string, msgCd: string): Promise<void> {
    const { clock, server, client } = setup()
    server.script = ({ key }) => (key === '005930' ? raw : undefined)
    const outcomes = await clock.until(
      Promise.all(['000660', '005930', '035720'].map((key) => failure(client.subscribe(domesticStock.trade, key)))),
    )
    expect(outcomes[1]).toMatchObject({ name: 'KisSubscriptionError', msgCd, trId: 'H0STCNT0' })
    expect(server.registered).toEqual(['H0STCNT0 000660', 'H0STCNT0 035720'])
  }

  it('has an outcome here', () => {
    expect(control.map(({ raw }) => codeOf(raw)).sort()).toEqual(Object.keys(OUTCOMES).sort())
  })

  it.each(Object.entries(OUTCOMES))('%s is acted upon', (code, check) => check(rawOf(code)))
})
