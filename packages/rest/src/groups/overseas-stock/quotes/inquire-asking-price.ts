import { endpoint, type RealOnlyEndpoint } from '../../../core/endpoint.js'
import type { EndpointSpec } from '../../../core/endpoint-spec.js'
import type { ParamsOf, ResultOf } from '../../../core/spec-types.js'

const spec = {
  id: 'overseasStock.inquireAskingPrice',
  method: 'GET',
  path: '/uapi/overseas-price/v1/quotations/inquire-asking-price',
  tr: { real: 'HHDFS76200100', paper: null },
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
      BAY: '뉴욕(주간)',
      BAQ: '나스닥(주간)',
      BAA: '아멕스(주간)',
      SHI: '상해지수',
      SZI: '심천지수',
    },
    /** 종목코드 · symbol such as `AAPL` */
    SYMB: 'text',
  },
  output: {
    output1: {
      shape: 'one',
      fields: {
        /** 실시간조회종목코드 · key of the realtime stream, such as `DNASAAPL` */ rsym: 'text',
        /** 소수점자리수 · decimal places of the prices */ zdiv: 'int?',
        /** 통화 · currency */ curr: 'text?',
        /** 전일종가 (현지 통화) · previous close */ base: 'decimal?',
        /** 시가 (현지 통화) · open */ open: 'decimal?',
        /** 고가 (현지 통화) · high */ high: 'decimal?',
        /** 저가 (현지 통화) · low */ low: 'decimal?',
        /** 현재가 (현지 통화) · current price */ last: 'decimal?',
        /** 호가일자 · day of the order book */ dymd: 'date?',
        /** 호가시간 (HHMMSS, KST 추정) · time of the order book */ dhms: 'time?',
        /** 매수호가총잔량 (주) · all bid quantities */ bvol: 'int?',
        /** 매도호가총잔량 (주) · all ask quantities */ avol: 'int?',
        /** 매수호가총잔량대비 (주) · change of all bid quantities */ bdvl: 'int?',
        /** 매도호가총잔량대비 (주) · change of all ask quantities */ advl: 'int?',
        /** 종목코드 · symbol */ code: 'text?',
        /** 시가율 (%) · open against the previous close */ ropen: 'decimal?',
        /** 고가율 (%) · high against the previous close */ rhigh: 'decimal?',
        /** 저가율 (%) · low against the previous close */ rlow: 'decimal?',
        /** 현재가율 (%) · current price against the previous close */ rclose: 'decimal?',
      },
    },
    output2: {
      shape: 'one',
      fields: {
        /** 매수호가가격1 (현지 통화) · bid price, level 1 */ pbid1: 'decimal?',
        /** 매도호가가격1 (현지 통화) · ask price, level 1 */ pask1: 'decimal?',
        /** 매수호가잔량1 (주) · bid quantity, level 1 */ vbid1: 'int?',
        /** 매도호가잔량1 (주) · ask quantity, level 1 */ vask1: 'int?',
        /** 매수호가대비1 (주) · change of the bid quantity, level 1 */ dbid1: 'int?',
        /** 매도호가대비1 (주) · change of the ask quantity, level 1 */ dask1: 'int?',
        /** 매수호가가격2 (현지 통화) · bid price, level 2 */ pbid2: 'decimal?',
        /** 매도호가가격2 (현지 통화) · ask price, level 2 */ pask2: 'decimal?',
        /** 매수호가잔량2 (주) · bid quantity, level 2 */ vbid2: 'int?',
        /** 매도호가잔량2 (주) · ask quantity, level 2 */ vask2: 'int?',
        /** 매수호가대비2 (주) · change of the bid quantity, level 2 */ dbid2: 'int?',
        /** 매도호가대비2 (주) · change of the ask quantity, level 2 */ dask2: 'int?',
        /** 매수호가가격3 (현지 통화) · bid price, level 3 */ pbid3: 'decimal?',
        /** 매도호가가격3 (현지 통화) · ask price, level 3 */ pask3: 'decimal?',
        /** 매수호가잔량3 (주) · bid quantity, level 3 */ vbid3: 'int?',
        /** 매도호가잔량3 (주) · ask quantity, level 3 */ vask3: 'int?',
        /** 매수호가대비3 (주) · change of the bid quantity, level 3 */ dbid3: 'int?',
        /** 매도호가대비3 (주) · change of the ask quantity, level 3 */ dask3: 'int?',
        /** 매수호가가격4 (현지 통화) · bid price, level 4 */ pbid4: 'decimal?',
        /** 매도호가가격4 (현지 통화) · ask price, level 4 */ pask4: 'decimal?',
        /** 매수호가잔량4 (주) · bid quantity, level 4 */ vbid4: 'int?',
        /** 매도호가잔량4 (주) · ask quantity, level 4 */ vask4: 'int?',
        /** 매수호가대비4 (주) · change of the bid quantity, level 4 */ dbid4: 'int?',
        /** 매도호가대비4 (주) · change of the ask quantity, level 4 */ dask4: 'int?',
        /** 매수호가가격5 (현지 통화) · bid price, level 5 */ pbid5: 'decimal?',
        /** 매도호가가격5 (현지 통화) · ask price, level 5 */ pask5: 'decimal?',
        /** 매수호가잔량5 (주) · bid quantity, level 5 */ vbid5: 'int?',
        /** 매도호가잔량5 (주) · ask quantity, level 5 */ vask5: 'int?',
        /** 매수호가대비5 (주) · change of the bid quantity, level 5 */ dbid5: 'int?',
        /** 매도호가대비5 (주) · change of the ask quantity, level 5 */ dask5: 'int?',
        /** 매수호가가격6 (현지 통화) · bid price, level 6 */ pbid6: 'decimal?',
        /** 매도호가가격6 (현지 통화) · ask price, level 6 */ pask6: 'decimal?',
        /** 매수호가잔량6 (주) · bid quantity, level 6 */ vbid6: 'int?',
        /** 매도호가잔량6 (주) · ask quantity, level 6 */ vask6: 'int?',
        /** 매수호가대비6 (주) · change of the bid quantity, level 6 */ dbid6: 'int?',
        /** 매도호가대비6 (주) · change of the ask quantity, level 6 */ dask6: 'int?',
        /** 매수호가가격7 (현지 통화) · bid price, level 7 */ pbid7: 'decimal?',
        /** 매도호가가격7 (현지 통화) · ask price, level 7 */ pask7: 'decimal?',
        /** 매수호가잔량7 (주) · bid quantity, level 7 */ vbid7: 'int?',
        /** 매도호가잔량7 (주) · ask quantity, level 7 */ vask7: 'int?',
        /** 매수호가대비7 (주) · change of the bid quantity, level 7 */ dbid7: 'int?',
        /** 매도호가대비7 (주) · change of the ask quantity, level 7 */ dask7: 'int?',
        /** 매수호가가격8 (현지 통화) · bid price, level 8 */ pbid8: 'decimal?',
        /** 매도호가가격8 (현지 통화) · ask price, level 8 */ pask8: 'decimal?',
        /** 매수호가잔량8 (주) · bid quantity, level 8 */ vbid8: 'int?',
        /** 매도호가잔량8 (주) · ask quantity, level 8 */ vask8: 'int?',
        /** 매수호가대비8 (주) · change of the bid quantity, level 8 */ dbid8: 'int?',
        /** 매도호가대비8 (주) · change of the ask quantity, level 8 */ dask8: 'int?',
        /** 매수호가가격9 (현지 통화) · bid price, level 9 */ pbid9: 'decimal?',
        /** 매도호가가격9 (현지 통화) · ask price, level 9 */ pask9: 'decimal?',
        /** 매수호가잔량9 (주) · bid quantity, level 9 */ vbid9: 'int?',
        /** 매도호가잔량9 (주) · ask quantity, level 9 */ vask9: 'int?',
        /** 매수호가대비9 (주) · change of the bid quantity, level 9 */ dbid9: 'int?',
        /** 매도호가대비9 (주) · change of the ask quantity, level 9 */ dask9: 'int?',
        /** 매수호가가격10 (현지 통화) · bid price, level 10 */ pbid10: 'decimal?',
        /** 매도호가가격10 (현지 통화) · ask price, level 10 */ pask10: 'decimal?',
        /** 매수호가잔량10 (주) · bid quantity, level 10 */ vbid10: 'int?',
        /** 매도호가잔량10 (주) · ask quantity, level 10 */ vask10: 'int?',
        /** 매수호가대비10 (주) · change of the bid quantity, level 10 */ dbid10: 'int?',
        /** 매도호가대비10 (주) · change of the ask quantity, level 10 */ dask10: 'int?',
      },
    },
    output3: {
      shape: 'one',
      fields: {
        /** VCMStart시간 (HHMMSS), 사용 안 함 · start of the VCM; not in use */ vstm: 'time?',
        /** VCMEnd시간 (HHMMSS), 사용 안 함 · end of the VCM; not in use */ vetm: 'time?',
        /** CAS/VCM기준가 (현지 통화), 사용 안 함 · base price of the CAS or VCM; not in use */ csbp: 'decimal?',
        /** CAS/VCMHighprice, 사용 안 함 · upper price of the CAS or VCM; not in use */ cshi: 'decimal?',
        /** CAS/VCMLowprice, 사용 안 함 · lower price of the CAS or VCM; not in use */ cslo: 'decimal?',
        /** IEP, 사용 안 함 · indicative equilibrium price; not in use */ iep: 'decimal?',
        /** IEV, 사용 안 함 · indicative equilibrium volume; not in use */ iev: 'decimal?',
      },
    },
  },
} as const satisfies EndpointSpec

