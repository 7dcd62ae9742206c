import type { Country, Venue } from '@kis/utils/calendar'
import type { OverseasExchange } from '../exchange/instrument.js'
import type { Currency } from '../ledger/account.js'

/** An exchange abroad and everything KIS calls it by. */
export interface OverseasVenue {
  /** 해외거래소코드 of orders and balances. */
  readonly code: string
  /** 거래소코드 of quotes. */
  readonly exchange: OverseasExchange
  readonly venue: Venue
  readonly country: Country
  readonly currency: Currency
  /** 거래시장명. */
  readonly name: string
  readonly nationCode: string
  readonly nationName: string
  /** 상품유형코드. */
  readonly productType: string
  /** 해외종목구분 of execution notices. */
  readonly noticeCode: string
  /** Decimals of a price in an execution notice, which has no point. */
  readonly noticeDecimals: number
  /** Number of the order branch (주문채번지점번호). */
  readonly branch: string
}

const US = { country: 'US', currency: 'USD', nationCode: '840', nationName: '미국', noticeDecimals: 4 } as const
const CN = { country: 'CN', currency: 'CNY', nationCode: '156', nationName: '중국', noticeDecimals: 3 } as const
const VN = { country: 'VN', currency: 'VND', nationCode: '704', nationName: '베트남', noticeDecimals: 0 } as const
const branch = '01790'

/** The nine exchanges that KIS takes orders for. */
export const OVERSEAS_VENUES: readonly OverseasVenue[] = [
  {
    ...US,
    code: 'NASD',
    exchange: 'NAS',
    venue: 'NASDAQ',
    name: '나스닥',
    productType: '512',
    noticeCode: '6',
    branch,
  },
  {
    ...US,
    code: 'NYSE',
    exchange: 'NYS',
    venue: 'NYSE',
    name: '뉴욕거래소',
    productType: '513',
    noticeCode: '7',
    branch,
  },
  { ...US, code: 'AMEX', exchange: 'AMS', venue: 'AMEX', name: '아멕스', productType: '529', noticeCode: '8', branch },
  {
    ...{ country: 'HK', currency: 'HKD', nationCode: '344', nationName: '홍콩', noticeDecimals: 3 },
    ...{ code: 'SEHK', exchange: 'HKS', venue: 'HKEX', name: '홍콩', productType: '501', noticeCode: '4', branch },
  },
  { ...CN, code: 'SHAA', exchange: 'SHS', venue: 'SSE', name: '상해', productType: '551', noticeCode: 'A', branch },
  { ...CN, code: 'SZAA', exchange: 'SZS', venue: 'SZSE', name: '심천', productType: '552', noticeCode: 'B', branch },
  {
    ...{ country: 'JP', currency: 'JPY', nationCode: '392', nationName: '일본', noticeDecimals: 1 },
    ...{ code: 'TKSE', exchange: 'TSE', venue: 'TSE', name: '일본', productType: '515', noticeCode: 'D', branch },
  },
  { ...VN, code: 'HASE', exchange: 'HNX', venue: 'HNX', name: '하노이', productType: '507', noticeCode: 'E', branch },
  { ...VN, code: 'VNSE', exchange: 'HSX', venue: 'HOSE', name: '호치민', productType: '508', noticeCode: 'F', branch },
]

/** By 해외거래소코드 or by 거래소코드; `undefined` for any other code. */
export function overseasVenueOf(code: string): OverseasVenue | undefined {
  return OVERSEAS_VENUES.find((venue) => venue.code === code || venue.exchange === code)
}

/** Won for one unit of a currency (기준환율); they stand still. KIS quotes yen and dong by the hundred. */
export const EXCHANGE_RATES: Readonly<
  Record<Currency, { readonly won: number; readonly unit: number; readonly name: string }>
> = {
  USD: { won: 1_400, unit: 1, name: '미국 달러' },
  HKD: { won: 180, unit: 1, name: '홍콩 달러' },
  CNY: { won: 195, unit: 1, name: '중국 위안' },
  JPY: { won: 9.4, unit: 100, name: '일본 엔' },
  VND: { won: 0.0555, unit: 100, name: '베트남 동' },
}
