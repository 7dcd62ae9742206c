import { type Direction, directionOf } from '../stock-row.js'

/** What every row about an overseas stock holds. Prices in the currency of the exchange, rates in percent. */
export interface OverseasRow {
  /** 순위: the place in KIS's order, from 1 on */
  readonly rank: number
  /** 종목코드 */
  readonly symbol: string
  /** 종목명, in Korean */
  readonly name: string | null
  /** 영문종목명 */
  readonly englishName: string | null
  /** 실시간조회심볼: the key of the realtime stream, such as `DNASAAPL` */
  readonly realtimeKey: string
  /** 현재가 */
  readonly price: number | null
  /** 대비, signed */
  readonly change: number | null
  /** 등락율 (%), signed */
  readonly changeRate: number | null
  /** 기호 */
  readonly direction: Direction | null
  /** 거래량 (주) */
  readonly volume: number | null
}

/** The same with the best prices of the order book. */
export interface QuotedOverseasRow extends OverseasRow {
  /** 매도호가 */
  readonly ask: number | null
  /** 매수호가 */
  readonly bid: number | null
}

interface OverseasFields {
  readonly rsym: string
  readonly symb: string
  readonly last: number | null
  readonly sign: string | null
  readonly diff: number | null
  readonly rate: number | null
  readonly tvol: number | null
  readonly rank?: number | null
  // Two spellings of the names are in use.
  readonly name?: string | null
  readonly knam?: string | null
  readonly ename?: string | null
  readonly enam?: string | null
}

/** Names the fields that all overseas rankings share. */
export function overseasRow(fields: OverseasFields, index: number): OverseasRow {
  const direction = directionOf(fields.sign)
  const isDown = direction === 'down' || direction === 'lower-limit'
  return {
    rank: fields.rank ?? index + 1,
    symbol: fields.symb,
    name: fields.name ?? fields.knam ?? null,
    englishName: fields.ename ?? fields.enam ?? null,
    realtimeKey: fields.rsym,
    price: fields.last,
    // KIS writes the size alone.
    change: fields.diff === null ? null : isDown ? -Math.abs(fields.diff) : fields.diff,
    changeRate: fields.rate,
    direction,
    volume: fields.tvol,
  }
}

/** The same with the best prices of the order book. */
export function quotedOverseasRow(
  fields: OverseasFields & { readonly pask: number | null; readonly pbid: number | null },
  index: number,
): QuotedOverseasRow {
  return { ...overseasRow(fields, index), ask: fields.pask, bid: fields.pbid }
}
