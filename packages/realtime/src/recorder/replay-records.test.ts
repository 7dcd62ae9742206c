import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { frame, noticeFields, tradeFields } from '../__fixtures__/frames.js'
import { executionNotice, orderBook, trade } from '../groups/domestic-stock/index.js'
import { trade as overseasTrade } from '../groups/overseas-stock/index.js'
import type { GapEvent } from '../index.js'
import { frameAt, openedAt, recordingOf, registrationAt } from './__fixtures__/recording.js'
import { recordSession } from './__fixtures__/session.js'
import { type RecordingSource, type RecordingSummary, replayRecords } from './index.js'

const AT = 1_767_312_000_000

/** Everything a replay tells, in its order. */
async function read(source: RecordingSource): Promise<{ readonly told: unknown[]; readonly error: unknown }> {
  const told: unknown[] = []
  const replay = replayRecords(
    source,
    { trade, book: orderBook, notice: executionNotice },
    {
      onGap: (gap) => told.push({ gap }),
      onDecode: ({ reason, at }) => told.push({ reason, at }),
      onEnd: (summary) => told.push({ summary }),
    },
  )
  try {
    for await (const item of replay) {
      if (item.stream === 'trade') told.push([item.ms, item.record.MKSC_SHRN_ISCD, item.record.STCK_PRPR])
      else if (item.stream === 'book') told.push([item.ms, item.record.MKSC_SHRN_ISCD, item.record.ASKP1])
      else told.push([item.ms, item.record.ODER_NO, item.record.CNTG_YN])
    }
  } catch (error) {
    return { told, error }
  }
  return { told, error: undefined }
}

const tick = (symbol: string, price: number): string => frame('H0STCNT0', tradeFields(symbol, String(price)))

