import { Redactor } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { APPROVAL_KEY, CIPHER, reply } from '../__fixtures__/fake-server.js'
import { encryptedFrame, frame, noticeFields, tradeFields } from '../__fixtures__/frames.js'
import { executionNotice, trade } from '../groups/domestic-stock/index.js'
import { encodeRequest } from '../registry/control-message.js'
import { type Bench, bench, linesOf, memorySink } from './__fixtures__/memory.js'
import { createRecorder } from './index.js'

const HTS_ID = 'hts-canary'

function request(trId: string, key: string, action: 'register' | 'unregister' = 'register'): string {
  return encodeRequest({ action, approvalKey: APPROVAL_KEY, customerType: 'P', trId, key })
}

/** A connection on which the notices of the user are registered. */
function registered({ connect, server }: Bench): void {
  const socket = connect()
  server().onOpen()
  socket.send(request('H0STCNI0', HTS_ID))
  server().onMessage(reply('H0STCNI0', HTS_ID, 'OPSP0000', 'SUBSCRIBE SUCCESS', '0', CIPHER))
}

describe('a recording', () => {
  it('has a line for everything that happens, with both times', async () => {
    const sink = memorySink()
    const { clock, recorder, connect, server, received, sent } = bench({ sink })
    const socket = connect()
    await clock.advance(5)
    server().onOpen()
    await clock.advance(0.25)
    socket.send(request('H0STCNT0', '005930'))
    server().onMessage(reply('H0STCNT0', '005930', 'OPSP0000', 'SUBSCRIBE SUCCESS', '0', CIPHER))
    const text = frame('H0STCNT0', tradeFields())
    server().onMessage(text)
    server().onMessage('\u{fffd}')
    server().onError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }))
    server().onClose({ code: 1006, reason: 'gone' })
    await recorder.close()
    const at = 1_767_312_000_000
    expect(linesOf(sink.pieces)).toEqual([
      {
        format: 'kis-recording',
        version: 1,
        env: 'real',
        startedAt: at,
        writtenBy: expect.stringMatching(/^@kis\/realtime \d+\.\d+\.\d+/),
      },
      { kind: 'connect', at, ms: 0, session: 1 },
      { kind: 'open', at: at + 5, ms: 5, session: 1 },
      {
        ...{ kind: 'send', at: at + 5.25, ms: 5.25, session: 1 },
        text: '{"header":{"approval_key":"***","custtype":"P","tr_type":"1","content-type":"utf-8"},"body":{"input":{"tr_id":"H0STCNT0","tr_key":"005930"}}}',
      },
      {
        ...{ kind: 'control', at: at + 5.25, ms: 5.25, session: 1 },
        text: '{"header":{"tr_id":"H0STCNT0","tr_key":"005930","encrypt":"N"},"body":{"rt_cd":"0","msg_cd":"OPSP0000","msg1":"SUBSCRIBE SUCCESS","output":{"key":"***","iv":"***"}}}',
      },
      { kind: 'frame', at: at + 5.25, ms: 5.25, session: 1, tr: 'H0STCNT0', text },
      { kind: 'text', at: at + 5.25, ms: 5.25, session: 1, text: '\u{fffd}' },
      { kind: 'error', at: at + 5.25, ms: 5.25, session: 1, message: 'reset', code: 'ECONNRESET' },
      { kind: 'close', at: at + 5.25, ms: 5.25, session: 1, code: 1006, reason: 'gone' },
      { kind: 'finish', at: at + 5.25, ms: 5.25 },
    ])
    expect(sink.isClosed()).toBe(true)
    expect(recorder.stats).toEqual({ events: 9, lost: 0, withheld: 0, shapeOnly: 0 })
    // The client has seen and sent what it would have without.
    expect(received).toEqual([
      '<open>',
      expect.stringContaining(CIPHER.key),
      text,
      '\u{fffd}',
      '<error>',
      '<close 1006>',
    ])
    expect(sent).toEqual([request('H0STCNT0', '005930')])
  })

  it('of a session in which nothing happened is one nevertheless', async () => {
    const sink = memorySink()
    await bench({ sink }).recorder.close()
    expect(linesOf(sink.pieces).map((line) => line.kind ?? line.format)).toEqual(['kis-recording', 'finish'])
  })

  it('goes on with every further connection, and with no second one at the same time', async () => {
    const sink = memorySink()
    const { recorder, connect, server, logs, received } = bench({ sink })
    const first = connect()
    server().onOpen()
    connect()
    server().onMessage('unrecorded')
    first.close()
    connect()
    server().onOpen()
    await recorder.close()
    server().onMessage('after the end')
    connect()
    expect(linesOf(sink.pieces).map(({ kind, session }) => `${kind} ${session}`)).toEqual([
      ...['undefined undefined', 'connect 1', 'open 1', 'leave 1', 'connect 2', 'open 2', 'finish undefined'],
    ])
    expect(received).toEqual(['<open>', 'unrecorded', '<open>', 'after the end'])
    expect(logs).toEqual([expect.stringContaining('one recorder for each client')])
  })

  it('of a socket that cannot be opened says so, and its client is told', async () => {
    const sink = memorySink()
    const { recorder, connect } = bench({
      sink,
      socket: () => {
        throw new SyntaxError('Invalid URL: wss://relay.test/?token=relay-canary')
      },
    })
    expect(connect).toThrow(SyntaxError)
    expect(connect).toThrow(SyntaxError)
    await recorder.close()
    expect(linesOf(sink.pieces).map(({ kind }) => kind)).toEqual([
      ...[undefined, 'connect', 'error', 'close', 'connect', 'error', 'close', 'finish'],
    ])
    expect(sink.pieces.join('')).not.toContain('relay-canary')
  })
})

