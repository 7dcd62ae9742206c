import { investorDay, netOfProfessionals } from '../../quotes/investor-fields.js'
import { foreignOf, memberPlaces } from '../../quotes/member-places.js'
import { programDay } from '../../quotes/program-flow.js'
import { wonForm } from '../../quotes/quote-forms.js'
import type { Quoted, QuoteRow } from '../../quotes/quoted.js'
import { quotedIndex } from '../../quotes/quoted-index.js'
import { quotedMarket } from '../../quotes/quoted-market.js'
import type { ApiCall } from '../api-route.js'
import { rankedStocks } from '../ranking/asked-stocks.js'
import { specOf } from '../spec-route.js'
import { dayBars, minuteBars, now } from './block-rows.js'
import type { MoreFields, Screen } from './screen-route.js'
import type { WireRecord } from './screen-writer.js'
import { findStock } from './stock-screens.js'

const MOST_ROWS = 30
const MILLION = 1_000_000
/** Markets by every code that these screens have for one. */
const MARKETS: Readonly<Record<string, string>> = { K: '0001', KSP: '0001', Q: '1001', KSQ: '1001' }

function indexBy(parameter: string): Screen['find'] {
  return ({ world, parameters }) => {
    const asked = parameters.text(parameter)
    const index = quotedIndex(world, MARKETS[asked] ?? asked)
    return index ? [index] : []
  }
}

const traded = ({ date, day }: QuoteRow) => ({ date, volume: day.volume, value: day.value })

/** Fields that a reader of names knows, of those that a block has. */
function known(id: string, block: string, tell: (field: string) => string | undefined): WireRecord {
  const fields = Object.keys(specOf(id).output[block]?.fields ?? {})
  return Object.fromEntries(
    fields.flatMap((field) => {
      const text = tell(field)
      return text === undefined ? [] : [[field, text]]
    }),
  )
}

const programs =
  (id: string): MoreFields =>
  (row, { world }) =>
    known(id, 'output', programDay(traded(row), row.code, world.settings.seed).tell)

/** @param unit of turnovers: those of an index are in millions of won already */
const investors =
  (id: string, block: string, unit: number): MoreFields =>
  (row, { world }) =>
    known(id, block, investorDay(traded(row), row.code, world.settings.seed, unit))

/** 증감: against the row before, which stands below. */
const growing: NonNullable<Screen['arrange']>[string] = (records) =>
  records.map((record, index) => {
    const before = records[index + 1]
    const grown = (field: string): string => String(Number(record[field]) - Number(before?.[field] ?? 0))
    const [shares, amount] = [grown('whol_smtn_ntby_qty'), grown('whol_smtn_ntby_tr_pbmn')]
    const fields = { whol_ntby_vol_icdc: shares, whol_ntby_tr_pbmn_icdc: amount, whol_ntby_tr_pbmn_icdc2: amount }
    return { ...record, ...Object.fromEntries(Object.entries(fields).filter(([name]) => Object.hasOwn(record, name))) }
  })

const DAYS = dayBars({
  period: () => 'D',
  to: ({ parameters }) => parameters.text('FID_INPUT_DATE_1'),
  most: MOST_ROWS,
})
const SPAN = dayBars({
  period: () => 'D',
  from: ({ parameters }) => parameters.text('FID_INPUT_DATE_1'),
  to: ({ parameters }) => parameters.text('FID_INPUT_DATE_2'),
  most: MOST_ROWS,
})
const MINUTES = minuteBars({ length: () => 1, most: MOST_ROWS })

function screen(id: string, find: Screen['find'], rows: Screen['blocks'][string], more: MoreFields): Screen {
  return { id, find, blocks: { output: rows }, more: { output: more } }
}

/** What one member did (회원사 일별): nothing where it is not among the five. */
const ofMember: MoreFields = (row, { world, parameters }) => {
  const quantityOf = (side: 'buy' | 'sell'): number =>
    memberPlaces(traded(row), row.code, side, world.settings.seed).find(
      ({ number }) => number === parameters.text('FID_INPUT_ISCD_2'),
    )?.quantity ?? 0
  const [bought, sold] = [quantityOf('buy'), quantityOf('sell')]
  return { total_shnu_qty: String(bought), total_seln_qty: String(sold), ntby_qty: String(bought - sold) }
}

