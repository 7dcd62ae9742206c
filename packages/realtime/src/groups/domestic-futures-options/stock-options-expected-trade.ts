import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'domesticFuturesOptions.stockOptionsExpectedTrade',
  tr: { real: 'H0ZOANC0', paper: null },
  key: 'futuresOptions',
  columns: {
    /** 옵션 단축 종목코드: short code of the option */
    OPTN_SHRN_ISCD: 'text',
    /** 영업 시간 (HHMMSS): time of the expected price */
    BSOP_HOUR: 'time',
    /** 예상 체결가 (원): expected auction price */
    ANTC_CNPR: 'decimal',
    /** 예상 체결 대비 (원): expected change from the previous close */
    ANTC_CNTG_VRSS: 'decimal',
    /** 예상 체결 대비 부호: direction of the expected change */
    ANTC_CNTG_VRSS_SIGN: 'sign',
    /** 예상 체결 전일 대비율 (%): expected change from the previous close */
    ANTC_CNTG_PRDY_CTRT: 'decimal',
    /** 예상 장운영 구분 코드: session of the expected price; codes not documented for derivatives */
    ANTC_MKOP_CLS_CODE: 'text',
  },
  layouts: [{ width: 7 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One expected price (예상체결) of `stockOptionsExpectedTrade`. */
export interface StockOptionsExpectedTradeRecord extends RecordOf<typeof spec> {}

/**
 * 주식옵션 실시간예상체결: expected auction price of an option on a single stock, without a size.
 *
 * TR id H0ZOANC0, real only (모의투자 미지원); key: 옵션 단축 종목코드. Document 실시간-046.
 *
 * @category 국내선물옵션 › 실시간시세
 * @example
 * import { stockOptionsExpectedTrade } from '@kis/realtime/domestic-futures-options'
 *
 * const expected = await client.subscribe(stockOptionsExpectedTrade, '339W08088')
 * for await (const state of expected) console.log(state.BSOP_HOUR, state.ANTC_CNPR)
 */
export const stockOptionsExpectedTrade: RealOnlyStream<StockOptionsExpectedTradeRecord> = /* @__PURE__ */ stream(spec)
