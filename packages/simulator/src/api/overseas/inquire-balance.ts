import { realisedOf } from '../../ledger/trade-journal.js'
import { OVERSEAS_VENUES } from '../../overseas/overseas-venues.js'
import { fixed, percent } from '../../quotes/change.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { foreign } from './foreign-money.js'
import { isAskedVenue, type OverseasHolding, overseasHoldings } from './overseas-holdings.js'

const PAGE_SIZE = 100

const spec = specOf('overseasStock.inquireBalance')

/** 해외주식 잔고, of one exchange or of all America, in its currency. */
export const overseasBalance: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const asked = parameters.text('OVRS_EXCG_CD')
  const holdings = overseasHoldings(world, account).filter(({ venue }) => isAskedVenue(asked, venue))
  const exchanges = new Set(
    OVERSEAS_VENUES.filter((venue) => isAskedVenue(asked, venue)).map(({ exchange }) => exchange),
  )
  const lines = account.overseasJournal
    .between(world.overseas.date, '99991231')
    .filter(({ code }) => [...exchanges].some((exchange) => code.startsWith(`${exchange}/`)))
  const sum = <Row>(rows: readonly Row[], pick: (row: Row) => number): number =>
    rows.reduce((total, row) => total + pick(row), 0)
  const cost = sum(holdings, ({ position }) => position.cost)
  const profit = sum(holdings, ({ value, position }) => value - position.cost)
  const realised = sum(lines, realisedOf)
  const soldCost = sum(lines, (line) => line.soldCost)
  const bought = sum(lines, (line) => line.boughtAmount)
  return pageAnswer({
    call,
    rows: holdings,
    size: PAGE_SIZE,
    keyOf: ({ position }) => position.code,
    cursor: { suffix: '200', width: 200 },
    conditions: `${account.cano}^${account.productCode}^${asked}^${parameters.text('TR_CRCY_CD')}^`,
    blocks: (rows) => ({
      output1: rows.map((holding) =>
        specRecord(spec, 'output1', {
          ...rowOf(holding),
          cano: account.cano,
          acnt_prdt_cd: account.productCode,
        }),
      ),
      output2: specRecord(spec, 'output2', {
        frcr_pchs_amt1: foreign(cost, 5),
        ovrs_rlzt_pfls_amt: foreign(realised, 5),
        ovrs_tot_pfls: foreign(realised + profit, 5),
        rlzt_erng_rt: percent(realised, soldCost),
        tot_evlu_pfls_amt: foreign(profit, 8),
        tot_pftrt: percent(profit, cost),
        frcr_buy_amt_smtl1: foreign(bought, 6),
        ovrs_rlzt_pfls_amt2: foreign(realised, 5),
        frcr_buy_amt_smtl2: foreign(bought, 6),
      }),
    }),
  })
})

function rowOf({ position, listing, venue, price, value }: OverseasHolding): Record<string, string> {
  const { quantity, cost, promised } = position
  return {
    prdt_type_cd: venue.productType,
    ovrs_pdno: listing.symbol,
    ovrs_item_name: listing.koreanName,
    frcr_evlu_pfls_amt: foreign(value - cost, 6),
    evlu_pfls_rt: percent(value - cost, cost),
    pchs_avg_pric: foreign(quantity === 0 ? 0 : cost / quantity, 4),
    ovrs_cblc_qty: String(quantity),
    ord_psbl_qty: String(quantity - promised),
    frcr_pchs_amt1: foreign(cost, 5),
    ovrs_stck_evlu_amt: foreign(value, 8),
    now_pric2: fixed(price / 10_000, 6),
    tr_crcy_cd: venue.currency,
    ovrs_excg_cd: venue.code,
    loan_type_cd: '10',
    loan_dt: '',
    expd_dt: '',
  }
}
