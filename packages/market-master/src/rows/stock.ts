import type { KONEX_LAYOUT } from '../layouts/konex.js'
import type { KOSDAQ_LAYOUT } from '../layouts/kosdaq.js'
import type { KOSPI_LAYOUT } from '../layouts/kospi.js'
import type { ColumnsOf, WireOf } from '../layouts/record-layout.js'
import type { StockKind } from './classify.js'

/** 시장 경고: none, 투자주의, 투자경고, 투자위험, or a code that no table explains. */
export type MarketAlert = 'none' | 'caution' | 'warning' | 'risk' | 'unknown'

/** The indices whose members the files mark. */
export type IndexName = 'KOSPI50' | 'KOSPI100' | 'KOSPI200' | 'KOSDAQ150' | 'KRX100' | 'KRX300'

/**
 * All columns of a KOSPI record (코스피 종목) under English names, in the units of the file. `net_income` has room for five characters, so that
 * the largest companies lose their last digit there: 47225 stands for some 472,250 hundred million won. The value is left as it is.
 */
export interface KospiColumns extends ColumnsOf<typeof KOSPI_LAYOUT> {}
/** All columns of a KOSPI record as KIS names and writes them. */
export interface KospiWire extends WireOf<typeof KOSPI_LAYOUT> {}
/** All columns of a KOSDAQ record (코스닥 종목) under English names, in the units of the file. */
export interface KosdaqColumns extends ColumnsOf<typeof KOSDAQ_LAYOUT> {}
/** All columns of a KOSDAQ record as KIS names and writes them. */
export interface KosdaqWire extends WireOf<typeof KOSDAQ_LAYOUT> {}

/** All columns of a KONEX record (코넥스 종목) under English names, in the units of the file. */
export interface KonexColumns extends ColumnsOf<typeof KONEX_LAYOUT> {}
/** All columns of a KONEX record as KIS names and writes them. */
export interface KonexWire extends WireOf<typeof KONEX_LAYOUT> {}

/** What domestic stocks of all lists have in common. */
export interface StockFacts {
  /** 단축코드 without padding: six characters, letters possible (`0000D0`), seven for ETNs, nine for fund certificates and rights. */
  readonly code: string
  /** 표준코드 (ISIN). */
  readonly standardCode: string
  /** 한글 종목명. */
  readonly name: string
  readonly kind: StockKind
  /** 거래 통화. */
  readonly currency: 'KRW'
  /** 거래정지. */
  readonly isHalted: boolean
  /** 관리종목. */
  readonly isManaged: boolean
  /** 정리매매: the last days before a delisting. */
  readonly isLiquidationTrading: boolean
  /** 시장 경고. */
  readonly alert: MarketAlert
  /** 시장 경고 예고: a higher alert was announced. */
  readonly hasAlertNotice: boolean
  /** 매매 수량 단위, in shares. */
  readonly lotSize: number | null
  /** 액면가, in won (in the home currency for some foreign shares); 0 where there is none. */
  readonly faceValue: number | null
  /** 상장일, `YYYYMMDD`. */
  readonly listingDate: string | null
  /** 기준가, in won: the last close, adjusted on the days of a rights issue, split and the like. */
  readonly priorClose: number | null
  /** 전일 거래량, in shares. */
  readonly priorVolume: number | null
  /** 시가총액 of the day before, in won; the file rounds to 100 million. */
  readonly marketCap: number | null
  /** 상장 주수, in shares; the file rounds to 1,000. */
  readonly listedShares: number | null
  /** 업종 (대·중·소분류), largest first; each is the `code` of a `Sector`. Empty for KONEX, whose file has none. */
  readonly sectorCodes: readonly string[]
  /** 지수 편입. The lists of NXT leave most of them out. */
  readonly indices: readonly IndexName[]
}

/** A product listed on KOSPI (유가증권시장). */
export interface KospiStock extends StockFacts {
  readonly market: 'kospi'
  /** Every column under its English name. */
  readonly columns: KospiColumns
  /** Every column as in the file. */
  readonly raw: KospiWire
}

/** A product listed on KOSDAQ (코스닥). */
export interface KosdaqStock extends StockFacts {
  readonly market: 'kosdaq'
  /** Every column under its English name. */
  readonly columns: KosdaqColumns
  /** Every column as in the file. */
  readonly raw: KosdaqWire
}

/** A product listed on KONEX (코넥스). */
export interface KonexStock extends StockFacts {
  readonly market: 'konex'
  /** Every column under its English name. */
  readonly columns: KonexColumns
  /** Every column as in the file. */
  readonly raw: KonexWire
}

/** A KOSPI stock that is traded on NXT (넥스트레이드) too; its volume is the one there. */
export interface NxtKospiStock extends StockFacts {
  readonly market: 'nxtKospi'
  /** Every column under its English name. */
  readonly columns: KospiColumns
  /** Every column as in the file. */
  readonly raw: KospiWire
}

/** A KOSDAQ stock that is traded on NXT (넥스트레이드) too; its volume is the one there. */
export interface NxtKosdaqStock extends StockFacts {
  readonly market: 'nxtKosdaq'
  /** Every column under its English name. */
  readonly columns: KosdaqColumns
  /** Every column as in the file. */
  readonly raw: KosdaqWire
}

/** A domestic listed product (종목). */
export type Stock = KospiStock | KosdaqStock | KonexStock | NxtKospiStock | NxtKosdaqStock
