import { type Currency, FOREIGN_SCALE } from '../../ledger/account.js'
import type { Cash } from '../../ledger/cash.js'
import { EXCHANGE_RATES } from '../../overseas/overseas-venues.js'
import { fixed, percent } from '../../quotes/change.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { ledgerStatus } from '../envelope.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { foreign, inWon, rateText } from './foreign-money.js'
import { type OverseasHolding, overseasHoldings } from './overseas-holdings.js'

const spec = specOf('overseasStock.inquirePresentBalance')

/** 해외주식 체결기준현재잔고: holdings, cash by currency, and all of it in won. */
export const overseasPresentBalance: ApiRoute = specRoute(spec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const isWon = parameters.text('WCRC_FRCR_DVSN_CD') === '01'
  const nation = parameters.text('NATN_CD')
  const holdings = overseasHoldings(world, account).filter(
    ({ venue }) => nation === '' || nation === '000' || nation === venue.nationCode,
  )
  const currencies = Object.entries(account.foreign) as [Currency, Cash][]
  const sum = (pick: (holding: OverseasHolding) => number): number =>
    holdings.reduce((total, holding) => total + inWon(pick(holding), holding.venue.currency), 0)
  const cost = sum(({ position }) => position.cost)
  const value = sum((holding) => holding.value)
  const cash = currencies.reduce((total, [currency, { total: all }]) => total + inWon(all, currency), 0)
  const reserved = currencies.reduce((total, [currency, one]) => total + inWon(one.reserved, currency), 0)
  const whole = (won: number): string => fixed(won, 0)
  return {
    body: {
      output1: holdings.map((holding) => specRecord(spec, 'output1', holdingRow(holding, isWon))),
      output2: currencies.map(([currency, one]) => specRecord(spec, 'output2', cashRow(currency, one))),
      output3: specRecord(spec, 'output3', {
        pchs_amt_smtl: whole(cost),
        evlu_amt_smtl: whole(value),
        evlu_pfls_amt_smtl: whole(value - cost),
        dncl_amt: '0',
        tot_dncl_amt: whole(cash),
        wdrw_psbl_tot_amt: whole(cash - reserved),
        frcr_evlu_tota: whole(cash),
        evlu_erng_rt1: percent(value - cost, cost),
        pchs_amt_smtl_amt: whole(cost),
        evlu_amt_smtl_amt: whole(value),
        tot_evlu_pfls_amt: fixed(value - cost, 8),
        tot_asst_amt: fixed(value + cash, 8),
        buy_mgn_amt: whole(reserved),
        mgna_tota: whole(reserved),
        frcr_use_psbl_amt: whole(cash - reserved),
        tot_frcr_cblc_smtl: fixed(cash, 6),
      }),
      ...ledgerStatus(holdings.length === 0 ? 'KIOK0560' : 'KIOK0510'),
    },
  }
})

function holdingRow(
  { position, listing, venue, price, value }: OverseasHolding,
  isWon: boolean,
): Record<string, string> {
  const { quantity, cost, boughtToday, soldToday, promised } = position
  const { currency } = venue
  const money = (units: number, places: number): string =>
    isWon ? fixed(inWon(units, currency), places) : foreign(units, places)
  const quantityText = (shares: number): string => fixed(shares, 8)
  return {
    prdt_name: listing.koreanName,
    cblc_qty13: quantityText(quantity - boughtToday + soldToday),
    thdt_buy_ccld_qty1: quantityText(boughtToday),
    thdt_sll_ccld_qty1: quantityText(soldToday),
    ccld_qty_smtl1: quantityText(quantity),
    ord_psbl_qty1: quantityText(quantity - promised),
    frcr_pchs_amt: money(cost, 5),
    frcr_evlu_amt2: money(value, 6),
    evlu_pfls_amt2: money(value - cost, 5),
    evlu_pfls_rt1: fixed(cost === 0 ? 0 : ((value - cost) / cost) * 100, 8),
    pdno: listing.symbol,
    bass_exrt: rateText(currency),
    buy_crcy_cd: currency,
    ovrs_now_pric1: money(price, 5),
    avg_unpr3: money(quantity === 0 ? 0 : cost / quantity, 4),
    tr_mket_name: venue.name,
    natn_kor_name: venue.nationName,
    pchs_rmnd_wcrc_amt: fixed(inWon(cost, currency), 0),
    unit_amt: String(EXCHANGE_RATES[currency].unit),
    prdt_type_cd: venue.productType,
    scts_dvsn_name: '현금',
    loan_rmnd: '0',
    ovrs_excg_cd: venue.code,
    item_lnkg_excg_cd: venue.exchange,
  }
}

function cashRow(currency: Currency, cash: Cash): Record<string, string> {
  return {
    crcy_cd: currency,
    crcy_cd_name: EXCHANGE_RATES[currency].name,
    frcr_buy_amt_smtl: foreign(cash.today.bought, 6),
    frcr_sll_amt_smtl: foreign(cash.today.sold, 6),
    frcr_dncl_amt_2: foreign(cash.settled, 6),
    frst_bltn_exrt: rateText(currency),
    frcr_buy_mgn_amt: foreign(cash.reserved, 6),
    frcr_etc_mgna: '0.000000',
    frcr_drwg_psbl_amt_1: foreign(cash.orderable, 6),
    frcr_evlu_amt2: fixed((cash.settled / FOREIGN_SCALE) * EXCHANGE_RATES[currency].won, 6),
    acpl_cstd_crcy_yn: 'Y',
    nxdy_frcr_drwg_psbl_amt: foreign(cash.in(1), 6),
  }
}
