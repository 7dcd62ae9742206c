import { KisValidationError } from '@kis/core'
import { type Collected, paginate } from '@kis/rest'
import {
  type InquireBalanceParams,
  type InquireBalanceResult,
  type InquirePresentBalanceResult,
  inquireBalance,
  inquirePresentBalance,
} from '@kis/rest/overseas-stock'
import type { Currency } from '../instrument/instrument.js'
import { OVERSEAS_VENUE_CODES, OVERSEAS_VENUES, type OverseasVenue } from '../instrument/venue-codes.js'
import type { BalancePart, BalanceReading } from './balance-part.js'
import type { OverseasTotals } from './balance-totals.js'
import { type Cash, cashOf } from './cash.js'
import type { Lot } from './merge-lots.js'
import { lotOfBalance, lotOfPresent } from './overseas-lots.js'
import { readSteady, type SteadyReading } from './read-steady.js'
import { wonPerUnit } from './won-per-unit.js'

/**
 * What an account holds abroad: 체결기준현재잔고 (CTRP6504R, paper VTRP6504R) for quantities as settled and as executed, cash and exchange
 * rates, and 해외주식 잔고 (TTTS3012R, paper VTTS3012R) of each exchange for what the other does not tell, as paper trading does not.
 *
 * @throws KisValidationError for a currency that no exchange trades in.
 */
export async function readOverseasBalance(reading: BalanceReading): Promise<BalancePart> {
  const { currency } = reading
  const venues = venuesOf(reading)
  const [present, ...lists] = await Promise.all([
    readPresent(reading),
    ...venues.map((venue) => readExchange(reading, venue)),
  ])
  const isAsked = (one: { readonly currency: Currency }): boolean => currency === 'all' || one.currency === currency
  const sums = present.pages.at(-1)?.output3
  return {
    lots: combine(
      present.lots,
      lists.flatMap(({ lots }) => lots),
    ).filter(isAsked),
    cash: cashesOf(present.pages).filter(isAsked),
    totals: { overseas: sums ? totalsOf(sums) : null },
    won: {
      // KIS adds up all currencies only.
      cost: null,
      value: null,
      profit: null,
      netAssets: null,
    },
    complete: present.complete && lists.every(({ complete }) => complete),
    raw: [...present.pages, ...lists.flatMap(({ pages }) => pages)],
  }
}

/** The exchanges to ask. With a real account NASD stands for the whole of America; on paper for NASDAQ alone. */
function venuesOf({ rest, currency }: BalanceReading): OverseasVenue[] {
  const venues = OVERSEAS_VENUES.filter((venue) => {
    if (rest.env === 'real' && (venue === 'NYSE' || venue === 'AMEX')) return false
    return currency === 'all' || OVERSEAS_VENUE_CODES[venue].currency === currency
  })
  if (venues.length > 0) return venues
  const currencies = [...new Set(OVERSEAS_VENUES.map((venue) => OVERSEAS_VENUE_CODES[venue].currency))]
  throw new KisValidationError({
    field: 'currency',
    message: `Parameter "currency" must be 'KRW', 'all' or one of ${currencies.join(', ')}: stocks abroad trade in no other.`,
  })
}

type PresentPage = InquirePresentBalanceResult

function readPresent({ rest, signal }: BalanceReading): Promise<SteadyReading<PresentPage>> {
  // In foreign currency: amounts in won would lose digits.
  const params = { WCRC_FRCR_DVSN_CD: '02', NATN_CD: '000', TR_MKET_CD: '00', INQR_DVSN_CD: '00' } as const
  return readSteady({
    read: () => paginate(inquirePresentBalance, rest, params, { signal }).collect(),
    lotsOf: (pages) => pages.flatMap((page) => page.output1.map(lotOfPresent)),
  })
}

function readExchange(reading: BalanceReading, venue: OverseasVenue): Promise<SteadyReading<InquireBalanceResult>> {
  const { rest, signal } = reading
  const { order, currency } = OVERSEAS_VENUE_CODES[venue]
  const params: InquireBalanceParams = { OVRS_EXCG_CD: order, TR_CRCY_CD: currency }
  return readSteady({
    read: (): Promise<Collected<InquireBalanceResult>> => paginate(inquireBalance, rest, params, { signal }).collect(),
    lotsOf: (pages) => pages.flatMap((page) => page.output1.map((row) => lotOfBalance(row, venue))),
  })
}

/** The present balance tells more of a stock; the lists of the exchanges add the stocks it lacks and how loans are called. */
function combine(present: readonly Lot[], listed: readonly Lot[]): Lot[] {
  const keyOf = ({ area, symbol, currency }: Lot): string => [area, symbol, currency].join('|')
  const known = new Set(present.map(keyOf))
  const loanTypes = new Map(
    listed.flatMap((lot) => (lot.loan ? [[`${keyOf(lot)}|${lot.loan.date}`, lot.loan.type]] : [])),
  )
  return [
    ...present.map((lot) => {
      const type = lot.loan && loanTypes.get(`${keyOf(lot)}|${lot.loan.date}`)
      return lot.loan && type ? { ...lot, loan: { ...lot.loan, type } } : lot
    }),
    ...listed.filter((lot) => !known.has(keyOf(lot))),
  ]
}

function cashesOf(pages: readonly PresentPage[]): Cash[] {
  const byCurrency = new Map<string, Cash>()
  for (const row of pages.flatMap((page) => page.output2)) {
    const currency = row.crcy_cd
    if (!currency) continue
    byCurrency.set(
      currency,
      cashOf(currency, {
        d0: row.frcr_dncl_amt_2,
        withdrawable: row.frcr_drwg_psbl_amt_1,
        withdrawableNextDay: row.nxdy_frcr_drwg_psbl_amt,
        exchangeRate: wonPerUnit(currency, row.frst_bltn_exrt),
      }),
    )
  }
  return [...byCurrency.values()]
}

function totalsOf(sums: PresentPage['output3']): OverseasTotals {
  return {
    totalAssets: sums.tot_asst_amt,
    deposits: sums.tot_dncl_amt,
    foreignCash: sums.frcr_evlu_tota,
    withdrawable: sums.wdrw_psbl_tot_amt,
    usableForeignCash: sums.frcr_use_psbl_amt,
    unsettledBuys: sums.ustl_buy_amt_smtl,
    unsettledSells: sums.ustl_sll_amt_smtl,
    margin: sums.mgna_tota,
    loans: sums.tot_loan_amt,
  }
}
