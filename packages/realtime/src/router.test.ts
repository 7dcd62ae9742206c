import { describe, expect, it } from 'vitest'
import { CIPHER, reply } from './__fixtures__/fake-server.js'
import { encryptedFrame, frame, noticeFields, tradeFields } from './__fixtures__/frames.js'
import { collect, type Setup, setup } from './__fixtures__/setup.js'
import { type ExecutionNoticeRecord, executionNotice, trade } from './groups/domestic-stock/index.js'
import type { DecodeEvent, Subscription } from './index.js'

const HTS_ID = 'hts-canary'
const ROTATED = { key: 'rotatedkeycanary0123456789abcdef', iv: 'rotatedivcanary1' }

interface Notices extends Setup<'real'> {
  readonly notices: Subscription<ExecutionNoticeRecord>
  readonly seen: ReturnType<typeof collect<ExecutionNoticeRecord>>
  readonly decodes: DecodeEvent[]
}

async function subscribed(): Promise<Notices> {
  // Decryption happens outside the virtual clock.
  const base = setup({}, 'everything')
  const decodes: DecodeEvent[] = []
  base.client.on('decode', (event) => decodes.push(event))
  const notices = await base.clock.until(base.client.subscribe(executionNotice, HTS_ID))
  return { ...base, notices, seen: collect(notices), decodes }
}

const numberOf = (item: ExecutionNoticeRecord | { readonly gap: unknown }): string =>
  'gap' in item ? 'gap' : item.ODER_NO

describe('encrypted notices', () => {
  it('are decrypted and delivered in the order of arrival', async () => {
    const { clock, server, seen } = await subscribed()
    const frames = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        encryptedFrame('H0STCNI0', [
          noticeFields({ orderNumber: String(index), packed: 'x'.repeat((index * 7919) % 3000) }),
        ]),
      ),
    )
    for (const text of frames) server.session.send(text)
    await clock.until(() => seen.length === 200)
    expect(seen.map(numberOf)).toEqual(frames.map((_, index) => String(index)))
  })

  it('keep their place among plain frames and frames that cannot be read', async () => {
    const { clock, server, notices } = await subscribed()
    const order: string[] = []
    notices.on('data', (notice) => order.push(notice.ODER_NO))
    notices.on('decode', ({ reason }) => order.push(reason))
    const sent = await Promise.all(
      Array.from({ length: 100 }, async (_, index) => {
        const fields = noticeFields({ orderNumber: String(index), packed: 'x'.repeat((index * 7919) % 3000) })
        if (index % 10 === 7) return ['decrypt', '1|H0STCNI0|001|AAAA'] as const
        if (index % 10 === 8) return ['width', '0|H0STCNI0|001|hts-canary^1'] as const
        const isPlain = index % 3 === 0
        return [
          String(index),
          isPlain ? frame('H0STCNI0', fields) : await encryptedFrame('H0STCNI0', [fields]),
        ] as const
      }),
    )
    for (const [, text] of sent) server.session.send(text)
    await clock.until(() => order.length === 100)
    expect(order).toEqual(sent.map(([expected]) => expected))
  })

  it('are read by the first character of the frame, whatever the acknowledgement says', async () => {
    const { clock, server, seen } = await subscribed()
    server.session.send(await encryptedFrame('H0STCNI0', [noticeFields({ orderNumber: '1' })]))
    server.session.send(frame('H0STCNI0', noticeFields({ orderNumber: '2' })))
    await clock.until(() => seen.length === 2)
    expect(seen.map(numberOf)).toEqual(['1', '2'])
  })

  it('that write the HTS id otherwise still arrive', async () => {
    const { clock, server, seen } = await subscribed()
    server.session.send(await encryptedFrame('H0STCNI0', [noticeFields({ htsId: 'HTS-CANARY' })]))
    await clock.until(() => seen.length === 1)
  })

  it('use the key of the newest connection', async () => {
    const { clock, server, seen } = await subscribed()
    server.session.send(await encryptedFrame('H0STCNI0', [noticeFields({ orderNumber: '1' })]))
    server.cipher = ROTATED
    server.session.drop()
    await clock.until(() => seen.length === 2)
    server.session.send(await encryptedFrame('H0STCNI0', [noticeFields({ orderNumber: '2' })], ROTATED))
    await clock.until(() => seen.length === 3)
    expect(seen.map(numberOf)).toEqual(['1', 'gap', '2'])
  })

  it('do not trust the key of the connection before', async () => {
    const { clock, server, seen } = await subscribed()
    server.cipher = ROTATED
    server.script = ({ action, trId, key }, session) => {
      if (action === 'register' && server.requests.length === 2) session.registered.add(`${trId} ${key}`)
      return undefined
    }
    server.session.drop()
    await clock.until(() => seen.length === 1)
    expect(server.requests.map(({ action }) => action)).toEqual(['register', 'register', 'unregister', 'register'])
    server.session.send(await encryptedFrame('H0STCNI0', [noticeFields({ orderNumber: '2' })], ROTATED))
    await clock.until(() => seen.length === 2)
  })

  it('get their key by a removal and a new registration when the server says only "already subscribed"', async () => {
    const { clock, server, client } = setup({}, 'everything')
    server.script = ({ action, trId, key }, session) => {
      // Held over from before, as after a lost acknowledgement.
      if (server.requests.length === 1 && action === 'register') session.registered.add(`${trId} ${key}`)
      return undefined
    }
    const seen = collect(await clock.until(client.subscribe(executionNotice, HTS_ID)))
    expect(server.requests.map(({ action }) => action)).toEqual(['register', 'unregister', 'register'])
    server.session.send(await encryptedFrame('H0STCNI0', [noticeFields()]))
    await clock.until(() => seen.length === 1)
  })

  it('that cannot be decrypted are told with their raw text, and the next ones still come', async () => {
    const { clock, server, seen, decodes } = await subscribed()
    const broken = await encryptedFrame('H0STCNI0', [noticeFields()], ROTATED)
    server.session.send(broken)
    server.session.send('1|H0STCNI0|001|!not base64!')
    server.session.send(await encryptedFrame('H0STCNI0', [noticeFields({ orderNumber: '3' })]))
    await clock.until(() => seen.length === 1)
    expect(decodes.map(({ reason }) => reason)).toEqual(['decrypt', 'decrypt'])
    expect(decodes[0]?.raw).toEqual([broken.split('|')[3]])
  })

  it('of an unknown width are told to the subscription and the client, with the fields, and not guessed at', async () => {
    const { clock, server, notices, seen, decodes } = await subscribed()
    const own: DecodeEvent[] = []
    notices.on('decode', (event) => own.push(event))
    const fields = [...noticeFields(), 'new']
    server.session.send(await encryptedFrame('H0STCNI0', [fields]))
    await clock.until(() => own.length === 1)
    expect(own[0]).toMatchObject({ reason: 'width', trId: 'H0STCNI0', width: 24 })
    expect(own[0]?.raw).toEqual(fields)
    expect(decodes).toEqual(own)
    expect(seen).toEqual([])
  })

  it('before any key are told', async () => {
    const { clock, server, client } = setup({}, 'everything')
    const decodes: DecodeEvent[] = []
    client.on('decode', (event) => decodes.push(event))
    const text = await encryptedFrame('H0STCNI0', [noticeFields()])
    server.script = ({ trId, key }, session) => {
      session.send(text)
      return reply(trId, key, 'OPSP0000', 'SUBSCRIBE SUCCESS', '0', CIPHER)
    }
    await clock.until(client.subscribe(executionNotice, HTS_ID))
    expect(decodes.map(({ reason }) => reason)).toEqual(['no-cipher-key'])
  })
})

