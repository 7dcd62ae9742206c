import type { FieldKind } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { encryptedFrame } from './__fixtures__/frames.js'
import { ACK, type Ack, captures, examples, isHere, listed, load } from './__fixtures__/recorded.js'
import { setup } from './__fixtures__/setup.js'
import type { RealtimeClient, StreamRecord, StreamSpec } from './index.js'

/** Subscribes as a program does, answers with the acknowledgement, sends the payload, and returns what arrives. */
async function throughClient(trId: string, payload: string, ack: Ack = ACK, count = 1): Promise<StreamRecord[]> {
  const { stream, spec } = listed(trId)
  const { clock, server, client } = setup({ env: spec.tr.real === trId ? 'real' : 'paper' }, 'everything')
  const reader: Pick<RealtimeClient<never>, 'subscribe'> = client
  const refused: string[] = []
  client.on('decode', ({ message }) => refused.push(message))
  server.cipher = ack.body.output
  const fields = payload.split('^')
  // An example may print an id with a space, which none has.
  const keys = spec.key === 'htsId' ? ['htsuser1'] : recordsOf(fields, count).map(([key = '']) => key)
  const arrived: StreamRecord[] = []
  for (const key of new Set(keys)) {
    const subscription = await clock.until(reader.subscribe(stream, key))
    subscription.on('data', (record) => arrived.push(record as StreamRecord))
  }
  const frame = `0|${trId}|${String(count).padStart(3, '0')}|${payload}`
  server.session.send(spec.encrypted ? await encryptedFrame(trId, [fields], ack.body.output) : frame)
  await clock.until(() => arrived.length >= count || refused.length > 0)
  expect(refused).toEqual([])
  await clock.until(client.close())
  return arrived
}

function recordsOf(fields: readonly string[], count: number): string[][] {
  const width = fields.length / count
  return Array.from({ length: count }, (_, index) => fields.slice(index * width, (index + 1) * width))
}

/** What a person reads where these characters stand in a column of this kind. */
function asAPersonReads(kind: FieldKind, text: string): unknown {
  const ink = text.trim() === '(null)' ? '' : text.trim()
  const [base, mayBeBlank] = typeof kind === 'string' ? kind.split('?') : ['code', undefined]
  if (base === 'int' || base === 'decimal') return /^(?:-?nan)?$/.test(ink) ? null : Number(ink)
  if (base === 'flag') return ink === '' ? null : ink === 'Y'
  if (base === 'date') return /^0*$/.test(ink) ? null : ink
  return ink === '' && (mayBeBlank !== undefined || base === 'time') ? null : ink
}

function expectReading(record: StreamRecord, spec: StreamSpec, fields: readonly string[]): void {
  expect(record.raw).toEqual(fields)
  expect(record.layout).toMatchObject({ width: fields.length, isKnown: true })
  const kinds: Readonly<Record<string, FieldKind>> = { ...spec.columns, ...spec.sometimes }
  const read = Object.fromEntries(record.layout.columns.map((name) => [name, Reflect.get(record, name)]))
  const meant = record.layout.columns.map((name, place) => [
    name,
    asAPersonReads(kinds[name] ?? 'text', fields[place] ?? ''),
  ])
  expect(read).toEqual(Object.fromEntries(meant))
}

// Its table is of another moment than its frame, and level by level.
const BY_LEVEL = 'H0EUASP0'
const FRAME = /^0\|\w+\|(\d{3})\|(.*)$/s

