import { KisValidationError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import { inquirePsblOrder as inquireBondOrder } from '@kis/rest/domestic-bond'
import { inquirePsblOrder as inquireContractOrder } from '@kis/rest/domestic-futures-options'
import { inquirePsamount as inquireOverseasContract } from '@kis/rest/overseas-futures-options'
import { inquirePsamount } from '@kis/rest/overseas-stock'
import type { Instrument } from '../instrument/instrument.js'
import { isOverseasVenue, OVERSEAS_VENUE_CODES } from '../instrument/venue-codes.js'
import { codeOfSide } from '../orders/desks/record-fields.js'
import { asReal } from '../stock/wire-values.js'
import type { BuyingPower, BuyingPowerQuery } from './buying-power.js'
import { powerOf, requirePrice } from './power-of.js'
import { wonPerUnit } from './won-per-unit.js'

type Asker = (rest: RestClient, instrument: Instrument, query: BuyingPowerQuery) => Promise<BuyingPower>

/** 해외주식 매수가능금액조회 (TTTS3007R, paper VTTS3007R) */
export const overseasPower: Asker = async (rest, instrument, query) => {
  refuseCredit(query)
  const { venue, symbol } = instrument
  if (!isOverseasVenue(venue))
    throw new KisValidationError({ field: 'venue', message: `No exchange abroad: ${venue}.` })
  const price = requirePrice(query.price, 'a stock abroad')
  const raw = await inquirePsamount(
    rest,
    { OVRS_EXCG_CD: OVERSEAS_VENUE_CODES[venue].order, OVRS_ORD_UNPR: String(price), ITEM_CD: symbol },
    { signal: query.signal },
  )
  const { output } = raw
  const currency = output.tr_crcy_cd || instrument.currency
  return powerOf(
    { ...instrument, currency },
    {
      cash: output.ord_psbl_frcr_amt,
      reusable: output.sll_ruse_psbl_amt,
      calculationPrice: price,
      maxAmountWithoutCredit: output.ovrs_ord_psbl_amt,
      maxQuantityWithoutCredit: output.max_ord_psbl_qty,
      maxAmountWithOtherCurrencies: output.frcr_ord_psbl_amt1,
      maxQuantityWithOtherCurrencies: output.ovrs_max_ord_psbl_qty,
      exchangeRate: wonPerUnit(currency, output.exrt),
    },
    raw,
  )
}

/** 장내채권 매수가능조회 (TTTC8910R) */
export const bondPower: Asker = async (rest, instrument, query) => {
  refuseCredit(query)
  const price = requirePrice(query.price, 'a bond')
  const raw = await inquireBondOrder(
    asReal(rest),
    { PDNO: instrument.symbol, BOND_ORD_UNPR: String(price), SAMT_MKET_PTCI_YN: query.isSmallLot ?? false },
    { signal: query.signal },
  )
  const { output } = raw
  return powerOf(
    instrument,
    {
      cash: output.ord_psbl_cash,
      collateral: output.ord_psbl_sbst,
      reusable: output.ruse_psbl_amt,
      cmaValue: output.cma_evlu_amt,
      calculationPrice: output.bond_ord_unpr2,
      maxAmountWithoutCredit: output.buy_psbl_amt,
      maxQuantityWithoutCredit: output.buy_psbl_qty,
    },
    raw,
  )
}

/** 선물옵션 주문가능 (TTTO5105R, paper VTTO5105R) */
export const domesticDerivativePower: Asker = async (rest, instrument, query) => {
  refuseCredit(query)
  const { price, kind = price === undefined ? 'market' : 'limit', side = 'buy' } = query
  const raw = await inquireContractOrder(
    rest,
    {
      PDNO: instrument.symbol,
      SLL_BUY_DVSN_CD: codeOfSide(side),
      UNIT_PRICE: kind === 'market' ? '0' : String(requirePrice(price, 'a contract')),
      ORD_DVSN_CD: kind === 'market' ? '02' : '01',
    },
    { signal: query.signal },
  )
  const { output } = raw
  return powerOf(
    instrument,
    {
      calculationPrice: output.bass_idx || null,
      maxQuantityWithoutCredit: output.ord_psbl_qty,
      closableQuantity: output.lqd_psbl_qty1,
    },
    raw,
  )
}

/** 해외선물옵션 주문가능조회 (OTFM3304R) */
export const overseasDerivativePower: Asker = async (rest, instrument, query) => {
  refuseCredit(query)
  const { price, kind = price === undefined ? 'market' : 'limit', side = 'buy' } = query
  const isMarket = kind === 'market'
  const raw = await inquireOverseasContract(
    asReal(rest),
    {
      OVRS_FUTR_FX_PDNO: instrument.symbol,
      SLL_BUY_DVSN_CD: codeOfSide(side),
      FM_ORD_PRIC: isMarket ? undefined : String(requirePrice(price, 'a contract')),
    },
    { signal: query.signal },
  )
  const { output } = raw
  return powerOf(
    { ...instrument, currency: output.crcy_cd || instrument.currency },
    {
      maxQuantityWithoutCredit: isMarket ? output.fm_mkpr_tot_ord_psbl_qty : output.fm_tot_ord_psbl_qty,
      closableQuantity: output.fm_lqd_psbl_qty,
    },
    raw,
  )
}

function refuseCredit({ credit }: BuyingPowerQuery): void {
  if (credit === undefined) return
  throw new KisValidationError({ field: 'credit', message: 'Parameter "credit" is for domestic shares only.' })
}
