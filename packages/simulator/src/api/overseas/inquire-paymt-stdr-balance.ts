import type { Currency } from '../../ledger/account.js'
import type { Cash } from '../../ledger/cash.js'
import { EXCHANGE_RATES } from '../../overseas/overseas-venues.js'
import { fixed, percent } from '../../quotes/change.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { ledgerStatus } from '../envelope.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { foreign, inWon, rateText } from './foreign-money.js'
import { overseasHoldings } from './overseas-holdings.js'

const spec = specOf('overseasStock.inquirePaymtStdrBalance')

/** 해외주식 결제기준잔고: what has settled. Shares count from the day of the trade here, cash from its settlement. */
export const overseasSettledBalance: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const isWon = parameters.text('WCRC_FRCR_DVSN_CD') === '01'
  const holdings = overseasHoldings(world, account)
  const currencies = (Object.entries(account.foreign) as [Currency, Cash][]).filter(([, { settled }]) => settled !== 0)
  const cost = holdings.reduce((sum, { position, venue }) => sum + inWon(position.cost, venue.currency), 0)
  const value = holdings.reduce((sum, holding) => sum + inWon(holding.value, holding.venue.currency), 0)
  const cash = currencies.reduce((sum, [currency, { settled }]) => sum + inWon(settled, currency), 0)
  return {
    body: {
      output1: holdings.map(({ position, listing, venue, price, value: worth }) => {
        const { quantity, promised, boughtToday, soldToday } = position
        const money = (units: number, places: number): string =>
          isWon ? fixed(inWon(units, venue.currency), places) : foreign(units, places)
        return specRecord(spec, 'output1', {
          pdno: listing.symbol,
          prdt_name: listing.koreanName,
          cblc_qty13: fixed(quantity, 8),
          ord_psbl_qty1: fixed(quantity - promised, 8),
          avg_unpr3: money(quantity === 0 ? 0 : position.cost / quantity, 4),
          ovrs_now_pric1: money(price, 5),
          frcr_pchs_amt: money(position.cost, 5),
          frcr_evlu_amt2: money(worth, 6),
          evlu_pfls_amt2: money(worth - position.cost, 5),
          bass_exrt: rateText(venue.currency),
          buy_crcy_cd: venue.currency,
          thdt_sll_ccld_qty1: fixed(soldToday, 8),
          thdt_buy_ccld_qty1: fixed(boughtToday, 8),
          evlu_pfls_rt1: percent(worth - position.cost, position.cost),
          tr_mket_name: venue.name,
          natn_kor_name: venue.nationName,
          prdt_type_cd: venue.productType,
          ovrs_excg_cd: venue.code,
          scts_dvsn_name: '현금',
        })
      }),
      output2: currencies.map(([currency, { settled }]) =>
        specRecord(spec, 'output2', {
          crcy_cd: currency,
          crcy_cd_name: EXCHANGE_RATES[currency].name,
          frcr_dncl_amt_2: foreign(settled, 6),
          frst_bltn_exrt: rateText(currency),
          frcr_evlu_amt2: fixed(inWon(settled, currency), 6),
        }),
      ),
      output3: specRecord(spec, 'output3', {
        pchs_amt_smtl_amt: fixed(cost, 0),
        tot_evlu_pfls_amt: fixed(value - cost, 8),
        evlu_erng_rt1: percent(value - cost, cost),
        tot_dncl_amt: fixed(cash, 0),
        wcrc_evlu_amt_smtl: fixed(value, 6),
        tot_asst_amt2: fixed(value + cash, 6),
        frcr_cblc_wcrc_evlu_amt_smtl: fixed(cash, 6),
        tot_loan_amt: '0',
      }),
      ...ledgerStatus('KIOK0510'),
    },
  }
})
