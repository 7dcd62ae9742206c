import { boundOf, type MarketChoice, marketCode, type VenueChoice } from './choices.js'

/** Which stocks a ranking is about. */
export interface StockFilter {
  /** 시장 or index: `'kospi'`, `'kosdaq'`, `'kospi200'`, … or a code of four digits. `'all'` when left out. */
  readonly market?: MarketChoice | undefined
  /** Lowest price (원). */
  readonly minPrice?: number | undefined
  /** Highest price (원). */
  readonly maxPrice?: number | undefined
  /** Least volume of the day (주). */
  readonly minVolume?: number | undefined
}

/** Rankings that NXT has, too. */
export interface VenueFilter {
  /** `'KRX'` when left out. */
  readonly venue?: VenueChoice | undefined
}

/** The filter in the lower-case names that most ranking TRs take. @throws KisValidationError naming the option. */
export function lowerFilter({ market, minPrice, maxPrice, minVolume }: StockFilter = {}): {
  fid_input_iscd: string
  fid_input_price_1: number | undefined
  fid_input_price_2: number | undefined
  fid_vol_cnt: number | undefined
} {
  return {
    fid_input_iscd: marketCode(market),
    fid_input_price_1: boundOf('minPrice', minPrice),
    fid_input_price_2: boundOf('maxPrice', maxPrice),
    fid_vol_cnt: boundOf('minVolume', minVolume),
  }
}

/** The filter in the upper-case names that the others take. @throws KisValidationError naming the option. */
export function upperFilter(filter: StockFilter): {
  FID_INPUT_ISCD: string
  FID_INPUT_PRICE_1: number | undefined
  FID_INPUT_PRICE_2: number | undefined
  FID_VOL_CNT: number | undefined
} {
  const { fid_input_iscd, fid_input_price_1, fid_input_price_2, fid_vol_cnt } = lowerFilter(filter)
  return {
    FID_INPUT_ISCD: fid_input_iscd,
    FID_INPUT_PRICE_1: fid_input_price_1,
    FID_INPUT_PRICE_2: fid_input_price_2,
    FID_VOL_CNT: fid_vol_cnt,
  }
}
