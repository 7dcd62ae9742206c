import { KisDecodeError, KisError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { paginate } from '../core/paginate.js'
import { ALL_ENDPOINTS, type ListedEndpoint } from './__fixtures__/all-endpoints.js'
import { generatedCall } from './__fixtures__/generated-call.js'
import { SAMPLE_CALLS } from './__fixtures__/sample-calls/index.js'
import type { SampleCall } from './__fixtures__/sample-calls/sample-call.js'
import { scriptedClient, wireOf } from './__fixtures__/scripted-client.js'
import { inquireBalance, inquireDailyItemchartprice, orderCash } from './domestic-stock/index.js'
import { order } from './overseas-stock/index.js'

const cases = ALL_ENDPOINTS.map((listed) => [listed.api, listed, sampleOf(listed)] as const)

describe('each endpoint, called once', () => {
  it.each(cases)('%s sends every declared key, and its own TR id', async (_, { endpoint }, sample) => {
    const { client, requests } = scriptedClient('real', sample.answer)
    await endpoint(client, sample.params)
    const [request] = requests
    if (!request) throw new Error('Nothing was sent.')
    expect(requests).toHaveLength(1)
    expect(Object.entries(wireOf(request))).toEqual(Object.entries(sample.wire))
    expect(request.headers.tr_id).toBe(sample.trId)
    expect(new URL(request.url).pathname).toBe(endpoint.spec.path)
  })

  it.each(cases)('%s reads its answer', async (_, { endpoint }, sample) => {
    expect(await endpoint(scriptedClient('real', sample.answer).client, sample.params)).toMatchObject(sample.reads)
  })
})

describe('each endpoint, given a damaged answer', () => {
  it.each(cases)(
    '%s ends in a typed result or a typed error, never in a wrong number',
    async (_, { endpoint }, sample) => {
      for (const [damage, answer] of damagedAnswers(endpoint, sample)) {
        const outcome = await endpoint(scriptedClient('real', answer).client, sample.params).catch(
          (error: unknown) => error,
        )
        if (outcome instanceof Error) {
          const cause = KisError.isInstance(outcome) ? (outcome.cause ?? outcome) : outcome
          expect(KisDecodeError.isInstance(cause), `${damage}: ${outcome.message}`).toBe(true)
        } else for (const value of leaves(outcome)) expect(value, damage).not.toBe(0)
      }
    },
  )

  it.each(cases)('%s keeps members it does not know in raw only', async (_, { endpoint }, sample) => {
    const answer = withBlocks(endpoint, sample, (record) => ({ ...record, brand_new_field: '1' }))
    const result = await endpoint(scriptedClient('real', answer).client, sample.params)
    expect(result.raw).toEqual(answer)
    expect(JSON.stringify(result)).not.toContain('brand_new_field')
  })
})

describe('what is easy to get wrong', () => {
  it('the side and the environment choose the TR id of an order', async () => {
    const domestic = { PDNO: '005930', ORD_DVSN: '01', ORD_QTY: 1, ORD_UNPR: 0 } as const
    const us = { OVRS_EXCG_CD: 'NYSE', PDNO: 'IBM', ORD_QTY: 1, OVRS_ORD_UNPR: 250, ORD_DVSN: '00' } as const
    const answer = SAMPLE_CALLS['domestic_stock/order_cash']?.answer
    const sent: (string | undefined)[] = []
    for (const env of ['real', 'paper'] as const) {
      const { client, requests } = scriptedClient(env, answer)
      for (const side of ['buy', 'sell'] as const) {
        await orderCash(client, { ...domestic, side })
        await order(client, { ...us, side })
        await order(client, { ...us, side, OVRS_EXCG_CD: 'VNSE' })
      }
      sent.push(...requests.map(({ headers }) => headers.tr_id))
    }
    expect(sent).toEqual(
      ['TTTC0012U', 'TTTT1002U', 'TTTS0311U', 'TTTC0011U', 'TTTT1006U', 'TTTS0310U'].concat([
        'VTTC0012U',
        'VTTT1002U',
        'VTTS0311U',
        'VTTC0011U',
        'VTTT1001U',
        'VTTS0310U',
      ]),
    )
  })

  it('a price with its zeros and a quantity as text go out unchanged', async () => {
    const { client, requests } = scriptedClient('real', SAMPLE_CALLS['overseas_stock/order']?.answer)
    await order(client, {
      side: 'buy',
      OVRS_EXCG_CD: 'NASD',
      PDNO: 'AAPL',
      ORD_QTY: '1',
      OVRS_ORD_UNPR: '145.00',
      ORD_DVSN: '00',
    })
    expect(requests.map(wireOf)[0]).toMatchObject({ ORD_QTY: '1', OVRS_ORD_UNPR: '145.00' })
  })

  it('a domestic price in decimals is refused before it is sent', async () => {
    const { client, requests } = scriptedClient('real', {})
    const pending = orderCash(client, { side: 'buy', PDNO: '005930', ORD_DVSN: '00', ORD_QTY: 1, ORD_UNPR: 70_000.5 })
    await expect(pending).rejects.toMatchObject({ field: 'ORD_UNPR' })
    expect(requests).toEqual([])
  })

  it('bars of a range without a trading day are blank, not zero', async () => {
    const { client } = scriptedClient('real', { rt_cd: '0', output1: {}, output2: [{}] })
    const { output2 } = await inquireDailyItemchartprice(client, {
      FID_COND_MRKT_DIV_CODE: 'J',
      FID_INPUT_ISCD: '005930',
      FID_INPUT_DATE_1: '20260228',
      FID_INPUT_DATE_2: '20260301',
      FID_PERIOD_DIV_CODE: 'D',
      FID_ORG_ADJ_PRC: '0',
    })
    for (const bar of output2) expect(bar).toMatchObject({ stck_bsop_date: null, stck_clpr: null, acml_vol: null })
  })

  it('a balance pages by its own cursors', async () => {
    const { client, requests } = scriptedClient('real', SAMPLE_CALLS['domestic_stock/inquire_balance']?.answer)
    const params = { AFHR_FLPR_YN: 'N', INQR_DVSN: '02', FUND_STTL_ICLD_YN: false, PRCS_DVSN: '00' } as const
    const rows: string[] = []
    for await (const row of paginate(inquireBalance, client, params).items('output1')) rows.push(row.pdno)
    expect(rows).toEqual(['005930'])
    expect(requests).toHaveLength(1)
    await inquireBalance(client, { ...params, CTX_AREA_FK100: '12345678^01^', CTX_AREA_NK100: '005930' })
    expect(requests.map(wireOf)[1]).toMatchObject({ CTX_AREA_FK100: '12345678^01^', CTX_AREA_NK100: '005930' })
  })
})

/** The call written by hand; where there is none, one made from the spec. */
function sampleOf(listed: ListedEndpoint): SampleCall {
  return SAMPLE_CALLS[listed.api] ?? generatedCall(listed)
}

type WireRecord = Readonly<Record<string, unknown>>

function withBlocks(
  endpoint: ListedEndpoint['endpoint'],
  { answer }: SampleCall,
  change: (record: WireRecord) => unknown,
): WireRecord {
  const blocks = Object.keys(endpoint.spec.output).map((name) => {
    const block = answer[name]
    return [name, Array.isArray(block) ? block.map(change) : change(block as WireRecord)]
  })
  return { ...answer, ...Object.fromEntries(blocks) }
}

/** Answers that hold no 0: whatever number comes out of them was made up. */
function damagedAnswers(
  endpoint: ListedEndpoint['endpoint'],
  sample: SampleCall,
): readonly (readonly [string, WireRecord])[] {
  const fields = Object.values(endpoint.spec.output).flatMap((block) => Object.keys(block.fields))
  const all = (value: unknown) => Object.fromEntries(fields.map((field) => [field, value]))
  return [
    ['blank', withBlocks(endpoint, sample, () => all(''))],
    ['spaces', withBlocks(endpoint, sample, () => all('   '))],
    ['null', withBlocks(endpoint, sample, () => all(null))],
    ['empty records', withBlocks(endpoint, sample, () => ({}))],
    ['words', withBlocks(endpoint, sample, () => all('nan'))],
    ['JSON numbers', withBlocks(endpoint, sample, () => all(7))],
    ['nested', withBlocks(endpoint, sample, () => all({ value: '7' }))],
    ['lists for records', withBlocks(endpoint, sample, () => [all('7')])],
    ['text for records', withBlocks(endpoint, sample, () => 'none')],
    ['no blocks', { rt_cd: '0', msg_cd: '', msg1: '' }],
    ['empty lists', { rt_cd: '0', ...Object.fromEntries(Object.keys(endpoint.spec.output).map((name) => [name, []])) }],
    [
      'null blocks',
      { rt_cd: '0', ...Object.fromEntries(Object.keys(endpoint.spec.output).map((name) => [name, null])) },
    ],
  ]
}

function leaves(value: unknown): readonly unknown[] {
  if (typeof value !== 'object' || value === null) return [value]
  return Object.values(value).flatMap(leaves)
}
