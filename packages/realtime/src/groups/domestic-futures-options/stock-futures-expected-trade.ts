import { type RealOnlyStream, stream } from '../../stream.js'
import type { RecordOf, StreamSpec } from '../../stream-spec.js'

const spec = {
  id: 'domesticFuturesOptions.stockFuturesExpectedTrade',
  tr: { real: 'H0ZFANC0', paper: null },
  key: 'futuresOptions',
  columns: {
    /** 선물 단축 종목코드: short code of the future */
    FUTS_SHRN_ISCD: 'text',
    /** 영업 시간 (HHMMSS): time of the expected price */
    BSOP_HOUR: 'time',
    /** 예상 체결가 (원): expected auction price */
    ANTC_CNPR: 'int',
    /** 예상 체결 대비 (원): expected change from the previous close */
    ANTC_CNTG_VRSS: 'int',
    /** 예상 체결 대비 부호: direction of the expected change */
    ANTC_CNTG_VRSS_SIGN: 'sign',
    /** 예상 체결 전일 대비율 (%): expected change from the previous close */
    ANTC_CNTG_PRDY_CTRT: 'decimal',
    /** 예상 장운영 구분 코드: session of the expected price; codes not documented for derivatives */
    ANTC_MKOP_CLS_CODE: 'text',
  },
  sometimes: {
    /** 예상 체결 수량 (계약): expected auction size; not in the narrow layout */
    ANTC_CNQN: 'int?',
  },
  // 8 in the table of the document, 7 in an older sample; the size comes last.
  layouts: [{ width: 8 }, { width: 7 }],
  wider: 'prefix',
} as const satisfies StreamSpec

/** One expected price (예상체결) of `stockFuturesExpectedTrade`. */
export interface StockFuturesExpectedTradeRecord extends RecordOf<typeof spec> {}

/**
 * 주식선물 실시간예상체결: expected auction price and size of a future on a single stock.
 *
 * TR id H0ZFANC0, real only (모의투자 미지원); key: 선물 단축 종목코드. Document 실시간-031.
 *
 * @category 국내선물옵션 › 실시간시세
 * @example
 * import { stockFuturesExpectedTrade } from '@kis/realtime/domestic-futures-options'
 *
 * const expected = await client.subscribe(stockFuturesExpectedTrade, '111W07')
 * for await (const state of expected) console.log(state.BSOP_HOUR, state.ANTC_CNPR)
 */
export const stockFuturesExpectedTrade: RealOnlyStream<StockFuturesExpectedTradeRecord> = /* @__PURE__ */ stream(spec)
