import { describe, expect, it } from 'vitest'
import { reply } from '../__fixtures__/fake-server.js'
import { encryptedFrame, noticeFields } from '../__fixtures__/frames.js'
import { collect, setup } from '../__fixtures__/setup.js'
import { executionNotice, trade } from '../groups/domestic-stock/index.js'

const HTS_ID = 'hts-canary'
const ROTATED = { key: 'rotatedkeycanary0123456789abcdef', iv: 'rotatedivcanary1' }
// The server of these tests says nothing by itself.
const PATIENT = { silenceMs: 3_600_000 }
const internalError = (trId: string, key: string): string =>
  reply(trId, key, 'OPSP0007', 'SUBSCRIBE INTERNAL ERROR', '1')

describe('a removal that the server refuses', () => {
  it('is tried again later, until the slot is free', async () => {
    const { clock, server, client } = setup({ policy: { maxRegistrations: 1 } })
    server.limit = 1
    const ticks = await clock.until(client.subscribe(trade, '005930'))
    let refusals = 0
    server.script = ({ action, trId, key }) =>
      action === 'unregister' && ++refusals <= 10 ? internalError(trId, key) : undefined
    await clock.until(ticks.unsubscribe())
    expect(server.registered).toEqual(['H0STCNT0 005930'])
    // The caller is not kept waiting for it; nor is it tried without pause.
    expect(refusals).toBe(4)
    await clock.advance(600_000)
    expect(server.registered).toEqual([])
    expect(refusals).toBe(11)
    expect(server.sessions).toHaveLength(1)
    await clock.until(client.subscribe(trade, '000660'))
    expect(server.registered).toEqual(['H0STCNT0 000660'])
  })

  it('is forgotten when somebody wants the registration again, or the connection goes away', async () => {
    const { clock, server, client } = setup({ policy: PATIENT })
    const [first, second] = await clock.until(
      Promise.all([client.subscribe(trade, '005930'), client.subscribe(trade, '000660')]),
    )
    server.script = ({ action, trId, key }) => (action === 'unregister' ? internalError(trId, key) : undefined)
    await clock.until(first.unsubscribe())
    const again = await clock.until(client.subscribe(trade, '005930'))
    const asked = server.requests.length
    await clock.advance(600_000)
    expect(server.requests).toHaveLength(asked)
    expect(again.isActive).toBe(true)

    await clock.until(second.unsubscribe())
    server.session.drop()
    await clock.until(() => server.sessions.length === 2 && server.registered.length === 1)
    server.script = () => undefined
    await clock.advance(600_000)
    expect(server.requests.slice(asked).filter(({ action }) => action === 'unregister')).toHaveLength(4)
    expect(server.registered).toEqual(['H0STCNT0 005930'])
    await clock.until(client.close())
    expect(clock.pendingTasks).toBe(0)
  })

  it('for want of an approval key is tried again when there is one', async () => {
    const { clock, server, auth, client } = setup({ policy: PATIENT })
    const [ticks, other] = await clock.until(
      Promise.all([client.subscribe(trade, '005930'), client.subscribe(trade, '000660')]),
    )
    server.approvalKey = 'approval-canary-0002'
    auth.failure = new Error('no route to the REST host')
    await clock.until(ticks.unsubscribe())
    await clock.advance(120_000)
    expect(server.registered).toEqual(['H0STCNT0 000660', 'H0STCNT0 005930'])
    auth.failure = undefined
    await clock.until(() => server.registered.length === 1)
    expect([other.isActive, server.sessions.length]).toEqual([true, 1])
  })
})

