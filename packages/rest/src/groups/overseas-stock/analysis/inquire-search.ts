import { type Endpoint, endpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.inquireSearch',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/inquire-search',
  tr: { real: 'HHDFS76410000', paper: 'HHDFS76410000' },
  lane: 'quote',
  params: {
    /** 사용자권한정보, 공란 · always blank */
    AUTH: { '': '공란' },
    /** 거래소코드 · exchange */
    EXCD: {
      NYS: '뉴욕',
      NAS: '나스닥',
      AMS: '아멕스',
      HKS: '홍콩',
      SHS: '상해',
      SZS: '심천',
      HSX: '호치민',
      HNX: '하노이',
      TSE: '도쿄',
    },
    /** 현재가선택조건 · filter by price */
    CO_YN_PRICECUR: { '1': '사용', '': '사용 안 함' },
    /** 현재가시작범위가 (현지 통화) · price from */
    CO_ST_PRICECUR: 'decimal?',
    /** 현재가끝범위가 (현지 통화) · price to */
    CO_EN_PRICECUR: 'decimal?',
    /** 등락율선택조건 · filter by change */
    CO_YN_RATE: { '1': '사용', '': '사용 안 함' },
    /** 등락율시작율 (%) · change from */
    CO_ST_RATE: 'decimal?',
    /** 등락율끝율 (%) · change to */
    CO_EN_RATE: 'decimal?',
    /** 시가총액선택조건 · filter by market capitalisation */
    CO_YN_VALX: { '1': '사용', '': '사용 안 함' },
    /** 시가총액시작액 (천, 현지 통화) · market capitalisation from */
    CO_ST_VALX: 'decimal?',
    /** 시가총액끝액 (천, 현지 통화) · market capitalisation to */
    CO_EN_VALX: 'decimal?',
    /** 발행주식수선택조건 · filter by shares issued */
    CO_YN_SHAR: { '1': '사용', '': '사용 안 함' },
    /** 발행주식시작수 (천 주) · shares issued from */
    CO_ST_SHAR: 'int?',
    /** 발행주식끝수 (천 주) · shares issued to */
    CO_EN_SHAR: 'decimal?',
    /** 거래량선택조건 · filter by volume */
    CO_YN_VOLUME: { '1': '사용', '': '사용 안 함' },
    /** 거래량시작량 (주) · volume from */
    CO_ST_VOLUME: 'int?',
    /** 거래량끝량 (주) · volume to */
    CO_EN_VOLUME: 'int?',
    /** 거래대금선택조건 · filter by turnover */
    CO_YN_AMT: { '1': '사용', '': '사용 안 함' },
    /** 거래대금시작금 (천, 현지 통화) · turnover from */
    CO_ST_AMT: 'decimal?',
    /** 거래대금끝금 (천, 현지 통화) · turnover to */
    CO_EN_AMT: 'decimal?',
    /** EPS선택조건 · filter by EPS */
    CO_YN_EPS: { '1': '사용', '': '사용 안 함' },
    /** EPS시작 · EPS from */
    CO_ST_EPS: 'int?',
    /** EPS끝 · EPS to */
    CO_EN_EPS: 'int?',
    /** PER선택조건 · filter by PER */
    CO_YN_PER: { '1': '사용', '': '사용 안 함' },
    /** PER시작 · PER from */
    CO_ST_PER: 'int?',
    /** PER끝 · PER to */
    CO_EN_PER: 'int?',
    /** NEXT KEY BUFF, 공란 · always blank */
    KEYB: { '': '공란' },
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 소수점자리수 · decimal places of the prices */ zdiv: 'int?',
        /** 거래상태정보 · state of the quotes, as text such as `무료실시간` */ stat: 'text?',
        /** 현재조회종목수 · rows of this answer */ crec: 'int?',
        /** 전체조회종목수 · rows in all */ trec: 'int?',
        /** 레코드 수 (RecordCount) · number of rows */ nrec: 'int?',
      },
    },
    output2: {
      shape: 'many',
      fields: {
        /** 실시간조회심볼 · key of the realtime stream, such as `DNASAAPL` */ rsym: 'text',
        /** 거래소코드 · exchange */ excd: 'text?',
        /** 종목명 · name of the stock, in Korean */ name: 'text?',
        /** 종목코드 · symbol */ symb: 'text',
        /** 현재가 (현지 통화) · current price */ last: 'decimal?',
        /** 발행주식 (주) · shares issued; in shares, in spite of the document */ shar: 'int?',
        /** 시가총액 (천, 현지 통화) · market capitalisation, in thousands */ valx: 'decimal?',
        /** 저가 (현지 통화) · low */ plow: 'decimal?',
        /** 고가 (현지 통화) · high */ phigh: 'decimal?',
        /** 시가 (현지 통화) · open */ popen: 'decimal?',
        /** 거래량 (주) · volume */ tvol: 'int?',
        /** 등락율 (%) · change since the previous close, signed */ rate: 'decimal?',
        /** 대비 (현지 통화) · change, without a sign: see `sign` */ diff: 'decimal?',
        /** 기호 · direction of the change */ sign: 'sign?',
        /** 거래대금 (현지 통화) · turnover; not in thousands, in spite of the document */ avol: 'int?',
        /** EPS (현지 통화) · earnings per share */ eps: 'decimal?',
        /** PER (배) · price-earnings ratio */ per: 'decimal?',
        /** 순위 · rank */ rank: 'int?',
        /** 영문종목명 · name of the stock, in English */ ename: 'text?',
        /** 매매가능 · may be traded */ e_ordyn: { '○': '가능', O: '가능' },
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireSearch`. */
export interface InquireSearchParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireSearch`. */
export interface InquireSearchResult extends ResultOf<typeof spec> {}

/**
 * 해외주식조건검색 · overseas stocks that meet given conditions.
 *
 * v1_해외주식-015 · TR `HHDFS76410000` 실전·모의 (real and paper) · 연속조회 없음 (one page)
 *
 * `output1` 요약 (summary), `output2` 종목 목록 (stocks). A condition counts only with its `CO_YN_…` set to 1.
 *
 * @example
 * import { inquireSearch } from '@kis/rest/overseas-stock'
 *
 * const { output2 } = await inquireSearch(client, {
 *   EXCD: 'NAS',
 *   CO_YN_PRICECUR: '1',
 *   CO_ST_PRICECUR: 160,
 *   CO_EN_PRICECUR: 161,
 * })
 * for (const row of output2) console.log(row.symb, row.last, row.per)
 * @category 해외주식 › 기본시세
 */
export const inquireSearch: Endpoint<InquireSearchParams, InquireSearchResult> = /* @__PURE__ */ endpoint(spec)
