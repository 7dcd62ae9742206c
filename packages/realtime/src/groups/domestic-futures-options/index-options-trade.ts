import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'domesticFuturesOptions.indexOptionsTrade',
  tr: { real: 'H0IOCNT0', paper: null },
  key: 'futuresOptions',
  columns: {
    /** 옵션 단축 종목코드: short code of the option */
    OPTN_SHRN_ISCD: 'text',
    /** 영업 시간 (HHMMSS): time of the trade */
    BSOP_HOUR: 'time',
    /** 옵션 현재가 (포인트): price of this trade */
    OPTN_PRPR: 'decimal',
    /** 전일 대비 부호: direction against the previous close */
    PRDY_VRSS_SIGN: 'sign',
    /** 옵션 전일 대비 (포인트): change from the previous close, signed */
    OPTN_PRDY_VRSS: 'decimal',
    /** 전일 대비율 (%): change from the previous close */
    PRDY_CTRT: 'decimal',
    /** 옵션 시가 (포인트): open */
    OPTN_OPRC: 'decimal',
    /** 옵션 최고가 (포인트): high */
    OPTN_HGPR: 'decimal',
    /** 옵션 최저가 (포인트): low */
    OPTN_LWPR: 'decimal',
    /** 최종 거래량 (계약): contracts of this trade */
    LAST_CNQN: 'int',
    /** 누적 거래량 (계약): volume of the day */
    ACML_VOL: 'int',
    /** 누적 거래 대금 (천원 추정): value traded of the day */
    ACML_TR_PBMN: 'int',
    /** HTS 이론가 (포인트): theoretical price; `null` for the nan of the server */
    HTS_THPR: 'decimal?',
    /** HTS 미결제 약정 수량 (계약): open interest */
    HTS_OTST_STPL_QTY: 'int',
    /** 미결제 약정 수량 증감 (계약): change of the open interest */
    OTST_STPL_QTY_ICDC: 'int',
    /** 시가 시간 (HHMMSS): time of the open */
    OPRC_HOUR: 'time',
    /** 시가 대비 현재가 부호: direction against the open */
    OPRC_VRSS_PRPR_SIGN: 'sign',
    /** 시가 대비 현재가 (포인트): change from the open, signed */
    OPRC_VRSS_NMIX_PRPR: 'decimal',
    /** 최고가 시간 (HHMMSS): time of the high */
    HGPR_HOUR: 'time',
    /** 최고가 대비 현재가 부호: direction against the high */
    HGPR_VRSS_PRPR_SIGN: 'sign',
    /** 최고가 대비 현재가 (포인트): change from the high, signed */
    HGPR_VRSS_NMIX_PRPR: 'decimal',
    /** 최저가 시간 (HHMMSS): time of the low */
    LWPR_HOUR: 'time',
    /** 최저가 대비 현재가 부호: direction against the low */
    LWPR_VRSS_PRPR_SIGN: 'sign',
    /** 최저가 대비 현재가 (포인트): change from the low, signed */
    LWPR_VRSS_NMIX_PRPR: 'decimal',
    /** 매수 비율 (0~1): share of buying in the volume, not in percent */
    SHNU_RATE: 'decimal',
    /** 프리미엄 값 (포인트 추정): premium */
    PRMM_VAL: 'decimal?',
    /** 내재가치 값 (포인트): intrinsic value */
    INVL_VAL: 'decimal?',
    /** 시간가치 값 (포인트): time value */
    TMVL_VAL: 'decimal?',
    /** 델타: delta; `null` for the nan of the server */
    DELTA: 'decimal?',
    /** 감마: gamma; `null` for the nan of the server */
    GAMA: 'decimal?',
    /** 베가: vega; `null` for the nan of the server */
    VEGA: 'decimal?',
    /** 세타: theta; `null` for the nan of the server */
    THETA: 'decimal?',
    /** 로우: rho; `null` for the nan of the server */
    RHO: 'decimal?',
    /** HTS 내재 변동성 (%): implied volatility */
    HTS_INTS_VLTL: 'decimal?',
    /** 괴리도 (포인트): price less theoretical price; `null` for the nan of the server */
    ESDG: 'decimal?',
    /** 미결제 약정 직전 수량 증감 (계약): change of the open interest against just before */
    OTST_STPL_RGBF_QTY_ICDC: 'int',
    /** 이론 베이시스 (포인트): theoretical basis; `null` for the nan of the server */
    THPR_BASIS: 'decimal?',
    /** 역사적 변동성 (%): historical volatility of the underlying; `null` for the nan of the server */
    UNAS_HIST_VLTL: 'decimal?',
    /** 체결강도 (%): bought over sold volume */
    CTTR: 'decimal',
    /** 괴리율 (%): gap between price and theoretical price; `null` for the nan of the server */
    DPRT: 'decimal?',
    /** 시장 베이시스 (포인트): market basis */
    MRKT_BASIS: 'decimal?',
    /** 옵션 매도호가1 (포인트): ask price 1 */
    OPTN_ASKP1: 'decimal',
    /** 옵션 매수호가1 (포인트): bid price 1 */
    OPTN_BIDP1: 'decimal',
    /** 매도호가 잔량1 (계약): ask size 1 */
    ASKP_RSQN1: 'int',
    /** 매수호가 잔량1 (계약): bid size 1 */
    BIDP_RSQN1: 'int',
    /** 매도 체결 건수 (건): sell-side trades */
    SELN_CNTG_CSNU: 'int',
    /** 매수 체결 건수 (건): buy-side trades */
    SHNU_CNTG_CSNU: 'int',
    /** 순매수 체결 건수 (건): net buy-side trades, signed */
    NTBY_CNTG_CSNU: 'int',
    /** 총 매도 수량 (계약): contracts sold by the aggressor */
    SELN_CNTG_SMTN: 'int',
    /** 총 매수 수량 (계약): contracts bought by the aggressor */
    SHNU_CNTG_SMTN: 'int',
    /** 총 매도호가 잔량 (계약): total ask size */
    TOTAL_ASKP_RSQN: 'int',
    /** 총 매수호가 잔량 (계약): total bid size */
    TOTAL_BIDP_RSQN: 'int',
    /** 전일 거래량 대비 등락율 (%): volume of the day against that of the previous day */
    PRDY_VOL_VRSS_ACML_VOL_RATE: 'decimal',
    /** 평균 변동성 (% 추정): average volatility */
    AVRG_VLTL: 'decimal?',
    /** 협의 대량 누적 거래량 (계약): negotiated block volume of the day */
    DSCS_LRQN_VOL: 'int',
    /** 실시간 상한가 (포인트): upper bound of the dynamic price limit */
    DYNM_MXPR: 'decimal?',
    /** 실시간 하한가 (포인트): lower bound of the dynamic price limit */
    DYNM_LLAM: 'decimal?',
    /** 실시간 가격제한 구분: class of the dynamic price limit; 2 and 0 were seen, their meaning is not documented */
    DYNM_PRC_LIMT_YN: 'text?',
  },
  layouts: [{ width: 58 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One trade (체결) of `indexOptionsTrade`. */
export interface IndexOptionsTradeRecord extends RecordOf<typeof spec> {}

/**
 * 지수옵션 실시간체결가: every trade of an index option in the day session, with its greeks.
 *
 * TR id H0IOCNT0, real only (모의투자 미지원); key: 옵션 단축 종목코드. Document 실시간-014.
 *
 * @category 국내선물옵션 › 실시간시세
 * @example
 * import { indexOptionsTrade } from '@kis/realtime/domestic-futures-options'
 *
 * const ticks = await client.subscribe(indexOptionsTrade, '201W08427')
 * for await (const tick of ticks) console.log(tick.BSOP_HOUR, tick.OPTN_PRPR, tick.LAST_CNQN)
 */
export const indexOptionsTrade: RealOnlyStream<IndexOptionsTradeRecord> = /* @__PURE__ */ stream(spec)