describe('answers that come later than they are waited for', () => {
  it.each([
    ['a dead approval key', 'OPSP0011', 'invalid approval : NOT FOUND'],
    ['a refusal', 'OPSP8992', 'SUBSCRIBE ERROR : invalid tr_key'],
  ])('and speak of %s leave nothing registered that nobody wants', async (_what, code, text) => {
    const { clock, server, auth, client } = setup({ policy: PATIENT })
    auth.renewed = server.approvalKey
    const other = await clock.until(client.subscribe(trade, '000660'))
    let answers = 0
    server.script = (request, session) => {
      // What was true of the first try is not of the next, which is carried out.
      const isRefused = answers++ < (code === 'OPSP0011' ? 2 : 1)
      const answer = isRefused ? reply(request.trId, request.key, code, text, '1') : server.usualReply(session, request)
      clock.schedule(6_000, () => session.send(answer))
      return 'silence'
    }
    await expect(clock.until(client.subscribe(trade, '005930'))).rejects.toMatchObject({ msgCd: code })
    server.script = () => undefined
    await clock.advance(200_000)
    expect(server.registered).toEqual(['H0STCNT0 000660'])
    expect([other.isActive, server.sessions.length]).toEqual([true, 1])
  })
})

describe('the key of encrypted notices', () => {
  it('is not the one of an earlier registration when the acknowledgement that brought the new one was lost', async () => {
    const { clock, server, client } = setup({}, 'everything')
    const first = await clock.until(client.subscribe(executionNotice, HTS_ID))
    await clock.until(first.unsubscribe())
    server.cipher = ROTATED
    let lost = 0
    server.script = (request, session) => {
      if (request.action !== 'register' || lost++ > 0) return undefined
      server.usualReply(session, request)
      return 'silence'
    }
    const seen = collect(await clock.until(client.subscribe(executionNotice, HTS_ID)))
    server.session.send(await encryptedFrame('H0STCNI0', [noticeFields({ orderNumber: '7' })], ROTATED))
    await clock.advance(1_000)
    expect(seen).toMatchObject([{ ODER_NO: '7' }])
  })

  it('that gets lost again and again costs the connection, not the subscription', async () => {
    const { clock, server, client } = setup({}, 'everything')
    const notices = await clock.until(client.subscribe(executionNotice, HTS_ID))
    const seen = collect(notices)
    server.cipher = ROTATED
    const [session] = server.sessions
    server.script = (request, current) => {
      if (request.action !== 'register' || server.sessions.length !== 2) return undefined
      if (current.registered.has(`${request.trId} ${request.key}`)) return undefined
      server.usualReply(current, request)
      return 'silence'
    }
    session?.drop()
    await clock.until(() => seen.length === 1)
    expect(notices.isActive).toBe(true)
    expect(server.sessions).toHaveLength(3)
    server.session.send(await encryptedFrame('H0STCNI0', [noticeFields({ orderNumber: '7' })], ROTATED))
    await clock.advance(1_000)
    expect(seen).toMatchObject([{ gap: { reason: 'dropped' } }, { ODER_NO: '7' }])
  })
})

describe('the pause before another try', () => {
  it('ends with the client', async () => {
    const { clock, server, client } = setup()
    server.script = ({ trId, key }) => internalError(trId, key)
    const attempt = client.subscribe(trade, '005930').catch((reason: unknown) => reason)
    await clock.until(() => server.requests.length === 3)
    await clock.advance(100)
    await clock.until(client.close())
    expect(await attempt).toMatchObject({ name: 'KisConnectionError' })
    expect(clock.pendingTasks).toBe(0)
  })

  it('does not hold up what a new connection has to restore', async () => {
    const { clock, server, client } = setup()
    await clock.until(client.subscribe(trade, '005930'))
    server.script = ({ trId, key }) => (key === '000660' ? internalError(trId, key) : undefined)
    void client.subscribe(trade, '000660').catch(() => undefined)
    // Four seconds of pause have just begun.
    await clock.until(() => server.requests.length === 4)
    await clock.advance(100)
    server.session.drop()
    const droppedAt = clock.now()
    await clock.until(() => server.sessions.length === 2 && server.registered.length === 1)
    expect(clock.now() - droppedAt).toBeLessThan(1_000)
  })
})
