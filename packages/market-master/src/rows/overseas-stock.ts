import type { OVERSEAS_STOCK_COLUMNS, OverseasStockMarket } from '../layouts/overseas-stocks.js'
import type { ColumnsOf, LayoutWith, WireOf } from '../layouts/record-layout.js'
import type { RecordFields } from '../records/record-fields.js'

type Layout = LayoutWith<OverseasStockMarket, typeof OVERSEAS_STOCK_COLUMNS>

/** All columns of a record of an overseas list (해외주식) under English names. */
export interface OverseasStockColumns extends ColumnsOf<Layout> {}
/** All columns of such a record as KIS names and writes them. */
export interface OverseasStockWire extends WireOf<Layout> {}

interface OverseasStockFacts {
  /** 거래소코드, as the API wants it: `NAS`, `NYS`, `AMS`, `HKS`, `HNX`, `HSX`, `SHS`, `SHI`, `SZS`, `SZI`, `TSE`. */
  readonly exchange: string
  /** 국가코드, two letters. */
  readonly country: string
  /** 실시간심볼 without the market division in front: `NASAAPL`. */
  readonly realtimeSymbol: string
  /** 거래 통화, three letters. */
  readonly currency: string
  /** How many decimal places a price has (소수점자리수). */
  readonly priceDecimals: number | null
  /** 기준가: the last close, in the currency of the row. `null` where the file has none or 0. */
  readonly priorClose: number | null
  /** 매수주문단위, in shares; 0 for an index. */
  readonly lotSize: number | null
  /** 매도주문단위, in shares; 0 for an index. */
  readonly sellLotSize: number | null
  /** 장시작시간 at the exchange, `HHMM`. */
  readonly opensAt: string | null
  /** 장종료시간 at the exchange, `HHMM`. */
  readonly closesAt: string | null
  /** DR여부. */
  readonly isDepositaryReceipt: boolean
  /** 업종분류코드, three figures; `null` where there is none. No table explains it. */
  readonly sectorCode: string | null
  /** 틱사이즈구분. */
  readonly tickType: string
}

/** A stock, an ETP or an index of an overseas list. */
export interface OverseasStock<M extends OverseasStockMarket = OverseasStockMarket> extends OverseasStockFacts {
  readonly market: M
  readonly kind: 'stock' | 'etf' | 'etn' | 'etc' | 'fund' | 'warrant' | 'index' | 'other'
  /** 심볼 (ticker): `AAPL`, `00700`, `600519`, `7203`. */
  readonly code: string
  /** 한글명, or the English one where KIS has no Korean. */
  readonly name: string
  /** 영문명. */
  readonly englishName: string
  /** Every column under its English name. */
  readonly columns: OverseasStockColumns
  /** Every column as in the file. */
  readonly raw: OverseasStockWire
}

/** The facts of an overseas stock. */
export function overseasStockFacts(fields: RecordFields): OverseasStockFacts & Pick<OverseasStock, 'englishName'> {
  const sectorCode = fields.text('sector_code')
  return {
    englishName: fields.text('english_name'),
    exchange: fields.text('exchange_code'),
    country: fields.text('country_code'),
    realtimeSymbol: fields.text('realtime_symbol'),
    currency: fields.text('currency'),
    priceDecimals: fields.number('price_decimals'),
    priorClose: fields.number('base_price') || null,
    lotSize: fields.number('buy_lot_size'),
    sellLotSize: fields.number('sell_lot_size'),
    opensAt: timeOf(fields.text('open_time')),
    closesAt: timeOf(fields.text('close_time')),
    isDepositaryReceipt: fields.isSet('is_dr'),
    sectorCode: /[^0]/.test(sectorCode) ? sectorCode : null,
    tickType: fields.text('tick_type'),
  }
}

/** `930` is how the files write 09:30. */
function timeOf(text: string): string | null {
  return /^\d{3,4}$/.test(text) ? text.padStart(4, '0') : null
}