describe('what is personal', () => {
  it('is replaced by texts of the same form, the same for the same', async () => {
    const sink = memorySink()
    const one = bench({ sink, streams: [executionNotice] })
    registered(one)
    const other = noticeFields({ orderNumber: '0000000009' })
    other[1] = '6012345601'
    one.server().onMessage(await encryptedFrame('H0STCNI0', [noticeFields(), other]))
    one.server().onMessage(frame('H0STCNI0', noticeFields({ isFill: true })))
    await one.recorder.close()
    const frames = linesOf(sink.pieces).filter(({ kind }) => kind === 'frame')
    expect(frames.map(({ text, ...facts }) => ({ ...facts, fields: String(text).split('^') }))).toMatchObject([
      { isEncrypted: true, masked: 'personal', fields: { length: 46 } },
      { masked: 'personal', fields: { length: 23 } },
    ])
    const [both = [], fill = []] = frames.map(({ text }) => String(text).split('|')[3]?.split('^') ?? [])
    expect(both.slice(0, 3)).toEqual(['xxx*xxxxxx', '0000000001', '0000001562'])
    expect(both.slice(23, 26)).toEqual(['xxx*xxxxxx', '0000000002', '0000000009'])
    expect(fill.slice(0, 3)).toEqual(['xxx*xxxxxx', '0000000001', '0000001562'])
    expect([both[17], both[8], both[21]]).toEqual(['***', '027360', '아주IB투자'])
  })

  it('is not written at all where its stream is not named', async () => {
    const sink = memorySink()
    const one = bench({ sink, streams: [trade] })
    registered(one)
    one.server().onMessage(await encryptedFrame('H0STCNI0', [noticeFields()]))
    one.server().onMessage(frame('H0STCNI9', noticeFields()))
    one.server().onMessage(frame('H0GSCNI0', noticeFields()))
    // A notice of a TR id that is new, told by whom it is for.
    one.server().onMessage(frame('H0XXCNI0', noticeFields()))
    one.server().onMessage(frame('H0UNCNT0', tradeFields()))
    await one.recorder.close()
    const frames = linesOf(sink.pieces).filter(({ kind }) => kind === 'frame')
    expect(frames.map(({ text, withheld }) => [text, withheld])).toEqual([
      ['1|H0STCNI0|001|', 'unknown-stream'],
      ['0|H0STCNI9|001|', 'unknown-stream'],
      ['0|H0GSCNI0|001|', 'unknown-stream'],
      ['0|H0XXCNI0|001|', 'unknown-stream'],
      [frame('H0UNCNT0', tradeFields()), undefined],
    ])
    expect(one.recorder.stats.withheld).toBe(4)
    expect(one.logs).toHaveLength(4)
    expect(one.logs[0]).toMatch(/H0STCNI0.*"streams"/)
  })

  it('leaves only its shape where columns have moved, or may have', async () => {
    const sink = memorySink()
    const one = bench({ sink, streams: [executionNotice] })
    registered(one)
    const fields = noticeFields()
    one.server().onMessage(await encryptedFrame('H0STCNI0', [[...fields, 'wider']]))
    // As many columns as ever, but the HTS id is not in its place.
    one.server().onMessage(frame('H0STCNI0', ['new', ...fields.slice(0, -1)]))
    // Nor is the account.
    one.server().onMessage(frame('H0STCNI0', [HTS_ID, 'new', ...fields.slice(1, -1)]))
    one.server().onMessage(`0|H0STCNI0|002|${fields.join('^')}`)
    one.server().onMessage(frame('H0STCNI0', ['', ...fields.slice(1)]))
    await one.recorder.close()
    const frames = linesOf(sink.pieces).filter(({ kind }) => kind === 'frame')
    expect(frames.map(({ masked }) => masked)).toEqual(['all', 'all', 'all', 'all', 'all'])
    for (const { text } of frames) expect(String(text).split('|')[3]).toMatch(/^[0xX*^ ]*$/)
    expect(String(frames[0]?.text).split('^')).toHaveLength(24)
    expect(one.recorder.stats.shapeOnly).toBe(5)
  })

  it('says of a notice that cannot be decrypted only that it came', async () => {
    const sink = memorySink()
    const one = bench({ sink, streams: [executionNotice] })
    one.connect()
    one.server().onOpen()
    const text = await encryptedFrame('H0STCNI0', [noticeFields()])
    one.server().onMessage(text)
    one.server().onMessage(reply('H0STCNI0', HTS_ID, 'OPSP0000', 'SUBSCRIBE SUCCESS', '0', CIPHER))
    one.server().onMessage(`${text}AAAA`)
    one.server().onMessage(text)
    await one.recorder.close()
    const frames = linesOf(sink.pieces).filter(({ kind }) => kind === 'frame')
    expect(frames.map(({ withheld, masked }) => withheld ?? masked)).toEqual(['no-key', 'decrypt', 'personal'])
    expect(sink.pieces.join('')).not.toContain(text.split('|')[3])
  })

  it('is kept out wherever else it may turn up', async () => {
    const sink = memorySink()
    const one = bench({ sink, streams: [executionNotice], redactor: new Redactor(['5099999901']) })
    registered(one)
    for (const text of [
      reply('(null)', '', 'OPSP9993', `internal error for ${HTS_ID}, key ${APPROVAL_KEY}, account 5099999901`, '9'),
      reply('H0STCNI0', HTS_ID, 'OPSP0017', `ERROR : ${HTS_ID}`, '9'),
      JSON.stringify({ header: { tr_id: 'GAP' }, body: { tr_id: 'H0STCNI0', tr_key: HTS_ID, from: 1, to: 2 } }),
      JSON.stringify({ any: { other: [HTS_ID, APPROVAL_KEY, CIPHER.key], secretkey: 'x' } }),
      `${HTS_ID} ${APPROVAL_KEY} ${CIPHER.iv} 5099999901`,
      `0|H0STCNI0|?|${noticeFields().join('^')}`,
      noticeFields().join('^'),
      `{"cut off ${noticeFields().join('^')}`,
    ])
      one.server().onMessage(text)
    one.connect().send(`no json ${APPROVAL_KEY}`)
    one.server().onError(new Error(`refused ${APPROVAL_KEY}`))
    one.server().onClose({ code: 1008, reason: `who is ${HTS_ID}?` })
    await one.recorder.close()
    const text = sink.pieces.join('')
    expect(linesOf(sink.pieces).length).toBeGreaterThan(12)
    for (const secret of [HTS_ID, APPROVAL_KEY, CIPHER.key, CIPHER.iv, '5099999901', '홍길동', '"x"'])
      expect(text).not.toContain(secret)
  })
})

