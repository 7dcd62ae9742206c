import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.frgnmemTradeTrend',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/frgnmem-trade-trend',
  tr: { real: 'FHPST04320000', paper: null },
  lane: 'quote',
  params: {
    /** FID 조건 시장 분류 코드 · fixed */
    FID_COND_MRKT_DIV_CODE: { J: '기본값' },
    /** 화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '20432': '기본값' },
    /** 종목코드 · stock code such as `005930` */
    FID_INPUT_ISCD: 'text',
    /** 회원사코드 (99999 전체 등) · broker; `99999` is all */
    FID_INPUT_ISCD_2: 'text',
    /** 시장구분코드 · market */
    FID_MRKT_CLS_CODE: { A: '전체', K: '코스피', Q: '코스닥', K2: '코스피200', W: 'ELW', '': '미지정' },
    /** 거래량 (주) · least quantity of a trade; blank: all */
    FID_VOL_CNT: 'int?',
  },
  output: {
    output1: {
      shape: 'many',
      fields: {
        /** 총매도수량 (주) · quantity sold */ total_seln_qty: 'int?',
        /** 총매수수량 (주) · quantity bought */ total_shnu_qty: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 영업시간 (HHMMSS) · time */ bsop_hour: 'time?',
        /** 회원사명 · broker */ mbcr_name: 'text?',
        /** HTS한글종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 주식현재가 (원) · current price */ stck_prpr: 'int?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 체결거래량 (주), 음수는 매도 · quantity of the trade; negative when sold */ cntg_vol: 'int?',
        /** 누적순매수수량 (주) · net buying of the broker so far */ acml_ntby_qty: 'int?',
        /** 외국계순매수수량 (주) · net buying by all foreign brokers */ glob_ntby_qty: 'int?',
        /** 외국인순매수수량증감 (주) · change of the net buying */ frgn_ntby_qty_icdc: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `frgnmemTradeTrend`. */
export interface FrgnmemTradeTrendParams extends ParamsOf<typeof spec> {}
/** Answer of `frgnmemTradeTrend`. */
export interface FrgnmemTradeTrendResult extends ResultOf<typeof spec> {}

/**
 * 회원사 실시간 매매동향(틱) · trades of a stock by broker, tick by tick.
 *
 * 국내주식-163 · TR `FHPST04320000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 합계, 한 행 (totals, one row), `output2` 체결 (trades).
 *
 * @example
 * import { frgnmemTradeTrend } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await frgnmemTradeTrend(client, { FID_INPUT_ISCD: '005930', FID_INPUT_ISCD_2: '99999' })
 * for (const row of output2) console.log(row.bsop_hour, row.mbcr_name, row.cntg_vol)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const frgnmemTradeTrend: RealOnlyEndpoint<FrgnmemTradeTrendParams, FrgnmemTradeTrendResult> =
  /* @__PURE__ */ endpoint(spec)
