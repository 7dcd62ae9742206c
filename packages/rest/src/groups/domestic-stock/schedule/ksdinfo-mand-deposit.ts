import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.ksdinfoMandDeposit',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/ksdinfo/mand-deposit',
  tr: { real: 'HHKDB669110C0', paper: null },
  lane: 'quote',
  params: {
    /** 조회일자To (YYYYMMDD) · last day */
    T_DT: 'date',
    /** 종목코드, 공란이면 전체 · stock code; left out: all */
    SHT_CD: 'text?',
    /** 조회일자From (YYYYMMDD) · first day */
    F_DT: 'date',
    /** CTS, 공란 · always blank */
    CTS: { '': '공란' },
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 종목코드 · stock code */ sht_cd: 'text',
        /** 종목명 · name of the stock */ isin_name: 'text?',
        /** 주식수 (주) · shares deposited */ stk_qty: 'int?',
        /** 예치일 (YYYY/MM/DD ~ YYYY/MM/DD) · deposit, from and to */ depo_date: 'text?',
        /** 사유 · reason of the deposit */ depo_reason: 'text?',
        /** 총발행주식수대비비율 (0.01%) · share of all shares, cut off after five characters: `3014.` is 30.14% */
        tot_issue_qty_per_rate: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `ksdinfoMandDeposit`. */
export interface KsdinfoMandDepositParams extends ParamsOf<typeof spec> {}
/** Answer of `ksdinfoMandDeposit`. */
export interface KsdinfoMandDepositResult extends ResultOf<typeof spec> {}

/**
 * 예탁원정보(의무예치일정) · mandatory deposits (lock-ups), from the securities depository (KSD).
 *
 * 국내주식-153 · TR `HHKDB669110C0` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { ksdinfoMandDeposit } from '@kis/rest/domestic-stock'
 *
 * const { output1 } = await ksdinfoMandDeposit(client, { T_DT: '20260331', F_DT: '20260301' })
 * for (const row of output1) console.log(row.sht_cd, row.stk_qty, row.depo_date)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const ksdinfoMandDeposit: RealOnlyEndpoint<KsdinfoMandDepositParams, KsdinfoMandDepositResult> =
  /* @__PURE__ */ endpoint(spec)