describe('a sink', () => {
  it('that fails costs the recording, not the client', async () => {
    const sink = { ...memorySink(), write: () => Promise.reject(new Error('ENOSPC: no space left')) }
    const { clock, recorder, connect, server, received, logs } = bench({ sink })
    connect()
    server().onOpen()
    await clock.advance(0)
    server().onMessage('still here')
    expect(received).toEqual(['<open>', 'still here'])
    expect(logs).toEqual([expect.stringMatching(/ENOSPC.*unrecorded/)])
    expect(recorder.stats).toMatchObject({ events: 2, lost: 1 })
    await expect(recorder.close()).rejects.toMatchObject({
      name: 'KisRealtimeError',
      message: expect.stringContaining('ENOSPC'),
    })
    await expect(recorder.close()).rejects.toMatchObject({ name: 'KisRealtimeError' })
  })

  it('that cannot be closed is told by close()', async () => {
    const sink = { ...memorySink(), close: () => Promise.reject(new Error('EIO')) }
    await expect(bench({ sink }).recorder.close()).rejects.toMatchObject({ message: expect.stringContaining('EIO') })
  })

  it('that is too slow loses lines, which is counted, logged and written', async () => {
    const kept = memorySink()
    let goOn: () => void = () => undefined
    const sink = {
      ...kept,
      write: async (lines: string) => {
        kept.write(lines)
        await new Promise<void>((resolve) => {
          goOn = resolve
        })
      },
    }
    const { clock, recorder, connect, server, logs, received } = bench({ sink, maxPending: 1_000 })
    connect()
    server().onOpen()
    await clock.advance(0)
    for (let index = 0; index < 10; index++) server().onMessage(frame('H0STCNT0', tradeFields('005930', String(index))))
    goOn()
    await clock.advance(0)
    goOn()
    await clock.advance(0)
    server().onMessage(frame('H0STCNT0', tradeFields('005930', '100')))
    const closed = recorder.close()
    for (let turns = 0; turns < 4; turns++) {
      await clock.advance(0)
      goOn()
    }
    await closed
    expect(received).toHaveLength(12)
    const { lost } = recorder.stats
    expect(lost).toBeGreaterThan(5)
    const lines = linesOf(kept.pieces)
    expect(lines.reduce((sum, { kind, count }) => sum + (kind === 'lost' ? Number(count) : 0), 0)).toBe(lost)
    expect(lines.at(-3)).toMatchObject({ kind: 'lost' })
    expect(lines.at(-2)).toMatchObject({ kind: 'frame', text: expect.stringContaining('^100^') })
    expect(lines.at(-1)).toMatchObject({ kind: 'finish' })
    expect(lines.filter(({ kind }) => kind === 'frame')).toHaveLength(11 - lost)
    expect(logs).toEqual([expect.stringContaining('too slowly')])
  })

  it('that hangs is not waited for beyond the signal', async () => {
    const kept = memorySink()
    let goOn: () => void = () => undefined
    const sink = {
      ...kept,
      write: () =>
        new Promise<void>((resolve) => {
          goOn = resolve
        }),
    }
    const { clock, recorder, connect, server } = bench({ sink })
    connect()
    await clock.advance(0)
    server().onOpen()
    const controller = new AbortController()
    const closed = recorder.close({ signal: controller.signal }).catch((error: unknown) => error)
    controller.abort(new Error('enough'))
    expect(await closed).toMatchObject({ name: 'KisAbortError' })
    expect(kept.isClosed()).toBe(false)
    goOn()
    await clock.advance(0)
    expect(kept.isClosed()).toBe(true)
    expect(kept.pieces).toEqual([])
  })
})

describe('the options of a recorder', () => {
  it('are checked', () => {
    const sink = memorySink()
    expect(() => createRecorder({ env: 'demo' as 'paper', sink })).toThrow(expect.objectContaining({ option: 'env' }))
    expect(() => createRecorder({ env: 'real' } as never)).toThrow(expect.objectContaining({ option: 'sink' }))
    for (const maxPending of [0, Number.NaN])
      expect(() => createRecorder({ env: 'real', sink, maxPending })).toThrow(
        expect.objectContaining({ option: 'maxPending' }),
      )
  })
})
