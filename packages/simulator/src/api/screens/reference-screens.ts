import { REFERENCE_SCALE } from '../../overseas/references.js'
import { overseasForm } from '../../quotes/quote-forms.js'
import type { Quoted } from '../../quotes/quoted.js'
import { quotedMarket } from '../../quotes/quoted-market.js'
import type { ApiCall } from '../api-route.js'
import { quotedMarket as marketAbroad } from '../overseas/quoted-market.js'
import { dayBars, earlierToo, minuteBars, now } from './block-rows.js'
import type { MoreFields, Screen } from './screen-route.js'

const MOST_DAYS = 100
const MOST_MINUTES = 102
/** Exchanges whose shares are charted by their symbol alone: those of the United States. */
const EXCHANGES = ['NAS', 'NYS', 'AMS'] as const

/** An index, a rate, a yield; where the code is that of a share, the share. */
function find({ world, parameters }: ApiCall): readonly Quoted[] {
  const code = parameters.text('FID_INPUT_ISCD')
  const at = world.clock.now()
  for (const exchange of EXCHANGES) {
    const isListed = world.overseas.instruments.some((one) => one.exchange === exchange && one.symbol === code)
    const market = isListed ? marketAbroad(world, exchange, code) : undefined
    if (market) return [quotedMarket(market, overseasForm(market.instrument), at)]
  }
  const market = world.references.market(code)
  return market ? [quotedMarket(market, { key: code, code, scale: REFERENCE_SCALE, places: 2 }, at)] : []
}

const base: MoreFields = ({ day, places }) => ({ ovrs_nmix_prdy_clpr: day.base.toFixed(places) })

/** 해외 지수·환율·국채·금 기간별시세 and 분봉: days and minutes of one market, so that they tell the same. */
export const REFERENCE_SCREENS: readonly Screen[] = [
  {
    id: 'overseasStock.inquireDailyChartprice',
    find,
    blocks: {
      output1: now,
      output2: dayBars({
        period: ({ parameters }) => parameters.text('FID_PERIOD_DIV_CODE'),
        from: ({ parameters }) => parameters.text('FID_INPUT_DATE_1'),
        to: ({ parameters }) => parameters.text('FID_INPUT_DATE_2'),
        most: MOST_DAYS,
      }),
    },
    more: { output1: base },
  },
  {
    id: 'overseasStock.inquireTimeIndexchartprice',
    find,
    blocks: { output1: now, output2: minuteBars({ length: () => 1, most: MOST_MINUTES, days: earlierToo }) },
    more: { output1: base },
  },
]
