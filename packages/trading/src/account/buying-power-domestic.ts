import { KisValidationError } from '@kis/core'
import type { RestClient } from '@kis/rest'
import {
  type InquirePsblOrderResult,
  inquireCreditPsamount,
  inquirePsblOrder,
  pensionInquirePsblOrder,
} from '@kis/rest/domestic-stock'
import type { Instrument } from '../instrument/instrument.js'
import { isOnGrid } from '../orders/checks/check-price.js'
import { CREDIT_CODES } from '../orders/desks/credit-codes.js'
import { requireAccount } from '../require-account.js'
import { asReal } from '../stock/wire-values.js'
import { accountKindOf } from './account-kind.js'
import type { BuyingPower, BuyingPowerQuery } from './buying-power.js'
import { powerOf, requirePrice } from './power-of.js'

const ANY_STOCK = { assetClass: 'domestic-stock', venue: 'KRX', kind: 'stock' } as const
const WON = { symbol: null, venue: 'KRX', currency: 'KRW' } as const

/** 매수가능조회, 신용매수가능조회 or 퇴직연금 매수가능조회, as account and query have it. */
export async function domesticPower(
  rest: RestClient,
  instrument: Instrument | undefined,
  query: BuyingPowerQuery,
): Promise<BuyingPower> {
  const { price, kind = price === undefined ? 'market' : 'limit', credit, signal } = query
  if (price !== undefined && !isOnGrid(price, instrument ?? ANY_STOCK)) {
    throw new KisValidationError({
      field: 'price',
      message: `Parameter "price" ${price} is not on the tick grid (호가단위). Round it with roundToTick() of @kis/utils.`,
    })
  }
  if (kind === 'limit' && price === undefined) requirePrice(price, 'a limit order')
  const included = {
    CMA_EVLU_AMT_ICLD_YN: query.includeCma ?? false,
    OVRS_ICLD_YN: query.includeOverseas ?? false,
  }
  const ORD_DVSN = kind === 'market' ? '01' : '00'
  if (accountKindOf(requireAccount(rest)) === 'retirement') {
    const raw = await pensionInquirePsblOrder(
      asReal(rest),
      {
        PDNO: instrument?.symbol ?? '',
        ACCA_DVSN_CD: '00',
        CMA_EVLU_AMT_ICLD_YN: included.CMA_EVLU_AMT_ICLD_YN,
        ORD_DVSN,
        ORD_UNPR: String(price ?? 0),
      },
      { signal },
    )
    const { output } = raw
    return powerOf(
      instrument ?? WON,
      {
        cash: output.ord_psbl_cash,
        reusable: output.ruse_psbl_amt,
        calculationPrice: output.psbl_qty_calc_unpr,
        // A pension cannot owe: its most is what is there.
        maxAmountWithoutCredit: output.max_buy_amt,
        maxQuantityWithoutCredit: output.max_buy_qty,
      },
      raw,
    )
  }
  const ORD_UNPR = price === undefined ? '' : String(price)
  if (credit) {
    if (!instrument) {
      throw new KisValidationError({ field: 'symbol', message: 'Parameter "symbol" must be given with "credit".' })
    }
    const params = {
      PDNO: instrument.symbol,
      ORD_UNPR,
      ORD_DVSN,
      CRDT_TYPE: CREDIT_CODES[credit.type][credit.action],
    } as const
    const raw = await inquireCreditPsamount(asReal(rest), { ...params, ...included }, { signal })
    return powerOf(instrument, toldOf(raw.output), raw)
  }
  const raw = await inquirePsblOrder(rest, { PDNO: instrument?.symbol, ORD_UNPR, ORD_DVSN, ...included }, { signal })
  return powerOf(instrument ?? WON, instrument ? toldOf(raw.output) : amountsOf(raw.output), raw)
}

type Output = { readonly [F in keyof InquirePsblOrderResult['output']]: InquirePsblOrderResult['output'][F] | null }

function toldOf(output: Output) {
  return {
    ...amountsOf(output),
    calculationPrice: output.psbl_qty_calc_unpr,
    maxQuantityWithoutCredit: output.nrcvb_buy_qty,
    maxQuantityWithCredit: output.max_buy_qty,
  }
}

/** Without a stock there are no quantities. */
function amountsOf(output: Output) {
  return {
    cash: output.ord_psbl_cash,
    collateral: output.ord_psbl_sbst,
    reusable: output.ruse_psbl_amt,
    fundProceeds: output.fund_rpch_chgs,
    cmaValue: output.cma_evlu_amt,
    reusableOverseas: output.ovrs_re_use_amt_wcrc,
    foreignCash: output.ord_psbl_frcr_amt_wcrc,
    maxAmountWithoutCredit: output.nrcvb_buy_amt,
    maxAmountWithCredit: output.max_buy_amt,
  }
}
