import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'elw.condSearch',
  method: 'GET',
  path: '/uapi/elw/v1/quotations/cond-search',
  tr: { real: 'FHKEW15100000', paper: null },
  lane: 'quote',
  params: {
    /** 조건시장분류코드 · market */
    FID_COND_MRKT_DIV_CODE: { W: 'ELW' },
    /** 조건화면분류코드 · fixed */
    FID_COND_SCR_DIV_CODE: { '11510': '기본값' },
    /** 순위정렬구분코드 · sort order */
    FID_RANK_SORT_CLS_CODE: {
      '0': '정렬안함',
      '1': '종목코드',
      '2': '현재가',
      '3': '대비율',
      '4': '거래량',
      '5': '행사가격',
      '6': '전환비율',
      '7': '상장일',
      '8': '만기일',
      '9': '잔존일수',
      '10': '레버리지',
    },
    /** 입력수1 · top or bottom first */
    FID_INPUT_CNT_1: { '1': '상위', '2': '하위' },
    /** 순위정렬구분코드2 · second sort order, likely with the codes of the first */
    FID_RANK_SORT_CLS_CODE_2: 'text?',
    /** 입력수2 · top or bottom first, second sort */
    FID_INPUT_CNT_2: { '1': '상위', '2': '하위', '': '미지정' },
    /** 순위정렬구분코드3 · third sort order, likely with the codes of the first */
    FID_RANK_SORT_CLS_CODE_3: 'text?',
    /** 입력수3 · top or bottom first, third sort */
    FID_INPUT_CNT_3: { '1': '상위', '2': '하위', '': '미지정' },
    /** 대상구분코드 · condition that applies */
    FID_TRGT_CLS_CODE: {
      '0': '발행회사종목코드',
      '1': '기초자산종목코드',
      '2': 'FID시장구분코드',
      '3': 'FID입력날짜1(상장일)',
      '4': 'FID입력날짜2(만기일)',
      '5': 'LP회원사종목코드',
      '6': '행사가기초자산비교>=(1) <=(2)',
      '7': '잔존일 이상 이하',
      '8': '현재가',
      '9': '전일대비율',
      '10': '거래량',
      '11': '최종거래일',
      '12': '레버리지',
      '': '미지정',
    },
    /** 입력종목코드, 발행사 (00000 전체 등) · issuer, code */
    FID_INPUT_ISCD: 'text?',
    /** 기초자산입력종목코드 · code of the underlying */
    FID_UNAS_INPUT_ISCD: 'text?',
    /** 시장구분코드 · call or put */
    FID_MRKT_CLS_CODE: { A: '전체', CO: '콜', PO: '풋', '': '미지정' },
    /** 입력날짜1 (상장일) · time since the listing */
    FID_INPUT_DATE_1: { '0': '전체', '1': '금일', '2': '7일이하', '3': '8~30일', '4': '31~90일', '': '미지정' },
    /** 입력날짜2 (만기일) · time to maturity */
    FID_INPUT_DATE_2: {
      '0': '전체',
      '1': '1개월',
      '2': '1~2개월',
      '3': '2~3개월',
      '4': '3~6개월',
      '5': '6~9개월',
      '6': '9~12개월',
      '7': '12개월이상',
      '': '미지정',
    },
    /** 입력종목코드2, LP 회원사 · liquidity provider, code */
    FID_INPUT_ISCD_2: 'text?',
    /** 기타구분코드 (행사가와 기초자산 비교) · comparison of strike and underlying */
    FID_ETC_CLS_CODE: { '0': '전체', '1': '>=', '': '미지정' },
    /** 입력잔존일수1 · days left, from */
    FID_INPUT_RMNN_DYNU_1: 'int?',
    /** 입력잔존일수2 · days left, to */
    FID_INPUT_RMNN_DYNU_2: 'int?',
    /** 현재가수1 · price, from */
    FID_PRPR_CNT1: 'int?',
    /** 현재가수2 · price, to */
    FID_PRPR_CNT2: 'int?',
    /** 등락비율1 (%) · change, from */
    FID_RSFL_RATE1: 'decimal?',
    /** 등락비율2 (%) · change, to */
    FID_RSFL_RATE2: 'decimal?',
    /** 거래량1 · volume, from */
    FID_VOL1: 'int?',
    /** 거래량2 · volume, to */
    FID_VOL2: 'int?',
    /** 적용범위가격1 · price range, from */
    FID_APLY_RANG_PRC_1: 'int?',
    /** 적용범위가격2 · price range, to */
    FID_APLY_RANG_PRC_2: 'int?',
    /** 레버리지값1 · leverage, from */
    FID_LVRG_VAL1: 'decimal?',
    /** 레버리지값2 · leverage, to */
    FID_LVRG_VAL2: 'decimal?',
    /** 거래량3 · volume, third bound; meaning not documented */
    FID_VOL3: 'int?',
    /** 거래량4 · volume, fourth bound; meaning not documented */
    FID_VOL4: 'int?',
    /** 내재변동성1 · implied volatility, from */
    FID_INTS_VLTL1: 'decimal?',
    /** 내재변동성2 · implied volatility, to */
    FID_INTS_VLTL2: 'decimal?',
    /** 프리미엄값1 · premium, from */
    FID_PRMM_VAL1: 'decimal?',
    /** 프리미엄값2 · premium, to */
    FID_PRMM_VAL2: 'decimal?',
    /** 기어링1 · gearing, from */
    FID_GEAR1: 'decimal?',
    /** 기어링2 · gearing, to */
    FID_GEAR2: 'decimal?',
    /** 손익분기비율1 (%) · break-even rate, from */
    FID_PRLS_QRYR_RATE1: 'decimal?',
    /** 손익분기비율2 (%) · break-even rate, to */
    FID_PRLS_QRYR_RATE2: 'decimal?',
    /** 델타1 · delta, from */
    FID_DELTA1: 'decimal?',
    /** 델타2 · delta, to */
    FID_DELTA2: 'decimal?',
    /** 행사가1 · strike price, from */
    FID_ACPR1: 'decimal?',
    /** 행사가2 · strike price, to */
    FID_ACPR2: 'decimal?',
    /** 주식전환비율1 · conversion ratio, from */
    FID_STCK_CNVR_RATE1: 'decimal?',
    /** 주식전환비율2 · conversion ratio, to */
    FID_STCK_CNVR_RATE2: 'decimal?',
    /** 분류구분코드 · ordinary or early knock-out */
    FID_DIV_CLS_CODE: { '0': '전체', '1': '일반', '2': '조기종료', '': '미지정' },
    /** 패리티1 · parity, from */
    FID_PRIT1: 'decimal?',
    /** 패리티2 · parity, to */
    FID_PRIT2: 'decimal?',
    /** 자본지지점1 · capital fulcrum point, from */
    FID_CFP1: 'decimal?',
    /** 자본지지점2 · capital fulcrum point, to */
    FID_CFP2: 'decimal?',
    /** 지수가격1 · index price, from */
    FID_INPUT_NMIX_PRICE_1: 'decimal?',
    /** 지수가격2 · index price, to */
    FID_INPUT_NMIX_PRICE_2: 'decimal?',
    /** E기어링값1 · effective gearing, from */
    FID_EGEA_VAL1: 'decimal?',
    /** E기어링값2 · effective gearing, to */
    FID_EGEA_VAL2: 'decimal?',
    /** 배당수익율 (%) · dividend yield */
    FID_INPUT_DVDN_ERT: 'decimal?',
    /** 역사적변동성 · historical volatility */
    FID_INPUT_HIST_VLTL: 'decimal?',
    /** 세타1 · theta, from */
    FID_THETA1: 'decimal?',
    /** 세타2 · theta, to */
    FID_THETA2: 'decimal?',
  },
  output: {
    output: {
      shape: 'many',
      fields: {
        /** 채권단축종목코드 · code of the ELW, whatever the label says */ bond_shrn_iscd: 'text',
        /** HTS한글종목명 · name of the ELW */ hts_kor_isnm: 'text?',
        /** 권리유형명 · kind of right as text */ rght_type_name: 'text?',
        /** ELW현재가 (원) · current price */ elw_prpr: 'int?',
        /** 전일대비 (원) · change since the previous close */ prdy_vrss: 'int?',
        /** 전일대비부호 · direction of the change */ prdy_vrss_sign: 'sign?',
        /** 전일대비율 (%) · change since the previous close */ prdy_ctrt: 'decimal?',
        /** 누적거래량 · volume of the day */ acml_vol: 'int?',
        /** 행사가 · strike price */ acpr: 'decimal?',
        /** 주식전환비율 · conversion ratio */ stck_cnvr_rate: 'decimal?',
        /** 주식상장일자 · listing day */ stck_lstn_date: 'date?',
        /** 주식최종거래일자 · last trading day */ stck_last_tr_date: 'date?',
        /** HTS잔존일수 · days left */ hts_rmnn_dynu: 'int?',
        /** 기초자산종목명 · name of the underlying */ unas_isnm: 'text?',
        /** 기초자산현재가 · price of the underlying */ unas_prpr: 'decimal?',
        /** 기초자산전일대비 · change since the previous close of the underlying */ unas_prdy_vrss: 'decimal?',
        /** 기초자산전일대비부호 · direction of the change of the underlying */ unas_prdy_vrss_sign: 'sign?',
        /** 기초자산전일대비율 (%) · change of the underlying */ unas_prdy_ctrt: 'decimal?',
        /** 기초자산누적거래량 · volume of the underlying */ unas_acml_vol: 'int?',
        /** MONEYNESS · moneyness */ moneyness: 'decimal?',
        /** ATM구분명 · in, at or out of the money */ atm_cls_name: 'text?',
        /** 패리티 (%) · parity: above 100 in the money */ prit: 'decimal?',
        /** 델타값 · delta */ delta_val: 'decimal?',
        /** HTS내재변동성 (%) · implied volatility */ hts_ints_vltl: 'decimal?',
        /** 시간가치값 · time value */ tmvl_val: 'decimal?',
        /** 기어링 · gearing */ gear: 'decimal?',
        /** 레버리지값 · leverage */ lvrg_val: 'decimal?',
        /** 손익분기비율 (%) · move of the underlying to break even */ prls_qryr_rate: 'decimal?',
        /** 자본지지점 · capital fulcrum point */ cfp: 'decimal?',
        /** 상장주수 · shares listed */ lstn_stcn: 'int?',
        /** 발행회사명 · issuing company */ pblc_co_name: 'text?',
        /** LP회원사명 · liquidity provider */ lp_mbcr_name: 'text?',
        /** LP보유비율 (%) · share held by the liquidity provider */ lp_hldn_rate: 'decimal?',
        /** ELW권리형태 · form of the right, such as `표준형` */ elw_rght_form: 'text?',
        /** 조기종료발생기준가격 · knock-out barrier, in units of the underlying */ elw_ko_barrier: 'decimal?',
        /** 접근도 · nearness to the knock-out barrier */ apprch_rate: 'decimal?',
        /** 기초자산단축종목코드 · code of the underlying */ unas_shrn_iscd: 'text',
        /** 만기일자 · maturity */ mtrt_date: 'date?',
        /** 프리미엄값 · premium */ prmm_val: 'decimal?',
        /** 주식LP종료일자 · last day of the liquidity provider */ stck_lp_fin_date: 'date?',
        /** 틱환산가 · price change for one tick of the underlying */ tick_conv_prc: 'decimal?',
        /** 손익분기주가가격 · break-even price of the underlying */ prls_qryr_stpr_prc: 'decimal?',
        /** LP보유량 · held by the liquidity provider */ lp_hvol: 'int?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `condSearch`. */
export interface CondSearchParams extends ParamsOf<typeof spec> {}
/** Answer of `condSearch`. */
export interface CondSearchResult extends ResultOf<typeof spec> {}

/**
 * ELW 종목검색 · ELWs that meet given conditions.
 *
 * 국내주식-166 · TR `FHKEW15100000` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * @example
 * import { condSearch } from '@kis/rest/elw'
 *
 * const { output } = await condSearch(client, {
 *   FID_RANK_SORT_CLS_CODE: '4',
 *   FID_INPUT_CNT_1: '1',
 *   FID_UNAS_INPUT_ISCD: '2001',
 *   FID_MRKT_CLS_CODE: 'CO',
 * })
 * for (const row of output) console.log(row.hts_kor_isnm, row.elw_prpr)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 국내주식 › ELW 시세
 */
export const condSearch: RealOnlyEndpoint<CondSearchParams, CondSearchResult> = /* @__PURE__ */ endpoint(spec)
