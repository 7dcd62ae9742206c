import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'elw.expectedTrade',
  tr: { real: 'H0EWANC0', paper: null },
  key: 'symbol',
  columns: {
    /** 종목코드: symbol */
    MKSC_SHRN_ISCD: 'text',
    /** 체결 시간 (HHMMSS): time of the estimate */
    STCK_CNTG_HOUR: 'time',
    /** 현재가 (원): expected auction price */
    STCK_PRPR: 'int',
    /** 전일 대비 부호: direction of the expected price against the previous close */
    PRDY_VRSS_SIGN: 'sign',
    /** 전일 대비 (원): expected price less the previous close, signed */
    PRDY_VRSS: 'int',
    /** 등락율 (%): expected price against the previous close */
    PRDY_CTRT: 'decimal',
    /** 가중 평균 가격 (원): volume-weighted average price of the trades so far, 0 before the first */
    WGHN_AVRG_STCK_PRC: 'decimal',
    /** 시가 (원): open, 0 before the first trade */
    STCK_OPRC: 'int',
    /** 고가 (원): high, 0 before the first trade */
    STCK_HGPR: 'int',
    /** 저가 (원): low, 0 before the first trade */
    STCK_LWPR: 'int',
    /** 매도호가 (원): best ask price */
    ASKP1: 'int',
    /** 매수호가 (원): best bid price */
    BIDP1: 'int',
    /** 거래량 (증권): warrants by which the expected quantity changed (추정); not the expected quantity itself */
    CNTG_VOL: 'int',
    /** 누적 거래량 (증권): expected quantity; in the official examples it times the price is ACML_TR_PBMN */
    ACML_VOL: 'int',
    /** 누적 거래 대금 (원): value of the expected quantity */
    ACML_TR_PBMN: 'int',
    /** 매도 체결 건수 (건): sell-side trades */
    SELN_CNTG_CSNU: 'int',
    /** 매수 체결 건수 (건): buy-side trades */
    SHNU_CNTG_CSNU: 'int',
    /** 순매수 체결 건수 (건): net buy-side trades, signed */
    NTBY_CNTG_CSNU: 'int',
    /** 체결강도 (%): bought over sold volume */
    CTTR: 'decimal',
    /** 총 매도 수량 (증권): warrants sold */
    SELN_CNTG_SMTN: 'int',
    /** 총 매수 수량 (증권): warrants bought */
    SHNU_CNTG_SMTN: 'int',
    /** 체결구분: side */
    CNTG_CLS_CODE: { '1': '매수(+)', '3': '장전', '5': '매도(-)' },
    /** 매수비율: share of buying */
    SHNU_RATE: 'decimal',
    /** 전일 거래량 대비 등락율 (%): volume against the previous day */
    PRDY_VOL_VRSS_ACML_VOL_RATE: 'decimal',
    /** 시가 시간 (HHMMSS): time of the open, 000000 before it */
    OPRC_HOUR: 'time',
    /** 시가 대비 부호: direction against the open */
    OPRC_VRSS_PRPR_SIGN: 'sign',
    /** 시가 대비 (원): change from the open, signed */
    OPRC_VRSS_PRPR: 'int',
    /** 최고가 시간 (HHMMSS): time of the high, 000000 before the open */
    HGPR_HOUR: 'time',
    /** 고가 대비 부호: direction against the high */
    HGPR_VRSS_PRPR_SIGN: 'sign',
    /** 고가 대비 (원): change from the high, signed */
    HGPR_VRSS_PRPR: 'int',
    /** 최저가 시간 (HHMMSS): time of the low, 000000 before the open */
    LWPR_HOUR: 'time',
    /** 저가 대비 부호: direction against the low */
    LWPR_VRSS_PRPR_SIGN: 'sign',
    /** 저가 대비 (원): change from the low, signed */
    LWPR_VRSS_PRPR: 'int',
    /** 영업 일자 (YYYYMMDD): business day */
    BSOP_DATE: 'date',
    /** 신 장운영 구분 코드: session code of two digits: phase (1 장개시전, 2 장중, 3 장종료후, 4 시간외단일가, 7 일반 Buy-in, 8 당일 Buy-in), kind (0 보통, 1 종가, 2 대량, 3 바스켓, 7 정리매매, 8 Buy-in) */
    NEW_MKOP_CLS_CODE: 'text',
    /** 거래정지 여부: trading halted */
    TRHT_YN: 'flag',
    /** 매도호가 잔량1 (증권): ask size 1 */
    ASKP_RSQN1: 'int',
    /** 매수호가 잔량1 (증권): bid size 1 */
    BIDP_RSQN1: 'int',
    /** 총 매도호가 잔량 (증권): total ask size */
    TOTAL_ASKP_RSQN: 'int',
    /** 총 매수호가 잔량 (증권): total bid size */
    TOTAL_BIDP_RSQN: 'int',
    /** 시간가치값 (원): time value */
    TMVL_VAL: 'decimal',
    /** 패리티 (%): parity, above 100 in the money */
    PRIT: 'decimal',
    /** 프리미엄값: premium */
    PRMM_VAL: 'decimal',
    /** 기어링: gearing */
    GEAR: 'decimal',
    /** 손익분기비율 (%): move of the underlying to break even */
    PRLS_QRYR_RATE: 'decimal',
    /** 내재가치값 (원): intrinsic value */
    INVL_VAL: 'decimal',
    /** 프리미엄비율 (%): premium */
    PRMM_RATE: 'decimal',
    /** 자본지지점: capital fulcrum point */
    CFP: 'decimal',
    /** 레버리지값: leverage */
    LVRG_VAL: 'decimal',
    /** 델타: delta */
    DELTA: 'decimal',
    /** 감마: gamma */
    GAMA: 'decimal',
    /** 베가: vega */
    VEGA: 'decimal',
    /** 세타: theta */
    THETA: 'decimal',
    /** 로우: rho */
    RHO: 'decimal',
    /** HTS 내재변동성 (%): implied volatility */
    HTS_INTS_VLTL: 'decimal',
    /** HTS 이론가 (원): theoretical price */
    HTS_THPR: 'decimal',
    /** 거래량 회전율 (%): turnover */
    VOL_TNRT: 'decimal',
    /** LP 보유량 (증권): held by the liquidity provider */
    LP_HVOL: 'int',
    /** LP 보유비율 (%): share held by the liquidity provider */
    LP_HLDN_RATE: 'decimal',
  },
  layouts: [{ width: 59 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One auction estimate (예상체결) of `expectedTrade`; not a trade. */
export interface ExpectedTradeRecord extends RecordOf<typeof spec> {}

/**
 * ELW 실시간예상체결: expected price and quantity of an auction in an ELW.
 *
 * TR id H0EWANC0, real only (모의투자 미지원); key: 종목코드, six characters. Document 실시간-063.
 *
 * KIS publishes no data of this stream.
 *
 * @category 국내주식 › 실시간시세
 * @example
 * import { expectedTrade } from '@kis/realtime/elw'
 *
 * const estimates = await client.subscribe(expectedTrade, '57LA24')
 * for await (const estimate of estimates) console.log(estimate.STCK_PRPR, estimate.ACML_VOL)
 */
export const expectedTrade: RealOnlyStream<ExpectedTradeRecord> = /* @__PURE__ */ stream(spec)
