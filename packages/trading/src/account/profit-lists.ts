import { type CallOptions, paginate, type RestClient } from '@kis/rest'
import { inquirePeriodProfit, inquirePeriodTradeProfit } from '@kis/rest/domestic-stock'
import { inquirePeriodProfit as inquireOverseasProfit } from '@kis/rest/overseas-stock'
import { OVERSEAS_VENUE_CODES, venueOfCode } from '../instrument/venue-codes.js'
import { asReal } from '../stock/wire-values.js'
import type { DateWindow } from './date-windows.js'
import type { ProfitEntry, ProfitPart } from './profit-history.js'
import { wonPerUnit } from './won-per-unit.js'

type Query = DateWindow & Pick<CallOptions, 'signal'> & { readonly symbol?: string | undefined }

/** Oldest first: what is traded while a list is read is added at its end, where it moves nothing. */
const OLDEST_FIRST = '01'

/** 기간별손익일별합산조회 (TTTC8708R): one row a day. */
export async function readDailyProfit(rest: RestClient, query: Query): Promise<ProfitPart> {
  const { from, to, symbol, signal } = query
  const { pages, complete } = await paginate(
    inquirePeriodProfit,
    asReal(rest),
    { INQR_STRT_DT: from, INQR_END_DT: to, SORT_DVSN: OLDEST_FIRST, PDNO: symbol },
    { signal },
  ).collect()
  const byDay = new Map<string | null, ProfitEntry>()
  for (const row of pages.flatMap((page) => page.output1)) {
    byDay.set(row.trad_dt, {
      ...BLANK,
      date: row.trad_dt,
      symbol: symbol ?? null,
      venue: symbol === undefined ? null : 'KRX',
      boughtQuantity: row.buy_qty1,
      boughtAmount: row.buy_amt,
      soldQuantity: row.sll_qty1,
      soldAmount: row.sll_amt,
      profit: row.rlzt_pfls,
      profitRate: row.pfls_rt,
      fees: row.fee,
      taxes: row.tl_tax,
      interest: row.loan_int,
    })
  }
  return { entries: [...byDay.values()], complete, raw: pages }
}

/** 기간별매매손익현황조회 (TTTC8715R): one row for each day, stock and loan. */
export async function readTradeProfit(rest: RestClient, query: Query): Promise<ProfitPart> {
  const { from, to, symbol, signal } = query
  const { pages, complete } = await paginate(
    inquirePeriodTradeProfit,
    asReal(rest),
    { INQR_STRT_DT: from, INQR_END_DT: to, SORT_DVSN: OLDEST_FIRST, PDNO: symbol },
    { signal },
  ).collect()
  const unique = new Map<string, ProfitEntry>()
  for (const row of pages.flatMap((page) => page.output1)) {
    unique.set([row.trad_dt, row.pdno, row.trad_dvsn_name, row.loan_dt].join('|'), {
      ...BLANK,
      date: row.trad_dt,
      symbol: shortCode(row.pdno),
      venue: 'KRX',
      name: row.prdt_name,
      boughtQuantity: row.buy_qty,
      boughtAmount: row.buy_amt,
      soldQuantity: row.sll_qty,
      soldAmount: row.sll_amt,
      averageCost: row.pchs_unpr,
      sellPrice: row.sll_pric,
      profit: row.rlzt_pfls,
      profitRate: row.pfls_rt,
      fees: row.fee,
      taxes: row.tl_tax,
      interest: row.loan_int,
    })
  }
  return { entries: [...unique.values()], complete, raw: pages }
}

/** 해외주식 기간손익 (TTTS3039R), all exchanges, in their currencies. Sales that are alike are several sales. */
export async function readOverseasProfit(rest: RestClient, query: Query): Promise<ProfitPart> {
  const { from, to, symbol, signal } = query
  const { pages, complete } = await paginate(
    inquireOverseasProfit,
    asReal(rest),
    { INQR_STRT_DT: from, INQR_END_DT: to, WCRC_FRCR_DVSN_CD: '01', PDNO: symbol },
    { signal },
  ).collect()
  const entries = pages
    .flatMap((page) => page.output1)
    .map((row): ProfitEntry => {
      const venue = venueOfCode(row.ovrs_excg_cd ?? '')
      const currency = venue ? OVERSEAS_VENUE_CODES[venue].currency : 'XXX'
      return {
        ...BLANK,
        date: row.trad_day,
        symbol: row.ovrs_pdno,
        venue: venue ?? null,
        name: row.ovrs_item_name,
        currency,
        boughtAmount: row.frcr_pchs_amt1,
        soldQuantity: row.slcl_qty,
        soldAmount: row.frcr_sll_amt_smtl1,
        averageCost: row.pchs_avg_pric,
        sellPrice: row.avg_sll_unpr,
        profit: row.ovrs_rlzt_pfls_amt,
        profitRate: row.pftrt,
        fees: row.stck_sll_tlex,
        exchangeRate: wonPerUnit(currency, row.exrt),
      }
    })
  return { entries, complete, raw: pages }
}

const BLANK: ProfitEntry = {
  date: null,
  symbol: null,
  venue: null,
  name: null,
  currency: 'KRW',
  boughtQuantity: null,
  boughtAmount: null,
  soldQuantity: null,
  soldAmount: null,
  averageCost: null,
  sellPrice: null,
  profit: null,
  profitRate: null,
  fees: null,
  taxes: null,
  interest: null,
  exchangeRate: null,
}

/** `00000A005930` is `005930`; ETN (`Q520057`) and warrants keep their letters. */
function shortCode(padded: string): string {
  const code = padded.replace(/^0{3,}(?=[A-Z])/, '')
  return /^A[0-9A-Z]{6}$/.test(code) ? code.slice(1) : code
}
