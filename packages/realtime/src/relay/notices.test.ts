import { MASK } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { ALL_STREAMS } from '../__fixtures__/all-streams.js'
import { APPROVAL_KEY, CIPHER } from '../__fixtures__/fake-server.js'
import { encryptedFrame, frame, noticeFields, tradeFields } from '../__fixtures__/frames.js'
import { collect } from '../__fixtures__/setup.js'
import { executionNotice, trade } from '../groups/domestic-stock/index.js'
import { columnsOf, type DecodeEvent, Decoder, parseFrame } from '../index.js'
import { ask, lastCode, rig } from './__fixtures__/rig.js'
import { createRelay, type RelayOptions } from './index.js'
import { noticeOffer } from './offer.js'

const HTS_ID = 'hts-canary'
const SECRETS = [HTS_ID, APPROVAL_KEY, CIPHER.key, CIPHER.iv, '5099999901', '홍길동', 'token-canary']

describe('notices', () => {
  it('reach a reader that was let in, decrypted, typed, and without what is personal', async () => {
    const { clock, server, reader, connect, pipes, logs, end } = rig({
      streams: [trade],
      notices: [{ stream: executionNotice, htsId: HTS_ID, authorize: ({ token }) => token === 'token-canary' }],
      settle: 'everything',
    })
    const a = reader({ token: 'token-canary' })
    const notices = await clock.until(a.client.subscribe(executionNotice, 'me'))
    await clock.until(a.client.subscribe(trade, '005930'))
    const events: DecodeEvent[] = []
    notices.on('decode', (event) => events.push(event))
    const seen = collect(notices)
    expect(server.registered).toEqual([`H0STCNI0 ${HTS_ID}`, 'H0STCNT0 005930'])

    server.session.send(await encryptedFrame('H0STCNI0', [noticeFields(), noticeFields({ isFill: true })]))
    server.session.send(frame('H0STCNT0', tradeFields()))
    await clock.until(() => seen.length === 2)
    expect(seen).toMatchObject([
      { CUST_ID: 'me', ACNT_NO: MASK, ACNT_NAME: MASK, ODER_NO: '0000001562', CNTG_YN: '1', CNTG_QTY: 10 },
      { CUST_ID: 'me', ACNT_NO: MASK, ACNT_NAME: MASK, STCK_SHRN_ISCD: '027360', CNTG_YN: '2', ODER_PRC: 2200 },
    ])

    // Of a width that nobody knows: readers are told that there was one, and nothing of it.
    server.session.send(await encryptedFrame('H0STCNI0', [[...noticeFields(), 'wider']]))
    await clock.until(() => events.length === 1)
    expect(events[0]).toMatchObject({ reason: 'width', trId: 'H0STCNI0', raw: [MASK] })
    server.session.send(await encryptedFrame('H0STCNI0', [noticeFields()], { ...CIPHER, iv: '0000000000000000' }))
    server.session.send('1|H0STCNI0|001|AAAA')
    await clock.until(() => events.length >= 2)

    // A stranger, by any name.
    const stranger = connect()
    for (const key of ['me', HTS_ID.toUpperCase(), 'somebody']) {
      stranger.fromReader(ask('H0STCNI0', key, { token: 'guess' }))
      await clock.advance(0)
    }
    expect(stranger.down.map((text) => JSON.parse(text).body.msg_cd)).toEqual(['OPSP0010', 'OPSP8992', 'OPSP8992'])

    server.session.drop()
    await clock.until(() => seen.length === 3)
    const down = pipes.flatMap((pipe) => pipe.down).join('\n')
    expect(down).toContain('0000001562')
    expect(down).toContain('"GAP"')
    for (const secret of SECRETS) {
      expect(down).not.toContain(secret)
      expect(logs.join('\n')).not.toContain(secret)
    }
    await end()
  })

  it('show what they are told to show, but never the HTS id', async () => {
    const { clock, server, reader, pipes, end } = rig({
      notices: [
        { stream: executionNotice, htsId: HTS_ID, as: 'desk', authorize: async () => true, reveal: ['ACNT_NO'] },
      ],
    })
    const notices = collect(await clock.until(reader().client.subscribe(executionNotice, 'desk')))
    server.session.send(frame('H0STCNI0', noticeFields({ packed: `x${HTS_ID}` })))
    await clock.advance(0)
    expect(notices).toMatchObject([{ CUST_ID: 'desk', ACNT_NO: '5099999901', ACNT_NAME: MASK, PACKED_18: MASK }])
    expect(pipes.flatMap((pipe) => pipe.down).join()).not.toContain(HTS_ID)
    await end()
  })

  it.each(ALL_STREAMS.filter(({ spec }) => spec.encrypted))('of $id are masked in every layout', ({ stream, spec }) => {
    const facts = { client: {} as never, stream: stream as never, htsId: HTS_ID, authorize: () => true }
    const offer = noticeOffer(facts, 'TR', 'me')
    for (const layout of spec.layouts) {
      const columns = columnsOf(spec, layout)
      const secret = new Set(spec.secret)
      const raw = Array.from({ length: layout.width }, (_, index) => {
        if (!secret.has(columns[index] ?? '')) return String(index)
        return layout.begins && index === 0 ? '5099999901' : `canary ${index}`
      })
      const [record] = new Decoder(spec, 'TR').decode(raw.join('^'), 1) as unknown as [never]
      const payload = offer.payloadOf(record) ?? ''
      expect(payload).not.toMatch(/canary|50999/)
      const fields = payload.split('^')
      expect(fields.filter((text, index) => text !== raw[index])).toHaveLength(
        columns.filter((column) => secret.has(column)).length,
      )
      const read = new Decoder(spec, 'TR').decode(payload, 1)
      expect(read).toHaveLength(1)
    }
    const withheld = parseFrame(offer.unreadable() ?? '')
    expect(withheld).toEqual({ isEncrypted: false, trId: 'TR', count: 1, payload: MASK })
    expect(new Decoder(spec, 'TR').decode(MASK, 1)).toMatchObject({ reason: 'width' })
  })
})