describe('the records of a recording', () => {
  it('come in order, with their times, gaps and unreadable frames', async () => {
    const text = recordingOf([
      ...openedAt(0),
      ...registrationAt(50, 'H0STCNT0', '005930'),
      ...registrationAt(100, 'H0STCNI0', '***'),
      frameAt(200.5, tick('005930', 1)),
      frameAt(300, frame('H0STCNT0', tradeFields('005930', '2'), tradeFields('000660', '3'))),
      frameAt(310, frame('H0STCNI0', noticeFields({ isFill: true }))),
      frameAt(320, frame('H0UNCNT0', tradeFields())),
      frameAt(330, '0|H0STCNT0|002|1^2^3'),
      { kind: 'text', ms: 340, text: '?' },
      { ...frameAt(350, '1|H0STCNI0|001|'), isEncrypted: true, withheld: 'no-key' },
      { ...frameAt(360, '1|H0STCNI0|001|'), isEncrypted: true, withheld: 'unknown-stream' },
      { kind: 'close', ms: 400, reason: '', code: 1006 },
      ...openedAt(1_000, 2),
      ...registrationAt(1_050, 'H0STCNT0', '005930', 2),
      // A notice comes before the answer to its registration.
      ...registrationAt(1_100, 'H0STCNI0', '***', 2).slice(0, 1),
      frameAt(1_105, frame('H0STCNI0', noticeFields()), 2),
      frameAt(1_200, tick('005930', 4), 2),
      { kind: 'lost', ms: 1_300, count: 7 },
      frameAt(1_301, tick('005930', 5), 2),
      { kind: 'leave', ms: 1_400, session: 2 },
      { kind: 'finish', ms: 1_500 },
    ])
    const { told, error } = await read([text])
    expect(error).toBeUndefined()
    const gap = { from: AT + 360, reason: 'dropped' }
    const lost = { from: AT + 1_200, to: AT + 1_300, reason: 'overflow' }
    expect(told).toEqual([
      [200.5, '005930', 1],
      [300, '005930', 2],
      [300, '000660', 3],
      [310, '0000001562', '2'],
      { reason: 'stride', at: AT + 330 },
      { reason: 'malformed', at: AT + 340 },
      { reason: 'no-cipher-key', at: AT + 350 },
      { reason: 'decrypt', at: AT + 360 },
      { gap: { ...gap, trId: 'H0STCNT0', key: '005930', to: AT + 1_060 } },
      { gap: { ...gap, trId: 'H0STCNI0', key: '***', to: AT + 1_105 } },
      [1_105, '0000001562', '1'],
      [1_200, '005930', 4],
      { gap: { ...lost, trId: 'H0STCNT0', key: '005930' } },
      [1_301, '005930', 5],
      {
        summary: {
          ...{ events: 26, frames: 10, withheld: 2, shapeOnly: 0, lost: 7, isComplete: true, isTruncated: false },
          ...{ from: AT, to: AT + 1_500 },
        },
      },
    ])
  })

  it('are those that the client was given, with its gaps', async () => {
    const steps = (['trade', 'notices', 'drop', 'trades', 'book', 'conflict', 'mixed trades', 'notice'] as const).map(
      (step) => ({ step, afterMs: 300 }),
    )
    const { log, text } = await recordSession(steps)
    const records: unknown[] = []
    const gaps: unknown[] = []
    const streams = { trade, book: orderBook, notice: executionNotice }
    for await (const { record, at } of replayRecords([text], streams, { onGap: (gap) => gaps.push(gap) })) {
      // The client had nothing to do with this one.
      if (record.raw[0] !== '035720') records.push({ at, json: record.toJSON() })
    }
    const expected = ['trade 005930', 'trade 000660', 'book 005930', 'notices']
      .flatMap((name) => (log[name] ?? []) as { what: string; at: number; json: object }[])
      .filter(({ what }) => what === 'data')
      .map(({ at, json }) => ({ at, json }))
    expect(records).toHaveLength(10)
    expect(new Set(records.map((one) => JSON.stringify(one)))).toEqual(
      new Set(expected.map((one) => JSON.stringify(one))),
    )
    const told = log['client gap'] as (GapEvent & { readonly what: string; readonly at: number })[]
    expect(gaps).toEqual(told.map(({ from, to, reason, trId, key }) => ({ from, to, reason, trId, key })))
  })

  it('cost no more memory than one piece, and nothing is read that is not asked for', async () => {
    let pieces = 0
    let isReturned = false
    async function* source(): AsyncGenerator<string> {
      try {
        yield recordingOf([...openedAt(0), ...registrationAt(1, 'H0STCNT0', '005930')])
        for (;;) {
          pieces++
          yield recordingOf([frameAt(pieces, tick('005930', pieces))]).split('\n')[1] ?? ''
          yield '\n'
        }
      } finally {
        isReturned = true
      }
    }
    let count = 0
    for await (const { record } of replayRecords(source(), { trade })) {
      expect(record.STCK_PRPR).toBe(++count)
      if (count === 5) break
    }
    expect(pieces).toBe(5)
    expect(isReturned).toBe(true)
  })

  it('end with the signal, also while the source is silent', async () => {
    const controller = new AbortController()
    let fallSilent: () => void = () => undefined
    const silence = new Promise<void>((resolve) => {
      fallSilent = resolve
    })
    async function* source(): AsyncGenerator<string> {
      yield recordingOf([...openedAt(0)])
      fallSilent()
      await new Promise(() => undefined)
    }
    const next = replayRecords(source(), { trade }, { signal: controller.signal }).next()
    await silence
    controller.abort()
    await expect(next).rejects.toMatchObject({ name: 'KisAbortError' })
    const again = replayRecords([recordingOf([])], { trade }, { signal: controller.signal }).next()
    await expect(again).rejects.toMatchObject({ name: 'KisAbortError' })
  })

  it("end with the signal, and what the source has to say then is nobody's unhandled rejection", async () => {
    const unhandled: unknown[] = []
    const note = (reason: unknown): void => void unhandled.push(reason)
    process.on('unhandledRejection', note)
    const source = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new Error('no such file')) }) }
    const next = replayRecords(source, { trade }, { signal: AbortSignal.abort() }).next()
    await expect(next).rejects.toMatchObject({ name: 'KisAbortError' })
    await setImmediate()
    process.off('unhandledRejection', note)
    expect(unhandled).toEqual([])
  })

  it('of a stream that the environment does not have are refused', async () => {
    const text = recordingOf([], { env: 'paper' })
    await expect(replayRecords([text], { overseasTrade }).next()).rejects.toMatchObject({
      name: 'KisUnsupportedInPaperError',
    })
  })
})

