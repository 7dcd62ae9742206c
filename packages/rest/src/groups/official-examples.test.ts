import { type FieldKind, KisApiError, KisError } from '@kis/core'
import { describe, expect, it } from 'vitest'
import { ALL_ENDPOINTS, type ListedEndpoint, type TrLeaf, trLeaves } from './__fixtures__/all-endpoints.js'
import {
  CATALOGUE,
  HAS_CATALOGUE,
  type OfficialExample,
  officialExample,
  restCaptures,
} from './__fixtures__/fact-catalogue.js'
import { SAMPLE_CALLS } from './__fixtures__/sample-calls/index.js'
import { scriptedClient, wireOf } from './__fixtures__/scripted-client.js'

/** What a person reads in the official examples, written down by hand. */
const READINGS: Readonly<Record<string, object>> = {
  'domestic_stock/inquire_price': {
    output: {
      stck_shrn_iscd: '000660',
      iscd_stat_cls_code: '55',
      stck_prpr: 128_500,
      prdy_vrss: 0,
      prdy_vrss_sign: '3',
      acml_tr_pbmn: 344_570_137_500,
      acml_vol: 2_669_075,
      wghn_avrg_stck_prc: 129_097.23,
      cpfn: 36_577,
      hts_avls: 935_483,
      per: 19.67,
      d250_hgpr_date: '20210225',
      d250_hgpr_vrss_prpr_rate: -14.05,
      fcam_cnnm: '5,000',
      temp_stop_yn: false,
      crdt_able_yn: true,
      mrkt_warn_cls_code: '00',
      apprch_rate: null,
    },
  },
  'domestic_stock/inquire_ccnl': {
    output: [
      {
        stck_cntg_hour: '155955',
        stck_prpr: 78_900,
        prdy_vrss: 900,
        prdy_vrss_sign: '2',
        cntg_vol: 2,
        tday_rltv: 114.05,
      },
      { stck_cntg_hour: '155935', stck_prpr: 78_900, cntg_vol: 10, prdy_ctrt: 1.15 },
    ],
  },
  'domestic_stock/inquire_time_itemchartprice': {
    output1: {
      hts_kor_isnm: 'SK하이닉스',
      stck_prpr: 92_300,
      prdy_vrss: -100,
      prdy_ctrt: -0.11,
      acml_tr_pbmn: 96_910_660_000,
    },
    output2: [
      { stck_bsop_date: '20220902', stck_cntg_hour: '100000', stck_oprc: 92_400, stck_prpr: 92_500, cntg_vol: 1_383 },
      { stck_cntg_hour: '095900', stck_hgpr: 92_500, acml_tr_pbmn: 55_731_000_300 },
      // Cut off in the official document.
      { stck_bsop_date: null, stck_prpr: 93_200, cntg_vol: null },
    ],
  },
  'domestic_stock/inquire_balance': {
    output1: [
      {
        pdno: '009150',
        prdt_name: '삼성전기',
        hldg_qty: 1_657,
        ord_psbl_qty: 1_611,
        pchs_avg_pric: 135_440.2517,
        fltt_rt: -100,
        loan_dt: null,
      },
      { trad_dvsn_name: '자기융자', hldg_qty: 3, loan_dt: '20211223', loan_amt: 369_000, bfdy_cprs_icdc: -184_500 },
    ],
    output2: [
      { dnca_tot_amt: 346_455, tot_evlu_amt: 2_106_055, evlu_pfls_smtl_amt: -756_922, fncg_gld_auto_rdpt_yn: null },
    ],
  },
  'domestic_stock/inquire_psbl_order': {
    output: {
      ord_psbl_cash: 741_191_178,
      nrcvb_buy_amt: 107_177_377,
      nrcvb_buy_qty: 1_531,
      ord_psbl_frcr_amt_wcrc: 1_468_797_045_293,
    },
  },
  'domestic_stock/order_cash': {
    output: { KRX_FWDG_ORD_ORGNO: '06010', ODNO: '0001569157', ORD_TMD: '155211', SOR_ODNO: null },
  },
  'domestic_stock/order_rvsecncl': { output: { KRX_FWDG_ORD_ORGNO: '06010', ODNO: '0001569139', ORD_TMD: '131438' } },
  'domestic_stock/inquire_daily_ccld': {
    output1: [
      {
        ord_dt: '20220103',
        odno: '0001568197',
        sll_buy_dvsn_cd_name: 'BUY REJECT',
        ord_qty: 10,
        ord_unpr: 150_000,
        rjct_qty: 10,
        cncl_yn: null,
        cncl_cfrm_qty: 0,
      },
      { odno: '0001568196', ord_tmd: '170038', inqr_ip_addr: 'P00.000.000.000' },
    ],
    output2: { tot_ord_qty: 281, tot_ccld_qty: 0, pchs_avg_pric: 0 },
  },
  'domestic_stock/inquire_psbl_rvsecncl': {
    output: [
      {
        odno: '0001569139',
        orgn_odno: '0001569136',
        ord_unpr: 140_000,
        psbl_qty: 1,
        sll_buy_dvsn_cd: '02',
        ord_dvsn_cd: '00',
      },
      { odno: '0001569138', orgn_odno: null, ord_unpr: 200_000, stpm_cndt_pric: null },
    ],
  },
  'overseas_stock/price': {
    output: {
      rsym: 'DNASTSLA',
      zdiv: 4,
      base: 1091.26,
      last: 1091.26,
      sign: '0',
      diff: 0,
      rate: 0,
      pvol: 26_691_673,
      ordy: '매도불가',
    },
  },
  'overseas_stock/order': { output: { KRX_FWDG_ORD_ORGNO: '01790', ODNO: '0000004336', ORD_TMD: '160524' } },
}

