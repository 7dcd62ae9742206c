import { BUILT_IN_SECTORS } from '../../masters/built-in.js'
import { percent } from '../../quotes/change.js'
import type { Quoted, QuoteRow } from '../../quotes/quoted.js'
import { quotedIndex } from '../../quotes/quoted-index.js'
import type { ApiCall } from '../api-route.js'
import { breadthFields, indexView, yearFields } from '../indices/index-fields.js'
import { earlierToo, latestTrades, minuteBars, now } from './block-rows.js'
import { indexCode } from './index-rows.js'
import type { BlockRows, MoreFields, Screen } from './screen-route.js'

const MOST_ROWS = 102

function find(call: ApiCall): readonly Quoted[] {
  const index = quotedIndex(call.world, call.parameters.text('FID_INPUT_ISCD'))
  return index ? [index] : []
}

/** Every index of the market that is asked for: K 거래소, Q 코스닥, K2 코스피200. */
const everyIndex: BlockRows = (_, { world, parameters }) => {
  const market = parameters.text('FID_MRKT_CLS_CODE')
  const board = { K: '0', Q: '1', K2: '2' }[market]
  return BUILT_IN_SECTORS.map(([code]) => code.slice(1))
    .filter((code) => board === undefined || code.startsWith(board))
    .flatMap((code) => quotedIndex(world, code)?.now ?? [])
}

/** 상승·하락 종목 수, and the extremes of the year. */
const breadth: MoreFields = (row, call, one) => {
  const view = indexView(call.world, row.code)
  if (!view) return indexCode(row, call, one)
  const { days, today, markets, before } = view
  return {
    ...indexCode(row, call, one),
    ...breadthFields(markets),
    ...yearFields(days, today),
    prdy_vol: String(Math.floor(before.volume / 1_000)),
    prdy_tr_pbmn: String(Math.floor(before.value / 1_000_000)),
    futs_prdy_oprc: before.open.toFixed(2),
    futs_prdy_hgpr: before.high.toFixed(2),
    futs_prdy_lwpr: before.low.toFixed(2),
  }
}

/** Of the volume and the turnover of the whole market. */
const share: MoreFields = (row, call, one) => ({
  ...indexCode(row, call, one),
  acml_vol_rlim: percent(row.day.volume, one.now.day.volume),
  acml_tr_pbmn_rlim: percent(row.day.value, one.now.day.value),
})

const counted: MoreFields = (row, call, one) => {
  const view = indexView(call.world, row.code)
  return { ...indexCode(row, call, one), ...(view ? breadthFields(view.markets) : {}) }
}

const SECONDS = minuteBars({
  // Less than a minute has no bars of its own.
  length: ({ parameters }) => Number(parameters.text('FID_INPUT_HOUR_1')) / 60,
  most: MOST_ROWS,
  days: earlierToo,
})

/** The call that opened the day: where the index stood at the open. */
const opening: BlockRows = ({ now: row }): readonly QuoteRow[] => [
  { ...row, day: { ...row.day, last: row.day.open, volume: 0, value: 0 } },
]

/** 업종·지수. What it says of a minute adds up from what the members traded in it. */
export const INDEX_SCREENS: readonly Screen[] = [
  {
    id: 'domesticStock.inquireIndexCategoryPrice',
    find,
    blocks: { output1: now, output2: everyIndex },
    more: { output1: breadth, output2: share },
  },
  { id: 'domesticStock.inquireIndexTickprice', find, blocks: { output: latestTrades(MOST_ROWS) } },
  { id: 'domesticStock.inquireIndexTimeprice', find, blocks: { output: SECONDS } },
  {
    id: 'domesticStock.inquireTimeIndexchartprice',
    find,
    blocks: { output1: now, output2: SECONDS },
    more: { output1: breadth },
  },
  { id: 'domesticStock.expIndexTrend', find, blocks: { output: opening } },
  {
    id: 'domesticStock.expTotalIndex',
    find,
    blocks: { output1: now, output2: everyIndex },
    more: { output1: counted, output2: counted },
  },
]
