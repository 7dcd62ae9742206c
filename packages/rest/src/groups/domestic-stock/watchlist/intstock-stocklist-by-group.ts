import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.intstockStocklistByGroup',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/intstock-stocklist-by-group',
  tr: { real: 'HHKCM113004C6', paper: null },
  lane: 'quote',
  params: {
    /** 관심종목구분코드 · kind of watchlist; fixed */
    TYPE: { '1': '기본값' },
    /** 사용자 ID (HTS ID) · HTS id of the user */
    USER_ID: 'text',
    /** 데이터 순위, 공란 · always blank */
    DATA_RANK: { '': '공란' },
    /** 관심 그룹 코드 · code of the group, from `intstockGrouplist` */
    INTER_GRP_CODE: 'text',
    /** 관심 그룹 명, 공란 · always blank */
    INTER_GRP_NAME: { '': '공란' },
    /** HTS 한글 종목명, 공란 · always blank */
    HTS_KOR_ISNM: { '': '공란' },
    /** 체결 구분 코드, 공란 · always blank */
    CNTG_CLS_CODE: { '': '공란' },
    /** 기타 구분 코드 · fixed */
    FID_ETC_CLS_CODE: { '4': '기본값' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 데이터 순위 · place of the group */ data_rank: 'int?',
        /** 관심 그룹 명 · name of the group */ inter_grp_name: 'text?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** FID 시장 구분 코드 · market, such as `J` */ fid_mrkt_cls_code: 'text?',
        /** 데이터 순위 · place of the stock, from 1 */ data_rank: 'int?',
        /** 거래소코드 · exchange, such as `KRX` */ exch_code: 'text?',
        /** 종목코드 · stock code */ jong_code: 'text',
        /** 색상 코드 (문서는 생상 코드) · colour in the HTS */ color_code: 'text?',
        /** 메모 · memo of the user */ memo: 'text?',
        /** HTS 한글 종목명 · name of the stock */ hts_kor_isnm: 'text?',
        /** 기준일 순매수 수량 (주) · net buying since the reference day */ fxdt_ntby_qty: 'int?',
        /** 체결단가 (원) · price of the fill */ cntg_unpr: 'decimal?',
        /** 체결 구분 코드 · kind of the fill */ cntg_cls_code: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `intstockStocklistByGroup`. */
export interface IntstockStocklistByGroupParams extends ParamsOf<typeof spec> {}
/** Answer of `intstockStocklistByGroup`. */
export interface IntstockStocklistByGroupResult extends ResultOf<typeof spec> {}

/**
 * 관심종목 그룹별 종목조회 · stocks of one watchlist group.
 *
 * 국내주식-203 · TR `HHKCM113004C6` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 그룹 (the group), `output2` 종목 (its stocks).
 *
 * @example
 * import { intstockStocklistByGroup } from '@kis/rest/domestic-stock'
 *
 * const { output2 } = await intstockStocklistByGroup(client, { USER_ID: 'my-hts-id', INTER_GRP_CODE: '002' })
 * for (const row of output2) console.log(row.jong_code, row.hts_kor_isnm)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 시세분석
 */
export const intstockStocklistByGroup: RealOnlyEndpoint<
  IntstockStocklistByGroupParams,
  IntstockStocklistByGroupResult
> = /* @__PURE__ */ endpoint(spec)