/** Members of an answer beside its blocks. */
const ENVELOPE = ['rt_cd', 'msg_cd', 'msg1']

const examples = ALL_ENDPOINTS.flatMap((listed) => {
  const example = officialExample(listed.api)
  return example ? [[listed.api, listed, example] as const] : []
})

describe.skipIf(!HAS_CATALOGUE)('each official example', () => {
  it('is there for the endpoints that have one', () => {
    const without = ['domestic_stock/inquire_asking_price_exp_ccn', 'domestic_stock/inquire_daily_itemchartprice']
    const expected = ALL_ENDPOINTS.map(({ api }) => api).filter((api) => !without.includes(api))
    expect(examples.map(([api]) => api)).toEqual(expected)
  })

  it.each(examples)('%s is read as a person reads it', async (api, { endpoint }, example) => {
    const { client } = scriptedClient('real', example.response)
    const result = await endpoint(client, paramsOf(endpoint.spec, example))
    if (api === 'domestic_stock/chk_holiday') {
      const { output } = result as unknown as { output: readonly Record<string, unknown>[] }
      expect(output).toHaveLength(24)
      expect(output.find(({ bass_dt }) => bass_dt === '20221230')).toEqual({
        bass_dt: '20221230',
        wday_dvsn_cd: '06',
        bzdy_yn: true,
        tr_day_yn: true,
        opnd_yn: false,
        sttl_day_yn: false,
      })
    } else {
      expect(READINGS[api]).toBeDefined()
      expect(result).toMatchObject(READINGS[api] ?? {})
    }
    expect(misread(endpoint.spec, example.response, result)).toEqual([])
    expect(unexplained(endpoint.spec, example.response)).toEqual([])
  })

  it.each(examples)('%s asks what the example asks', async (_, { endpoint }, example) => {
    const { client, requests } = scriptedClient('real', example.response)
    await endpoint(client, paramsOf(endpoint.spec, example))
    const [request] = requests
    if (!request) throw new Error('Nothing was sent.')
    expect(request.headers.tr_id).toBe(example.tr_id)
    const wire = wireOf(request)
    const asked = Object.fromEntries(
      Object.entries(example.request).map(([key, value]) => [wireName(wire, key), value]),
    )
    const { CANO, ACNT_PRDT_CD, ...rest } = wire
    const left = Object.entries(rest).filter(([key, value]) => (asked[key] ?? '') !== value)
    expect(left).toEqual([])
    expect([CANO, ACNT_PRDT_CD]).toEqual(endpoint.spec.account ? ['12345678', '01'] : [undefined, undefined])
  })
})

