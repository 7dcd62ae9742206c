import type { FieldKind } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { ALL_STREAMS } from '../__fixtures__/all-streams.js'
import { APPROVAL_KEY, CIPHER, reply } from '../__fixtures__/fake-server.js'
import { encryptedFrame, frame } from '../__fixtures__/frames.js'
import { columnsOf, Decoder, parseFrame, type StreamRecord, type StreamSpec } from '../index.js'
import { encodeRequest } from '../registry/control-message.js'
import { bench, linesOf, memorySink } from './__fixtures__/memory.js'
import { NOTICE_TR_IDS } from './notice-tr-ids.js'

const NOTICES = ALL_STREAMS.filter(({ spec }) => spec.key === 'htsId')
const HTS_ID = 'hts-canary'

const SAMPLES: Readonly<Record<string, string>> = {
  ...{ int: '0000000012', decimal: '12.5', date: '20260102', time: '093000', sign: '2', flag: 'Y', text: 'text' },
}

function sampleOf(kind: FieldKind | undefined): string {
  return typeof kind === 'object' ? (Object.keys(kind)[0] ?? '') : (SAMPLES[(kind ?? 'text').replace('?', '')] ?? '')
}

/** Records of every layout of a notice, the personal columns told by canaries. */
function recordsOf(spec: StreamSpec): readonly (readonly string[])[] {
  const kinds: Readonly<Record<string, FieldKind>> = { ...spec.columns, ...spec.sometimes }
  return spec.layouts.map((layout) => {
    const names = columnsOf(spec, layout)
    return Array.from({ length: layout.width }, (_, index) => {
      const name = names[index] ?? ''
      if (index === 0) return layout.begins ? '5099999901' : HTS_ID
      return spec.secret?.includes(name) ? `canary-${index}-12345601` : sampleOf(kinds[name])
    })
  })
}

function decode(spec: StreamSpec, text: string): readonly object[] {
  const { trId, payload, count } = parseFrame(text) ?? { trId: '', payload: '', count: 0 }
  const result = new Decoder(spec, trId).decode(payload, count)
  return Array.isArray(result) ? (result as readonly StreamRecord[]).map((record) => record.toJSON()) : [result]
}

describe('every notice there is', () => {
  it('is known to be one', () => {
    const trIds = NOTICES.flatMap(({ spec }) => [spec.tr.real, spec.tr.paper]).filter((trId) => trId !== null)
    expect([...NOTICE_TR_IDS].sort()).toEqual([...new Set(trIds)].sort())
  })

  it.each(NOTICES.map(({ id, spec }) => [id, spec] as const))(
    '%s reads as it was, without what is personal',
    async (_id, spec) => {
      const trId = spec.tr.real
      const sink = memorySink()
      const { recorder, connect, server } = bench({ sink, streams: [{ spec }] })
      const socket = connect()
      server().onOpen()
      socket.send(
        encodeRequest({ action: 'register', approvalKey: APPROVAL_KEY, customerType: 'P', trId, key: HTS_ID }),
      )
      server().onMessage(reply(trId, HTS_ID, 'OPSP0000', 'SUBSCRIBE SUCCESS', '0', CIPHER))
      const records = recordsOf(spec)
      for (const record of records) {
        server().onMessage(await encryptedFrame(trId, [record, record]))
        server().onMessage(frame(trId, record))
      }
      await recorder.close()
      const frames = linesOf(sink.pieces).filter(({ kind }) => kind === 'frame')
      expect(frames.map(({ masked }) => masked)).toEqual(records.flatMap(() => ['personal', 'personal']))
      expect(frames.flatMap(({ text }) => decode(spec, String(text)))).toEqual(
        records.flatMap((record) => decode(spec, frame(trId, record, record, record))),
      )
      expect(sink.pieces.join('')).not.toMatch(/canary|12345601|5099999901/)
    },
  )
})