describe.skipIf(!isHere)('each official example of a stream', () => {
  it('is there', () => expect(examples).toHaveLength(27))

  it.each(examples.map((example) => [example.api, example] as const))('%s', async (_, { tr_id, response }) => {
    const { acks, frames, payloads, decoded } = response
    const [ack] = acks
    const { spec } = listed(tr_id)
    const plain = [
      ...frames.flatMap((text) => FRAME.exec(text)?.[2] ?? []),
      ...payloads.map(({ payload }) => payload),
      // Of two notices the encrypted text is cut or made up, and what it holds is printed as a table.
      ...(spec.encrypted && decoded.length > 0 ? [decoded.map(([, value]) => value).join('^')] : []),
    ]
    for (const payload of plain) {
      const [record, ...others] = await throughClient(tr_id, payload, ack)
      expect(others).toEqual([])
      if (!record) throw new Error('nothing arrived')
      expectReading(record, spec, payload.split('^'))
      if (decoded.length > 0 && tr_id !== BY_LEVEL) expect(record.raw).toEqual(decoded.map(([, value]) => value))
    }
    // Two have no frame at all: there the acknowledgement is what can be shown to work.
    if (plain.length === 0) await expectRegistered(tr_id, ack)
  })

  it('whose table goes level by level reads the same by its labels', async () => {
    interface Labels {
      readonly tr_id: { readonly real: string }
      readonly columns: readonly { readonly field: string; readonly label_ko: string }[]
    }
    const { columns = [] } =
      load<{ streams: Labels[] }>('ws.json').streams.find(({ tr_id }) => tr_id.real === BY_LEVEL) ?? {}
    const table = examples.find(({ tr_id }) => tr_id === BY_LEVEL)?.response.decoded ?? []
    const byLabel = new Map(table)
    const [key = ''] = table.map(([, value]) => value)
    const fields = columns.map(({ label_ko }, place) => (place === 0 ? key : (byLabel.get(label_ko) ?? 'not printed')))
    const [record] = await throughClient(BY_LEVEL, fields.join('^'))
    expect(record).toMatchObject({
      OPTN_ASKP2: 3,
      ASKP_RSQN2: 6,
      OPTN_BIDP2: 2.96,
      BIDP_RSQN2: 21,
      TOTAL_BIDP_RSQN: 47,
    })
    if (record) expectReading(record, listed(BY_LEVEL).spec, fields)
  })

  it('leaves only two without any data', () => {
    const empty = examples.filter(({ response }) => response.frames.length + response.payloads.length === 0)
    expect(empty.map(({ tr_id }) => tr_id).sort()).toEqual(['H0EUANC0', 'H0EWANC0'])
  })
})

async function expectRegistered(trId: string, ack: Ack | undefined): Promise<void> {
  const { stream } = listed(trId)
  const { clock, server, client } = setup()
  const reader: Pick<RealtimeClient<never>, 'subscribe'> = client
  const key = ack?.header.tr_key ?? ''
  server.script = () => JSON.stringify(ack)
  await clock.until(reader.subscribe(stream, key))
  expect(client.subscriptions).toMatchObject([{ trId, key, isRegistered: true }])
  await clock.until(client.close())
}

describe.skipIf(!isHere)('each recorded frame', () => {
  const recorded = captures.filter(({ raw }) => !raw.startsWith('{'))

  it('is there', () => expect(recorded.length).toBeGreaterThanOrEqual(21))

  it.each(recorded.map((capture) => [`${capture.tr_id}, ${capture.note}`, capture] as const))(
    '%s',
    async (_, { tr_id, raw }) => {
      const [, count = '1', payload = raw] = FRAME.exec(raw) ?? []
      const expected = recordsOf(payload.split('^'), Number(count))
      const records = await throughClient(tr_id, payload, ACK, Number(count))
      expect(records).toHaveLength(expected.length)
      for (const [index, record] of records.entries()) expectReading(record, listed(tr_id).spec, expected[index] ?? [])
    },
  )

  it('says what a person reads in it', async () => {
    const first = async (trId: string, part: string): Promise<object | undefined> => {
      const raw = captures.find(({ tr_id, note }) => tr_id === trId && note.includes(part))?.raw ?? ''
      const [, count = '1', payload = raw] = FRAME.exec(raw) ?? []
      return (await throughClient(trId, payload, ACK, Number(count)))[0]
    }
    expect(await first('H0STCNT0', '2023')).toMatchObject({
      STCK_PRPR: 62_700,
      CNTG_VOL: 125,
      CTTR: 93.01,
      BSOP_DATE: '20230324',
    })
    expect(await first('H0STASP0', '62 fields although')).toMatchObject({
      ASKP1: 66_000,
      BIDP1: 65_900,
      KMID_PRC: 65_950,
      KMID_TOTAL_RSQN: 4_927,
    })
    expect(await first('H0STCNI9', 'limit buy accepted')).toMatchObject({
      CNTG_YN: '1',
      CNTG_QTY: 1,
      CNTG_UNPR: 2_200,
      ORD_EXG_GB: '1',
      POPUP_YN: true,
      ODER_PRC: null,
    })
    expect(await first('H0STCNI9', 'partial fill')).toMatchObject({
      CNTG_YN: '2',
      CNTG_QTY: 3,
      CNTG_UNPR: 8_130,
      ODER_QTY: 10,
      CNTG_ISNM: '롯데관광개발',
    })
    expect(await first('HDFSCNT0', 'two records')).toMatchObject({
      LAST: 169.785,
      RATE: 0.11,
      TVOL: 108_464,
      MTYP: '1',
    })
    expect(await first('HDFSASP0', '71 fields')).toMatchObject({ RSYM: 'RBAQAAPL', PBID1: 182.85, PASK10: 183.01 })
    expect(await first('H0EUCNT0', '53 fields')).toMatchObject({ OPTN_SHRN_ISCD: '301V06362', OPTN_PRPR: 2.98 })
  })
})
