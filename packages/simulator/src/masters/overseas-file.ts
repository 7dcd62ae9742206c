import iconv from 'iconv-lite'
import type { OverseasExchange, OverseasInstrument } from '../exchange/instrument.js'
import { overseasVenueOf } from '../overseas/overseas-venues.js'

/** What the list of an exchange says in every record. */
interface OverseasList {
  readonly exchangeId: string
  readonly decimals: number
  /** 매수주문단위, 매도주문단위. */
  readonly lots: readonly [buy: number, sell: number]
  /** Local times without a leading zero. */
  readonly hours: readonly [open: string, close: string]
}

const US = { decimals: 4, lots: [1, 1], hours: ['930', '1600'] } as const
const CHINA = { decimals: 3, lots: [100, 1], hours: ['930', '1500'] } as const
const VIETNAM = { decimals: 0, lots: [100, 100] } as const

const LISTS: Readonly<Record<OverseasExchange, OverseasList>> = {
  NAS: { ...US, exchangeId: '22' },
  NYS: { ...US, exchangeId: '21' },
  AMS: { ...US, exchangeId: '23' },
  HKS: { exchangeId: '12', decimals: 3, lots: [100, 100], hours: ['930', '1610'] },
  SHS: { ...CHINA, exchangeId: '16' },
  SZS: { ...CHINA, exchangeId: '17' },
  TSE: { exchangeId: '6', decimals: 1, lots: [100, 100], hours: ['900', '1530'] },
  HNX: { ...VIETNAM, exchangeId: '71', hours: ['900', '1500'] },
  HSX: { ...VIETNAM, exchangeId: '70', hours: ['915', '1500'] },
}

/** The lists of shares abroad (`nasmst.cod` and so on) by name, each with what its exchange has: 24 columns between tabs. */
export function writeOverseasFiles(instruments: readonly OverseasInstrument[]): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>()
  for (const [exchange, list] of Object.entries(LISTS)) {
    const lines = instruments.filter((one) => one.exchange === exchange).map((one) => `${recordOf(one, list)}\n`)
    if (lines.length > 0) files.set(`${exchange.toLowerCase()}mst.cod`, iconv.encode(lines.join(''), 'cp949'))
  }
  return files
}

function recordOf(instrument: OverseasInstrument, { exchangeId, decimals, lots, hours }: OverseasList): string {
  const { exchange, symbol, koreanName, englishName, basePrice, boardLot } = instrument
  const venue = overseasVenueOf(exchange)
  const isFund = /\b(?:ETF|FUND|TRUST)\b/.test(englishName)
  const [buy, sell] = boardLot === undefined ? lots : [boardLot, boardLot]
  return [
    ...[venue?.country, exchangeId, exchange, venue?.name, symbol, exchange + symbol, koreanName, englishName],
    ...[isFund ? '3' : '2', venue?.currency, decimals, '', (basePrice / 10_000).toFixed(decimals), buy, sell],
    // 장시간, DR여부, DR국가코드, 업종분류코드, 지수구성종목존재여부, 틱사이즈구분, 상품구분코드, 틱사이즈상세.
    ...[...hours, 'N', '', '000', '0', '1', isFund ? '001' : '   ', '   '],
  ].join('\t')
}
