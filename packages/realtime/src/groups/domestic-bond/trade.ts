import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'domesticBond.trade',
  tr: { real: 'H0BJCNT0', paper: null },
  key: 'bond',
  columns: {
    /** 표준 종목코드: standard code of the bond */
    STND_ISCD: 'text',
    /** 채권 종목명: name of the bond */
    BOND_ISNM: 'text',
    /** 체결 시간 (HHMMSS): trade time */
    STCK_CNTG_HOUR: 'time',
    /** 전일 대비 부호: direction against the previous close */
    PRDY_VRSS_SIGN: 'sign',
    /** 전일 대비 (원): change from the previous close, signed */
    PRDY_VRSS: 'decimal',
    /** 전일 대비율 (%): change from the previous close */
    PRDY_CTRT: 'decimal',
    /** 현재가 (액면 만원당 원): price of this trade */
    STCK_PRPR: 'decimal',
    /** 체결 거래량 (단위 미상, 액면 천원 추정): quantity of this trade */
    CNTG_VOL: 'int',
    /** 시가 (액면 만원당 원): open */
    STCK_OPRC: 'decimal',
    /** 고가 (액면 만원당 원): high */
    STCK_HGPR: 'decimal',
    /** 저가 (액면 만원당 원): low */
    STCK_LWPR: 'decimal',
    /** 전일 종가 (액면 만원당 원): previous close; 0 in the only record seen */
    STCK_PRDY_CLPR: 'decimal',
    /** 현재 수익률 (%): yield of this trade */
    BOND_CNTG_ERT: 'decimal',
    /** 시가 수익률 (%): yield at the open */
    OPRC_ERT: 'decimal',
    /** 고가 수익률 (%): yield at the high of the price */
    HGPR_ERT: 'decimal',
    /** 저가 수익률 (%): yield at the low of the price */
    LWPR_ERT: 'decimal',
    /** 누적 거래량 (단위 미상, 액면 천원 추정): volume of the day */
    ACML_VOL: 'int',
    /** 전일 거래량 (단위 미상, 액면 천원 추정): volume of the previous day */
    PRDY_VOL: 'int',
    /** 체결 유형 코드: kind of trade; codes not documented, 2 was seen */
    CNTG_TYPE_CLS_CODE: 'text',
  },
  layouts: [{ width: 19 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One trade (체결) of `trade`. */
export interface TradeRecord extends RecordOf<typeof spec> {}

/**
 * 일반채권 실시간체결가: every trade of a listed bond.
 *
 * TR id H0BJCNT0, real only (모의투자 미지원); key: 표준 종목코드, twelve characters. Document 실시간-052.
 *
 * @category 장내채권 › 실시간시세
 * @example
 * import { trade } from '@kis/realtime/domestic-bond'
 *
 * const ticks = await client.subscribe(trade, 'KR103502GA34')
 * for await (const tick of ticks) console.log(tick.STCK_CNTG_HOUR, tick.STCK_PRPR, tick.BOND_CNTG_ERT)
 */
export const trade: RealOnlyStream<TradeRecord> = /* @__PURE__ */ stream(spec)
