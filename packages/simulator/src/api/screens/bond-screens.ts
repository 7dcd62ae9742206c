import { bondForm } from '../../quotes/quote-forms.js'
import type { Quoted } from '../../quotes/quoted.js'
import { quotedMarket } from '../../quotes/quoted-market.js'
import type { ApiCall } from '../api-route.js'
import { dayBars, latestTrades, now } from './block-rows.js'
import type { MoreFields, Screen } from './screen-route.js'

function find({ world, parameters }: ApiCall): readonly Quoted[] {
  const market = world.bonds.exchange.market(parameters.text('FID_INPUT_ISCD'))
  return market ? [quotedMarket(market, bondForm(market.instrument), world.clock.now())] : []
}

const DAYS = dayBars({ period: () => 'D', most: 30 })
/** Years that a yield is reckoned for, and what a bond of 10,000 won pays in one. */
const [YEARS, COUPON] = [5, 325]

/** 수익률 at a price, by the simple formula that traders use for a first look. */
export function yieldAt(price: number): string {
  return (price === 0 ? 0 : ((COUPON + (10_000 - price) / YEARS) / price) * 100).toFixed(3)
}

const bookYields: MoreFields = ({ asks, bids }) =>
  Object.fromEntries(
    [1, 2, 3, 4, 5].flatMap((level) => [
      [`seln_ernn_rate${level}`, yieldAt(asks[level - 1]?.price ?? 0)],
      [`shnu_ernn_rate${level}`, yieldAt(bids[level - 1]?.price ?? 0)],
    ]),
  )

const dayYields: MoreFields = ({ code, day }) => ({
  stnd_iscd: code,
  ernn_rate: yieldAt(day.last),
  oprc_ert: yieldAt(day.open),
  hgpr_ert: yieldAt(day.high),
  lwpr_ert: yieldAt(day.low),
})

/** 장내채권 기본시세. */
export const BOND_SCREENS: readonly Screen[] = [
  { id: 'domesticBond.inquirePrice', find, blocks: { output: now }, more: { output: dayYields } },
  { id: 'domesticBond.inquireAskingPrice', find, blocks: { output: now }, more: { output: bookYields } },
  { id: 'domesticBond.inquireCcnl', find, blocks: { output: latestTrades(30) } },
  { id: 'domesticBond.inquireDailyPrice', find, blocks: { output: DAYS } },
  { id: 'domesticBond.inquireDailyItemchartprice', find, blocks: { output: DAYS } },
]
