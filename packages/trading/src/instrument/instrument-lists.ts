import type { ListingVenue } from './instrument.js'
import type { OverseasStockList, SymbolList } from './listed-row.js'
import { VENUE_OF_LIST } from './overseas-rules.js'

type Lists = readonly SymbolList[]

const STOCKS: Lists = ['kospi', 'kosdaq', 'konex', 'elw']
const INDEX_CONTRACTS: Lists = ['indexDerivatives', 'stockDerivatives', 'commodityDerivatives']
const OTHER_CONTRACTS: Lists = ['stockDerivatives', 'commodityDerivatives', 'indexDerivatives']
const NIGHT_CONTRACTS: Lists = ['nightFutures', 'nightOptions']
const US: Lists = ['nasdaq', 'nyse', 'amex']
const VIETNAM: Lists = ['hoChiMinh', 'hanoi']

/** Six characters that begin with a figure, or a letter with figures: ETN `Q500001`, funds `F70100026`, rights `J3483401G`. */
const DOMESTIC_STOCK = /^(?:\d[0-9A-Z]{5}|[A-Z]\d[0-9A-Z]{4,7})$/
const BOND = /^KR[0-9A-Z]{10}$/
/** 선물 1·A, 콜 2·B, 풋 3·C, 스프레드 4·D, then the product and the month. */
const CONTRACT = /^[1-4A-D][0-9A-Z]{4,8}$/
const INDEX_CONTRACT = /^.(?:0\d|A[A-Z0-9])/
const SECTOR = /^\d{4}$/

/**
 * Which lists can hold a symbol, likeliest first, so that no other list has to be brought in. A symbol without a venue is looked for at home
 * first, then abroad where symbols look like it.
 */
export function listsFor(symbol: string, venue: ListingVenue | undefined): Lists {
  switch (venue) {
    case 'KRX':
      return BOND.test(symbol) ? ['bond'] : SECTOR.test(symbol) ? ['sector'] : STOCKS
    case 'NXT':
      return ['kospi', 'kosdaq']
    case 'KRX_DERIV':
      return contractLists(symbol)
    case 'OVERSEAS_DERIV':
      return overseasContractLists(symbol)
    case 'WORLD':
      return ['overseasIndex']
    case undefined:
      return unnamedLists(symbol)
    default:
      return (Object.keys(VENUE_OF_LIST) as OverseasStockList[]).filter((list) => VENUE_OF_LIST[list] === venue)
  }
}

function unnamedLists(symbol: string): Lists {
  if (BOND.test(symbol)) return ['bond']
  // No code at all: a name, of which the domestic lists may know what is near.
  if (/[^ -~]/.test(symbol)) return ['kospi', 'kosdaq']
  const domestic = DOMESTIC_STOCK.test(symbol) ? STOCKS : []
  const contracts = CONTRACT.test(symbol) && /\d/.test(symbol) ? contractLists(symbol) : []
  const abroad = abroadLists(symbol)
  // A letter in front and six characters: futures of the exchange are named so, stocks are not.
  return /^[A-D]/.test(symbol) ? [...contracts, ...domestic, ...abroad] : [...domestic, ...contracts, ...abroad]
}

function abroadLists(symbol: string): Lists {
  // Six figures without a venue are a Korean code: a Chinese one has to name its exchange.
  if (/^\d{6}$/.test(symbol)) return []
  if (/^\d{5}$/.test(symbol)) return ['hongKong']
  if (SECTOR.test(symbol)) return ['sector', 'tokyo']
  // Tokyo has letters in newer codes: 130A.
  if (/^\d{3}[A-Z]$/.test(symbol)) return ['tokyo']
  if (/[@#:]|^\./.test(symbol)) return ['overseasIndex']
  if (/^[A-Z]+(?:[./-][A-Z]+)?$/.test(symbol)) {
    return [...US, ...(symbol.length === 3 ? VIETNAM : []), 'overseasIndex']
  }
  return /\d/.test(symbol) ? [...overseasContractLists(symbol), 'overseasIndex'] : ['overseasIndex']
}

function contractLists(symbol: string): Lists {
  return [...(INDEX_CONTRACT.test(symbol) ? INDEX_CONTRACTS : OTHER_CONTRACTS), ...NIGHT_CONTRACTS]
}

function overseasContractLists(symbol: string): Lists {
  // Options carry call or put and the strike behind a blank: `OESU24 C5500`.
  return / [CP]/.test(symbol)
    ? ['overseasOptions', 'overseasStockOptions', 'overseasFutures']
    : ['overseasFutures', 'overseasOptions', 'overseasStockOptions']
}