describe('frames that make no sense', () => {
  it.each([
    ['garbage', '����', 'malformed'],
    ['an empty text', '', 'malformed'],
    ['JSON that is no control message', '{"hello":1}', 'malformed'],
    ['broken JSON', '{"header":', 'malformed'],
    ['a JSON array', '[]', 'malformed'],
    ['a half frame', '0|H0STCNT0|001', 'malformed'],
    ['a foreign stream', '0|H0XXXXX0|001|005930^1', 'unrequested'],
    ['a key never asked for', frame('H0STCNT0', tradeFields('000660')), 'unrequested'],
    ['a wrong count', frame('H0STCNT0', tradeFields()).replace('|001|', '|003|'), 'stride'],
    ['a count of nought', frame('H0STCNT0', tradeFields()).replace('|001|', '|000|'), 'stride'],
    ['a short record', frame('H0STCNT0', tradeFields().slice(0, 30)), 'width'],
  ] as const)('such as %s are told and harm nothing', async (_name, text, reason) => {
    const { clock, server, client, logs } = setup()
    const decodes: DecodeEvent[] = []
    client.on('decode', (event) => decodes.push(event))
    const ticks = await clock.until(client.subscribe(trade, '005930'))
    const seen = collect(ticks)
    server.session.send(text)
    server.session.send(text)
    server.session.send(frame('H0STCNT0', tradeFields()))
    expect(decodes.map((event) => event.reason)).toEqual([reason, reason])
    expect(decodes[0]?.raw.join('^')).toContain(text === '' ? '' : (text.split('|').at(-1) ?? text))
    expect(seen).toHaveLength(1)
    expect(client.state).toBe('ready')
    // Logged once for each sort, however often it comes.
    expect(logs).toHaveLength(1)
  })

  it('do not include what was on its way when a subscription was given up', async () => {
    const { clock, server, client } = setup()
    const decodes: DecodeEvent[] = []
    client.on('decode', (event) => decodes.push(event))
    const ticks = await clock.until(client.subscribe(trade, '005930'))
    await clock.until(client.subscribe(trade, '000660'))
    await clock.until(ticks.unsubscribe())
    server.session.send(frame('H0STCNT0', tradeFields('005930')))
    expect(decodes).toEqual([])
  })
})