describe('a relay is not created', () => {
  const client = { env: 'paper' as const, subscribe: () => Promise.reject(new Error('unused')) }
  const authorize = (): boolean => true
  const notice = { stream: executionNotice, htsId: HTS_ID, authorize }

  it.each<[string, Partial<RelayOptions<'paper'>>]>([
    ['client', { client: {} as never, streams: [trade] }],
    ['streams', {}],
    ['streams', { streams: [executionNotice] }],
    ['notices', { notices: [{ ...notice, stream: trade }] }],
    ['notices', { notices: [notice, notice] }],
    ['notices', { notices: [{ ...notice, stream: { spec: { ...executionNotice.spec, secret: undefined } } }] }],
    ['notices.authorize', { notices: [{ ...notice, authorize: undefined as never }] }],
    ['notices.client', { notices: [{ ...notice, client: { ...client, env: 'real' } as never }] }],
    ['notices.htsId', { notices: [{ ...notice, htsId: '' }] }],
    ['notices.as', { notices: [{ ...notice, as: HTS_ID }] }],
    ['notices.as', { notices: [{ ...notice, as: 'two words' }] }],
    ['notices.reveal', { notices: [{ ...notice, reveal: ['CUST_ID'] }] }],
    ['notices.reveal', { notices: [{ ...notice, reveal: ['ODER_NO'] }] }],
    ['limits.capacity', { streams: [trade], limits: { capacity: 0 } }],
    ['limits.overflow', { streams: [trade], limits: { overflow: 'some' as never } }],
    ['limits.maxReaders', { streams: [trade], limits: { maxReaders: Number.NaN } }],
    ['limits.speed', { streams: [trade], limits: { speed: 1 } as never }],
  ])('with a wrong "%s"', (option, options) => {
    const error = thrownBy(() => createRelay({ client, ...options }))
    expect(error).toMatchObject({ name: 'KisConfigError', option })
    expect(String(error)).toContain(`"${option}"`)
    expect(String(error)).not.toContain(HTS_ID)
  })

  it('with a stream that the environment does not have', () => {
    const { stream } = ALL_STREAMS.find(({ spec }) => spec.tr.paper === null) ?? { stream: trade }
    const error = thrownBy(() => createRelay({ client, streams: [stream as never] }))
    expect(error).toMatchObject({ name: 'KisUnsupportedInPaperError' })
  })
})

function thrownBy(task: () => unknown): unknown {
  try {
    task()
  } catch (error) {
    return error
  }
  return undefined
}

describe('a notice of a layout that is not known for sure', () => {
  it('is withheld', () => {
    const offer = noticeOffer(
      { client: {} as never, stream: executionNotice, htsId: HTS_ID, authorize: () => true },
      'TR',
      'me',
    )
    const record = { raw: ['a', 'b'], layout: { width: 2, isKnown: false, columns: ['ODER_NO', 'ODER_QTY'] } }
    expect(offer.payloadOf(record as never)).toBeUndefined()
    expect(offer.payloadOf({ ...record, layout: { ...record.layout, isKnown: true } } as never)).toBe('a^b')
  })

  it('is withheld where a record without what is personal would not be taken for one', () => {
    const spec = { ...executionNotice.spec, layouts: [{ width: 2, order: ['ACNT_NO', 'ODER_NO'], begins: /^[A-F]+$/ }] }
    const offer = noticeOffer(
      { client: {} as never, stream: { spec }, htsId: HTS_ID, authorize: () => true },
      'TR',
      'me',
    )
    const record = { raw: ['F', 'b'], layout: { width: 2, isKnown: true, columns: ['ACNT_NO', 'ODER_NO'] } }
    expect(offer.payloadOf(record as never)).toBe(undefined)
  })
})

describe('a notice that KIS does not encrypt', () => {
  it('is masked all the same', async () => {
    const { clock, server, connect, end } = rig({
      notices: [{ stream: executionNotice, htsId: HTS_ID, authorize: () => true }],
    })
    const pipe = connect()
    pipe.fromReader(ask('H0STCNI0', 'me'))
    await clock.until(() => lastCode(pipe) === 'OPSP0000')
    server.session.send(frame('H0STCNI0', noticeFields({ htsId: 'HTS-CANARY' })))
    await clock.advance(0)
    expect(pipe.down.at(-1)).toMatch(/^0\|H0STCNI0\|001\|me\^\*\*\*\^0000001562\^/)
    expect(pipe.down[0]).not.toContain('output')
    await end()
  })
})
