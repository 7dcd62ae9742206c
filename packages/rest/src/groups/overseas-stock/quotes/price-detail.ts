import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.priceDetail',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/price-detail',
  tr: { real: 'HHDFS76200200', paper: null },
  lane: 'quote',
  params: {
    /** 사용자권한정보, 공란 · always blank */
    AUTH: { '': '공란' },
    /** 거래소코드 · exchange */
    EXCD: {
      HKS: '홍콩',
      NYS: '뉴욕',
      NAS: '나스닥',
      AMS: '아멕스',
      TSE: '도쿄',
      SHS: '상해',
      SZS: '심천',
      SHI: '상해지수',
      SZI: '심천지수',
      HSX: '호치민',
      HNX: '하노이',
      BAY: '뉴욕(주간)',
      BAQ: '나스닥(주간)',
      BAA: '아멕스(주간)',
    },
    /** 종목코드 · symbol such as `AAPL` */
    SYMB: 'text',
  },
  output: {
    output: {
      shape: 'one',
      fields: {
        /** 실시간조회종목코드 · key of the realtime stream, such as `DNASAAPL` */ rsym: 'text',
        /** 전일거래량 (주) · volume of the previous day */ pvol: 'int?',
        /** 시가 (현지 통화) · open */ open: 'decimal?',
        /** 고가 (현지 통화) · high */ high: 'decimal?',
        /** 저가 (현지 통화) · low */ low: 'decimal?',
        /** 현재가 (현지 통화) · current price */ last: 'decimal?',
        /** 전일종가 (현지 통화) · previous close */ base: 'decimal?',
        /** 시가총액 (현지 통화) · market capitalisation */ tomv: 'decimal?',
        /** 전일거래대금 (현지 통화) · turnover of the previous day */ pamt: 'decimal?',
        /** 상한가 (현지 통화) · upper price limit; 0 without one */ uplp: 'decimal?',
        /** 하한가 (현지 통화) · lower price limit; 0 without one */ dnlp: 'decimal?',
        /** 52주최고가 (현지 통화) · 52-week high */ h52p: 'decimal?',
        /** 52주최고일자 · day of the 52-week high */ h52d: 'date?',
        /** 52주최저가 (현지 통화) · 52-week low */ l52p: 'decimal?',
        /** 52주최저일자 · day of the 52-week low */ l52d: 'date?',
        /** PER (배) · price-earnings ratio */ perx: 'decimal?',
        /** PBR (배) · price-book ratio */ pbrx: 'decimal?',
        /** EPS (현지 통화) · earnings per share */ epsx: 'decimal?',
        /** BPS (현지 통화) · book value per share */ bpsx: 'decimal?',
        /** 상장주수 (주) · shares listed */ shar: 'int?',
        /** 자본금 (현지 통화) · share capital */ mcap: 'decimal?',
        /** 통화 · currency */ curr: 'text?',
        /** 소수점자리수 · decimal places of the prices */ zdiv: 'int?',
        /** 매매단위 (주) · lot size */ vnit: 'text?',
        /** 원환산당일가격 (원) · price in won */ t_xprc: 'decimal?',
        /** 원환산당일대비 (원) · change in won, without a sign: see `t_xsgn` */ t_xdif: 'decimal?',
        /** 원환산당일등락 (%) · change, signed */ t_xrat: 'decimal?',
        /** 원환산전일가격 (원) · price of the previous day in won */ p_xprc: 'decimal?',
        /** 원환산전일대비 (원) · change of the previous day in won */ p_xdif: 'decimal?',
        /** 원환산전일등락 (%) · change of the previous day */ p_xrat: 'decimal?',
        /** 당일환율 (원) · exchange rate of the day */ t_rate: 'decimal?',
        /** 전일환율 (원) · exchange rate of the previous day */ p_rate: 'decimal?',
        /** 원환산당일기호 · direction of the change */ t_xsgn: 'sign?',
        /** 원환산전일기호 · direction of the change of the previous day */ p_xsng: 'sign?',
        /** 거래가능여부 · may be traded, as text such as `매매 가능` */ e_ordyn: 'text?',
        /** 호가단위 (현지 통화) · tick size */ e_hogau: 'text?',
        /** 업종(섹터) · industry, as text */ e_icod: 'text?',
        /** 액면가 (현지 통화) · par value */ e_parp: 'decimal?',
        /** 거래량 (주) · volume of the day */ tvol: 'int?',
        /** 거래대금 (현지 통화) · turnover of the day */ tamt: 'decimal?',
        /** ETP 분류명 · kind of ETP, as text */ etyp_nm: 'text?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `priceDetail`. */
export interface PriceDetailParams extends ParamsOf<typeof spec> {}
/** Answer of `priceDetail`. */
export interface PriceDetailResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 현재가상세 · current price and key figures of an overseas stock.
 *
 * v1_해외주식-029 · TR `HHDFS76200200` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * A wrong pair of exchange and symbol is answered with success and blanks.
 *
 * @example
 * import { priceDetail } from '@kis/rest/overseas-stock'
 *
 * const { output } = await priceDetail(client, { EXCD: 'NAS', SYMB: 'TSLA' })
 * console.log(output.last, output.perx, output.t_rate)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 기본시세
 */
export const priceDetail: RealOnlyEndpoint<PriceDetailParams, PriceDetailResult> = /* @__PURE__ */ endpoint(spec)
