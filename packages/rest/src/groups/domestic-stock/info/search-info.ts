import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'domesticStock.searchInfo',
  method: 'GET',
  path: '/uapi/domestic-stock/v1/quotations/search-info',
  tr: { real: 'CTPF1604R', paper: null },
  lane: 'quote',
  params: {
    /** 상품번호 · product code, of a stock, a bond or a futures contract */
    PDNO: 'text',
    /** 상품유형코드 · type of the product: kind or market */
    PRDT_TYPE_CD: {
      '300': '주식',
      '301': '선물옵션',
      '302': '채권',
      '512': '미국 나스닥',
      '513': '미국 뉴욕',
      '529': '미국 아멕스',
      '515': '일본',
      '501': '홍콩',
      '543': '홍콩CNY',
      '558': '홍콩USD',
      '507': '베트남 하노이',
      '508': '베트남 호치민',
      '551': '중국 상해A',
      '552': '중국 심천A',
    },
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 상품번호 · product code */ pdno: 'text',
        /** 상품유형코드 · type of the product */ prdt_type_cd: 'text?',
        /** 상품명 · name */ prdt_name: 'text?',
        /** 상품명120 · name, up to 120 characters */ prdt_name120: 'text?',
        /** 상품약어명 · short name */ prdt_abrv_name: 'text?',
        /** 상품영문명 · name in English */ prdt_eng_name: 'text?',
        /** 상품영문명120 · name in English, up to 120 characters */ prdt_eng_name120: 'text?',
        /** 상품영문약어명 · short name in English */ prdt_eng_abrv_name: 'text?',
        /** 표준상품번호 · standard code (ISIN) */ std_pdno: 'text?',
        /** 단축상품번호 · short product code */ shtn_pdno: 'text',
        /** 상품판매상태코드 · sale status */ prdt_sale_stat_cd: 'text?',
        /** 상품위험등급코드 · risk grade */ prdt_risk_grad_cd: 'text?',
        /** 상품분류코드 · class of the product */ prdt_clsf_cd: 'text?',
        /** 상품분류명 · class of the product, as text */ prdt_clsf_name: 'text?',
        /** 판매시작일자 · first day of sale */ sale_strt_dt: 'date?',
        /** 판매종료일자 · last day of sale */ sale_end_dt: 'date?',
        /** 랩어카운트자산유형코드 · asset type in wrap accounts */ wrap_asst_type_cd: 'text?',
        /** 투자상품유형코드 · type of investment product */ ivst_prdt_type_cd: 'text?',
        /** 투자상품유형코드명 · type of investment product, as text */ ivst_prdt_type_cd_name: 'text?',
        /** 최초등록일자 · day of the first registration */ frst_erlm_dt: 'date?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `searchInfo`. */
export interface SearchInfoParams extends ParamsOf<typeof spec> {}
/** Answer of `searchInfo`. */
export interface SearchInfoResult extends ResultOf<typeof spec> {}

/**
 * 상품기본조회 · basic facts of a product, domestic or overseas.
 *
 * v1_국내주식-029 · TR `CTPF1604R` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * 공식 예시 없음 (no official example).
 *
 * @example
 * import { searchInfo } from '@kis/rest/domestic-stock'
 *
 * const { output } = await searchInfo(client, { PDNO: '005930', PRDT_TYPE_CD: '300' })
 * console.log(output.std_pdno, output.prdt_name)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › 종목정보
 */
export const searchInfo: RealOnlyEndpoint<SearchInfoParams, SearchInfoResult> = /* @__PURE__ */ endpoint(spec)