/** 외국계 회원사. */
const foreign: MoreFields = (row, { world }) => {
  const quantityOf = (side: 'buy' | 'sell'): number =>
    foreignOf(memberPlaces(traded(row), row.code, side, world.settings.seed))
  const [bought, sold] = [quantityOf('buy'), quantityOf('sell')]
  return {
    ...{ frgn_shnu_vol: String(bought), frgn_seln_vol: String(sold), frgn_ntby_qty_icdc: '0' },
    ...{ glob_total_shnu_qty: String(bought), glob_total_seln_qty: String(sold) },
    ...{ glob_ntby_qty: String(bought - sold), glob_ntsl_qty: String(bought - sold) },
  }
}

const everyStock = (call: ApiCall): readonly Quoted[] =>
  rankedStocks(call).map((market) => quotedMarket(market, wonForm(market.instrument), call.world.clock.now()))

/** Largest first by a field, or smallest first. */
function sorted(records: readonly WireRecord[], field: string, isFalling: boolean): readonly WireRecord[] {
  const order = isFalling ? 1 : -1
  return [...records].sort((a, b) => order * (Number(b[field]) - Number(a[field]))).slice(0, MOST_ROWS)
}

const INSTITUTIONS = 'domesticStock.foreignInstitutionTotal'

/** Who trades: programs, investors, members. The streams tell of the same. */
export const FLOW_SCREENS: readonly Screen[] = [
  {
    ...screen('domesticStock.programTradeByStock', findStock, MINUTES, programs('domesticStock.programTradeByStock')),
    arrange: { output: growing },
  },
  {
    ...screen(
      'domesticStock.programTradeByStockDaily',
      findStock,
      DAYS,
      programs('domesticStock.programTradeByStockDaily'),
    ),
    arrange: { output: growing },
  },
  screen(
    'domesticStock.compProgramTradeToday',
    indexBy('FID_MRKT_CLS_CODE'),
    MINUTES,
    programs('domesticStock.compProgramTradeToday'),
  ),
  screen(
    'domesticStock.compProgramTradeDaily',
    indexBy('FID_MRKT_CLS_CODE'),
    DAYS,
    programs('domesticStock.compProgramTradeDaily'),
  ),
  {
    id: 'domesticStock.investorTradeByStockDaily',
    find: findStock,
    blocks: { output1: now, output2: DAYS },
    more: { output2: investors('domesticStock.investorTradeByStockDaily', 'output2', MILLION) },
  },
  screen(
    'domesticStock.inquireInvestorDailyByMarket',
    indexBy('FID_INPUT_ISCD'),
    DAYS,
    investors('domesticStock.inquireInvestorDailyByMarket', 'output', 1),
  ),
  screen(
    'domesticStock.inquireInvestorTimeByMarket',
    indexBy('FID_INPUT_ISCD'),
    now,
    investors('domesticStock.inquireInvestorTimeByMarket', 'output', 1),
  ),
  {
    id: INSTITUTIONS,
    find: everyStock,
    blocks: { output: now },
    more: {
      output(row, call, one) {
        const { frgn, orgn } = netOfProfessionals(traded(row), row.code, call.world.settings.seed)
        return {
          ...investors(INSTITUTIONS, 'output', MILLION)(row, call, one),
          ...{ mksc_shrn_iscd: row.code, ntby_qty: String(frgn + orgn) },
        }
      },
    },
    arrange: {
      output: (records, { parameters }) =>
        sorted(
          records,
          { '1': 'frgn_ntby_qty', '2': 'orgn_ntby_qty' }[parameters.text('FID_ETC_CLS_CODE')] ?? 'ntby_qty',
          parameters.text('FID_RANK_SORT_CLS_CODE') !== '1',
        ),
    },
  },
  screen('domesticStock.inquireMemberDaily', findStock, SPAN, ofMember),
  screen('domesticStock.frgnmemPchsTrend', findStock, MINUTES, foreign),
  {
    ...screen('domesticStock.frgnmemTradeEstimate', everyStock, now, foreign),
    arrange: {
      output: (records, { parameters }) =>
        sorted(records, 'glob_ntsl_qty', parameters.text('FID_RANK_SORT_CLS_CODE_2') !== '1'),
    },
  },
]
