import type { Side } from '../../exchange/side.js'
import { sideCode } from '../../exchange/side.js'
import { addDays } from '../../exchange/trading-days.js'
import type { JournalLine } from '../../ledger/trade-journal.js'
import type { OverseasListing } from '../../overseas/overseas-market.js'
import { fixed } from '../../quotes/change.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { foreign, inWon, rateText } from './foreign-money.js'
import { isAskedVenue } from './overseas-holdings.js'

const PAGE_SIZE = 50
/** Days until a trade settles, weekends not counted here. */
const SETTLEMENT_DAYS = 2

const spec = specOf('overseasStock.inquirePeriodTrans')

interface Trade {
  readonly line: JournalLine
  readonly listing: OverseasListing
  readonly side: Side
  readonly quantity: number
  readonly amount: number
  readonly fee: number
}

/** 해외주식 일별거래내역: what was bought and sold, by day, symbol and side. */
export const overseasPeriodTrades: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const [asked = '', symbol = '', side = ''] = ['OVRS_EXCG_CD', 'PDNO', 'SLL_BUY_DVSN_CD'].map((name) =>
    parameters.text(name),
  )
  const trades = account.overseasJournal
    .between(parameters.text('ERLM_STRT_DT'), parameters.text('ERLM_END_DT'))
    .flatMap((line): Trade[] => {
      const listing = world.overseas.exchange.instruments.get(line.code)
      if (!listing || !isAskedVenue(asked, listing.venue) || (symbol !== '' && symbol !== listing.symbol)) return []
      return tradesOf(line, listing).filter((trade) => trade.quantity > 0 && isAskedSide(side, trade.side))
    })
  const sum = (pick: (trade: Trade) => number): number => trades.reduce((total, trade) => total + pick(trade), 0)
  const names = ['ERLM_STRT_DT', 'ERLM_END_DT', 'OVRS_EXCG_CD', 'PDNO']
  return pageAnswer({
    call,
    rows: trades,
    size: PAGE_SIZE,
    keyOf: ({ line, side: way }) => `${line.date}^${line.code}^${sideCode(way)}`,
    cursor: { suffix: '100', width: 100 },
    conditions: [account.cano, account.productCode, ...names.map((name) => parameters.text(name)), ''].join('!^'),
    blocks: (rows) => ({
      output1: rows.map((trade) => specRecord(spec, 'output1', rowOf(trade))),
      output2: specRecord(spec, 'output2', {
        frcr_buy_amt_smtl: foreign(
          sum((trade) => (trade.side === 'buy' ? trade.amount : 0)),
          6,
        ),
        frcr_sll_amt_smtl: foreign(
          sum((trade) => (trade.side === 'sell' ? trade.amount : 0)),
          6,
        ),
        dmst_fee_smtl: foreign(
          sum((trade) => trade.fee),
          6,
        ),
        ovrs_fee_smtl: '0.000000',
      }),
    }),
  })
})

function isAskedSide(asked: string, side: Side): boolean {
  return asked === '' || asked === '00' || asked === sideCode(side)
}

function tradesOf(line: JournalLine, listing: OverseasListing): Trade[] {
  const { soldQuantity, soldAmount, sellFees, taxes, boughtQuantity, boughtAmount, buyFees } = line
  return [
    { line, listing, side: 'sell', quantity: soldQuantity, amount: soldAmount, fee: sellFees + taxes },
    { line, listing, side: 'buy', quantity: boughtQuantity, amount: boughtAmount, fee: buyFees },
  ]
}

function rowOf({ line, listing, side, quantity, amount, fee }: Trade): Record<string, string> {
  const { currency } = listing.venue
  const settled = side === 'buy' ? amount + fee : amount - fee
  return {
    trad_dt: line.date,
    sttl_dt: addDays(line.date, SETTLEMENT_DAYS),
    sll_buy_dvsn_cd: sideCode(side),
    sll_buy_dvsn_name: side === 'buy' ? '매수' : '매도',
    pdno: listing.symbol,
    ovrs_item_name: listing.koreanName,
    ccld_qty: String(quantity),
    amt_unit_ccld_qty: fixed(quantity, 8),
    ft_ccld_unpr2: foreign(amount / quantity, 8),
    ovrs_stck_ccld_unpr: fixed(inWon(amount / quantity, currency), 8),
    tr_frcr_amt2: foreign(amount, 6),
    tr_amt: fixed(inWon(amount, currency), 0),
    frcr_excc_amt_1: foreign(settled, 6),
    wcrc_excc_amt: fixed(inWon(settled, currency), 0),
    dmst_frcr_fee1: foreign(fee, 5),
    frcr_fee1: '0.000000',
    dmst_wcrc_fee: fixed(inWon(fee, currency), 0),
    ovrs_wcrc_fee: '0',
    crcy_cd: currency,
    erlm_exrt: rateText(currency),
    loan_dvsn_cd: '01',
    loan_dvsn_name: '현금',
  }
}
