import { hasPriceLimits } from '@kis/utils'
import type { Market } from '../../exchange/exchange.js'
import type { OverseasListing } from '../../overseas/overseas-market.js'
import { fixed } from '../../quotes/change.js'
import type { World } from '../../world.js'

/** Daytime trading (주간거래) has exchange codes of its own. */
export const DAYTIME_EXCHANGES: Readonly<Record<string, string>> = { BAQ: 'NAS', BAY: 'NYS', BAA: 'AMS' }

/** The market of a symbol by the exchange code of quotes; `undefined` for an unknown pair. */
export function quotedMarket(
  { overseas }: World,
  exchange: string,
  symbol: string,
): Market<OverseasListing> | undefined {
  return overseas.market(DAYTIME_EXCHANGES[exchange] ?? exchange, symbol)
}

/** A price with four decimals; prices are kept in ten-thousandths. */
export function decimalPrice(tenThousandths: number): string {
  return (tenThousandths / 10_000).toFixed(4)
}

/** The limits of the day (상한가, 하한가); 0 where the exchange has none. */
export function limitTexts({ grid, instrument, day }: Market<OverseasListing>): { uplp: string; dnlp: string } {
  const hasLimits = hasPriceLimits({ venue: instrument.venue.venue, on: day.date })
  const { upper, lower } = hasLimits ? grid.limits : { upper: 0, lower: 0 }
  return { uplp: decimalPrice(upper), dnlp: decimalPrice(lower) }
}

/** A change: without a sign, only `sign` and `rate` tell the direction. */
export function overseasChange(price: number, base: number): { sign: string; diff: string; rate: string } {
  const difference = price - base
  const rate = fixed(base === 0 ? 0 : (difference / base) * 100, 2)
  return {
    sign: difference > 0 ? '2' : difference < 0 ? '5' : '3',
    diff: decimalPrice(Math.abs(difference)),
    rate: rate.startsWith('-') ? rate : ` ${rate}`,
  }
}
