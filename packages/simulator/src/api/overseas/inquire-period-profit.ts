import { type JournalLine, realisedOf } from '../../ledger/trade-journal.js'
import { fixed, percent } from '../../quotes/change.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { foreign, inWon, rateText } from './foreign-money.js'
import { isAskedVenue } from './overseas-holdings.js'

const PAGE_SIZE = 20

const spec = specOf('overseasStock.inquirePeriodProfit')

/** 해외주식 기간손익: what was sold, by day and symbol. */
export const overseasPeriodProfit: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const isWon = parameters.text('WCRC_FRCR_DVSN_CD') === '02'
  const [asked, currency, symbol] = ['OVRS_EXCG_CD', 'CRCY_CD', 'PDNO'].map((name) => parameters.text(name))
  const lines = account.overseasJournal
    .between(parameters.text('INQR_STRT_DT'), parameters.text('INQR_END_DT'))
    .flatMap((line) => {
      const listing = world.overseas.exchange.instruments.get(line.code)
      return listing && line.soldQuantity > 0 ? [{ line, listing, venue: listing.venue }] : []
    })
    .filter(
      ({ listing, venue }) =>
        isAskedVenue(asked ?? '', venue) &&
        (currency === '' || currency === venue.currency) &&
        (symbol === '' || symbol === listing.symbol),
    )
  type Row = (typeof lines)[number]
  const money = ({ venue }: Row, units: number, places: number): string =>
    isWon ? fixed(inWon(units, venue.currency), places) : foreign(units, places)
  const sum = (pick: (line: JournalLine) => number): number =>
    lines.reduce(
      (total, { line, venue }) => total + (isWon ? inWon(pick(line), venue.currency) * 10_000 : pick(line)),
      0,
    )
  const names = ['OVRS_EXCG_CD', 'NATN_CD', 'CRCY_CD', 'PDNO', 'INQR_STRT_DT', 'INQR_END_DT']
  return pageAnswer({
    call,
    rows: lines,
    size: PAGE_SIZE,
    keyOf: ({ line }) => `${line.date}^${line.code}`,
    cursor: { suffix: '200', width: 200 },
    conditions: [account.cano, account.productCode, ...names.map((name) => parameters.text(name)), ''].join('^'),
    blocks: (rows) => ({
      output1: rows.map((row) => {
        const { line, listing, venue } = row
        return specRecord(spec, 'output1', {
          trad_day: line.date,
          ovrs_pdno: listing.symbol,
          ovrs_item_name: listing.koreanName,
          slcl_qty: String(line.soldQuantity),
          pchs_avg_pric: money(row, line.soldCost / line.soldQuantity, 4),
          frcr_pchs_amt1: money(row, line.soldCost, 5),
          avg_sll_unpr: money(row, line.soldAmount / line.soldQuantity, 5),
          frcr_sll_amt_smtl1: money(row, line.soldAmount, 6),
          stck_sll_tlex: money(row, line.sellFees + line.taxes, 8),
          ovrs_rlzt_pfls_amt: money(row, realisedOf(line), 5),
          pftrt: percent(realisedOf(line), line.soldCost),
          exrt: rateText(venue.currency),
          ovrs_excg_cd: venue.code,
          frst_bltn_exrt: rateText(venue.currency),
        })
      }),
      output2: specRecord(spec, 'output2', {
        stck_sll_amt_smtl: foreign(
          sum((line) => line.soldAmount),
          2,
        ),
        stck_buy_amt_smtl: foreign(
          sum((line) => line.soldCost),
          2,
        ),
        smtl_fee1: foreign(
          sum((line) => line.sellFees + line.taxes),
          8,
        ),
        excc_dfrm_amt: foreign(
          sum((line) => line.soldAmount - line.sellFees - line.taxes),
          8,
        ),
        ovrs_rlzt_pfls_tot_amt: foreign(sum(realisedOf), 5),
        tot_pftrt: percent(
          sum(realisedOf),
          sum((line) => line.soldCost),
        ),
        bass_dt: world.overseas.date,
      }),
    }),
  })
})