/** Parameters of `inquireAskingPrice`. */
export interface InquireAskingPriceParams extends ParamsOf<typeof spec> {}
/** Answer of `inquireAskingPrice`. */
export interface InquireAskingPriceResult extends ResultOf<typeof spec> {}

/**
 * 해외주식 현재가 호가 · order book of an overseas stock.
 *
 * 해외주식-033 · TR `HHDFS76200100` 실전 전용 (real only) · 모의투자 미지원 (no paper TR) · 연속조회 없음 (one page)
 *
 * `output1` 시세 (price), `output2` 10호가 (ten levels), `output3` 사용 안 함 (not in use). Levels without an order are 0. A wrong pair of
 * exchange and symbol is answered with success and blanks.
 *
 * @example
 * import { inquireAskingPrice } from '@kis/rest/overseas-stock'
 *
 * const { output2 } = await inquireAskingPrice(client, { EXCD: 'NAS', SYMB: 'TSLA' })
 * console.log(output2.pbid1, output2.pask1)
 * @throws KisUnsupportedInPaperError on paper, before any network call.
 * @category 해외주식 › 기본시세
 */
export const inquireAskingPrice: RealOnlyEndpoint<InquireAskingPriceParams, InquireAskingPriceResult> =
  /* @__PURE__ */ endpoint(spec)