describe.skipIf(!HAS_CATALOGUE)('each captured answer', () => {
  const captures = restCaptures().flatMap((capture) => {
    const listed = ALL_ENDPOINTS.find((one) => knowsTrId(one, capture.tr_id))
    return listed
      ? [[capture.tr_id, listed.api, listed, JSON.parse(capture.raw) as Record<string, unknown>] as const]
      : []
  })

  it('covers successes and refusals', () => {
    const codes = new Set(captures.map(([, , , answer]) => answer.rt_cd))
    expect(codes).toEqual(new Set(['0', '1', '7']))
  })

  it.each(captures)('%s of %s', async (_, api, { endpoint }, answer) => {
    const outcome = await endpoint(scriptedClient('real', answer).client, SAMPLE_CALLS[api]?.params).catch(
      (error: unknown) => error,
    )
    if (answer.rt_cd === '0') {
      expect(outcome).not.toBeInstanceOf(Error)
      expect(misread(endpoint.spec, answer, outcome as object)).toEqual([])
      expect(unexplained(endpoint.spec, answer)).toEqual([])
    } else {
      expect(KisApiError.isInstance(outcome) && KisError.isInstance(outcome)).toBe(true)
      expect(outcome).toMatchObject({ msgCd: answer.msg_cd, outcome: 'rejected' })
    }
  })
})

type Spec = ListedEndpoint['endpoint']['spec']
type WireRecord = Readonly<Record<string, unknown>>

/** The parameters of an example as a program gives them. Some examples print the keys in lower case. */
function paramsOf(spec: Spec, example: OfficialExample): Record<string, unknown> {
  const leaf = trLeaves(spec.tr).find(({ real, when }) => real === example.tr_id && matches(when, example.request))
  const params: Record<string, unknown> = { ...leaf?.when }
  for (const [key, value] of Object.entries(example.request)) {
    const name = wireName(spec.params, key)
    const kind = spec.params[name]
    if (kind !== undefined && value !== '') params[name] = kind === 'flag' || kind === 'flag?' ? value === 'Y' : value
  }
  return params
}

function matches(when: TrLeaf['when'], request: WireRecord): boolean {
  return Object.entries(when).every(([name, value]) => !(name in request) || request[name] === value)
}

function wireName(names: object, key: string): string {
  return Object.keys(names).find((name) => name.toLowerCase() === key.toLowerCase()) ?? key
}

function knowsTrId({ api, endpoint }: ListedEndpoint, trId: string): boolean {
  const legacy = CATALOGUE.get(api)?.tr_ids_legacy ?? []
  const current = trLeaves(endpoint.spec.tr).flatMap(({ real, paper }) => [real, paper])
  return current.concat(legacy.flatMap(({ real, demo }) => [real, demo])).includes(trId)
}

/** Keys of an answer that its spec does not name. */
function unexplained(spec: Spec, answer: WireRecord): readonly string[] {
  const known = [...ENVELOPE, ...Object.keys(spec.output), ...Object.values(spec.paging?.cursor ?? {})]
  const outside = Object.keys(answer).filter((key) => !known.includes(key))
  const inside = Object.entries(spec.output).flatMap(([name, { fields }]) =>
    recordsOf(answer[name]).flatMap((record) => Object.keys(record).filter((key) => !Object.hasOwn(fields, key))),
  )
  return [...outside, ...new Set(inside)]
}

/** Fields whose value is not what their text says, read here in a second, plainer way. */
function misread(spec: Spec, answer: WireRecord, result: object): readonly string[] {
  return Object.entries(spec.output).flatMap(([name, { fields }]) => {
    const wire = recordsOf(answer[name])
    const read = recordsOf((result as WireRecord)[name])
    if (wire.length !== read.length) return [`${name} has ${read.length} records, not ${wire.length}`]
    return wire.flatMap((record, index) =>
      Object.entries(record)
        .filter(([key, text]) => read[index]?.[key] !== plainly(fields[key], String(text)))
        .map(
          ([key, text]) =>
            `${name}[${index}].${key}: ${JSON.stringify(text)} became ${JSON.stringify(read[index]?.[key])}`,
        ),
    )
  })
}

function plainly(kind: FieldKind | undefined, text: string): unknown {
  const plain = text.trim()
  if (typeof kind !== 'string') return plain
  if (plain === '') return kind === 'text' ? '' : null
  if (kind.startsWith('int') || kind.startsWith('decimal')) return Number.parseFloat(plain)
  return kind.startsWith('flag') ? plain === 'Y' : plain
}

function recordsOf(block: unknown): readonly WireRecord[] {
  if (Array.isArray(block)) return block as WireRecord[]
  return typeof block === 'object' && block !== null ? [block as WireRecord] : []
}
