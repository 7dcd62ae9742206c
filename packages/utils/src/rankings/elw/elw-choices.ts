import { boundOf, codeOf } from '../choices.js'

/** Which ELWs a ranking is about. */
export interface ElwFilter {
  /** 기초자산 by its code: `2001` KOSPI 200, `3003` KOSDAQ 150, or a stock such as `005930`. All when left out. */
  readonly underlying?: string | undefined
  /** 발행사 by its code of five digits, such as `00003` for 한국투자증권. All when left out. */
  readonly issuer?: string | undefined
  /** Lowest price (원). */
  readonly minPrice?: number | undefined
  /** Highest price (원). */
  readonly maxPrice?: number | undefined
  /** Least volume of the day. */
  readonly minVolume?: number | undefined
  /** Largest volume of the day. */
  readonly maxVolume?: number | undefined
}

/** Rankings that tell calls from puts. */
export interface ElwRight {
  /** 콜 or 풋. `'all'` when left out. */
  readonly right?: 'all' | 'call' | 'put' | undefined
}

/** Rankings that tell how an ELW is settled. */
export interface ElwSettlement {
  /** 결재방법: 일반 or 조기종료. `'all'` when left out. */
  readonly settlement?: 'all' | 'ordinary' | 'knock-out' | undefined
}

/** The filter on the wire. @throws KisValidationError naming the option. */
export function elwFilter(filter: ElwFilter): {
  FID_UNAS_INPUT_ISCD: string
  FID_INPUT_ISCD: string
  FID_INPUT_PRICE_1: number | undefined
  FID_INPUT_PRICE_2: number | undefined
  FID_INPUT_VOL_1: number | undefined
  FID_INPUT_VOL_2: number | undefined
} {
  return {
    FID_UNAS_INPUT_ISCD: filter.underlying ?? '000000',
    FID_INPUT_ISCD: filter.issuer ?? '00000',
    FID_INPUT_PRICE_1: boundOf('minPrice', filter.minPrice),
    FID_INPUT_PRICE_2: boundOf('maxPrice', filter.maxPrice),
    FID_INPUT_VOL_1: boundOf('minVolume', filter.minVolume),
    FID_INPUT_VOL_2: boundOf('maxVolume', filter.maxVolume),
  }
}

/** Call or put on the wire. @throws KisValidationError naming `right`. */
export function rightCode({ right = 'all' }: ElwRight): '0' | '1' | '2' {
  return codeOf('right', right, { all: '0', call: '1', put: '2' })
}

/** The way of settlement on the wire. @throws KisValidationError naming `settlement`. */
export function settlementCode({ settlement = 'all' }: ElwSettlement): '0' | '1' | '2' {
  return codeOf('settlement', settlement, { all: '0', ordinary: '1', 'knock-out': '2' })
}
