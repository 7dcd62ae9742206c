import type { Instrument } from '../instrument/instrument.js'

/** 조건 시장 분류 코드 of contracts at home: 지수선물 `F`, 지수옵션 `O`, 주식선물 `JF`, 주식옵션 `JO`, 상품·금리·통화 `CF`, 야간선물 `CM`, 야간옵션 `EU`. */
export type DerivativeMarket = 'F' | 'O' | 'JF' | 'JO' | 'CF' | 'CM' | 'EU'

/** 상품코드 of index contracts begin with 0 or, for sectors and weekly options, with A; those of rates, currencies and goods with 6 to 8. */
const INDEX_CODE = /^.(?:0\d|A[0-9A-Z])/
const COMMODITY_CODE = /^.[678]\d/

/**
 * The market code that quotes of a contract are asked with: by the list that it was found in, else by its code.
 *
 * @param isNight whether prices of the night session (야간) are meant.
 */
export function derivativeMarketOf({ symbol, kind, facts }: Instrument, isNight: boolean): DerivativeMarket {
  const isOption = kind === 'option'
  const list = facts?.masterMarket
  if (isNight || list === 'nightFutures' || list === 'nightOptions') return isOption ? 'EU' : 'CM'
  if (list === 'commodityDerivatives' || (list === undefined && COMMODITY_CODE.test(symbol))) return 'CF'
  if (list === 'indexDerivatives' || (list === undefined && INDEX_CODE.test(symbol))) return isOption ? 'O' : 'F'
  return isOption ? 'JO' : 'JF'
}