describe('a recording that is not whole', () => {
  const events = [...openedAt(0), ...registrationAt(50, 'H0STCNT0', '005930'), frameAt(100, tick('005930', 1))]

  it.each([1, 5, 30, 300])('is read up to a last line that is cut off by %i characters', async (cut) => {
    const text = recordingOf([...events, frameAt(200, tick('005930', 2))])
    const { told, error } = await read([text.slice(0, -1 - cut)])
    expect(error).toBeUndefined()
    expect(told).toMatchObject([[100, '005930', 1], { summary: { isTruncated: true, isComplete: false, frames: 1 } }])
  })

  it('is read to the end where only the last line break is missing', async () => {
    const { told } = await read([recordingOf(events).slice(0, -1)])
    expect(told).toMatchObject([[100, '005930', 1], { summary: { isTruncated: false, isComplete: false } }])
  })

  it.each([
    ['half a line', (line: string) => line.slice(0, 40)],
    ['text', () => 'hello'],
    ['another object', () => '{"kind":"nothing","at":1,"ms":1}'],
    ['a member of another type', (line: string) => line.replace('"session":1', '"session":"1"')],
    ['no time', (line: string) => line.replace(/"ms":\d+,/, '')],
  ])('with %s in the middle tells the line, behind everything before it', async (_what, spoil) => {
    const lines = recordingOf([...events, frameAt(200, tick('005930', 2)), frameAt(300, tick('005930', 3))]).split('\n')
    lines[6] = spoil(lines[6] ?? '')
    for (const source of [
      [lines.join('\n')],
      [new TextEncoder().encode(lines.join('\n'))],
      lines.map((line) => `${line}\n`),
    ]) {
      const { told, error } = await read(source)
      expect(told).toEqual([[100, '005930', 1]])
      expect(error).toMatchObject({
        name: 'KisDecodeError',
        path: 'line 7',
        message: expect.stringMatching(/Line 7 .*damaged/),
      })
    }
  })

  it.each([
    ['nothing', '', /empty/],
    ['half a header', '{"format":"kis-rec', /empty/],
    ['another file', '{"some":"json"}\n', /not a recording/],
    ['no JSON', 'time,price\n1,2\n', /not a recording/],
    ['a header of no environment', recordingOf([], { env: 'demo' }), /damaged/],
    ['a newer format', recordingOf([], { version: 2, writtenBy: '@kis/realtime 9.0.0' }), /format 2.*9\.0\.0.*Update/],
  ])('because it is %s says so', async (_what, text, message) => {
    const { told, error } = await read([text])
    expect(told).toEqual([])
    expect(error).toMatchObject({ name: 'KisDecodeError', path: 'line 1', message: expect.stringMatching(message) })
  })

  it('but a line without end is not held for ever', async () => {
    const { error } = await read([recordingOf([]), ...Array(20).fill('x'.repeat(1_000_000))])
    expect(error).toMatchObject({ path: 'line 2', message: expect.stringContaining('does not end') })
  })

  it('is read however its bytes are cut, characters of several bytes included', async () => {
    const bytes = new TextEncoder().encode(
      recordingOf([...openedAt(0), frameAt(1, frame('H0STCNI0', noticeFields()))], { writtenBy: '홍길동' }),
    )
    const whole = await read([bytes])
    expect(whole.told).toHaveLength(2)
    for (const size of [1, 2, 3, 7, 64]) {
      const pieces: Uint8Array[] = []
      for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size))
      expect(await read(pieces)).toEqual(whole)
    }
  })
})

it('the summary of a recording can be kept', async () => {
  const summaries: RecordingSummary[] = []
  const replay = replayRecords([recordingOf([])], {}, { onEnd: (summary) => summaries.push(summary) })
  expect(await replay.next()).toEqual({ done: true, value: undefined })
  expect(summaries).toMatchObject([{ events: 0, from: undefined }])
})
