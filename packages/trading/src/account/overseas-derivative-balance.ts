import { kstDate } from '@kis/core'
import { paginate } from '@kis/rest'
import {
  type InquireDepositParams,
  type InquireDepositResult,
  type InquireUnpdResult,
  inquireDeposit,
  inquireUnpd,
} from '@kis/rest/overseas-futures-options'
import { asReal } from '../stock/wire-values.js'
import type { BalancePart, BalanceReading } from './balance-part.js'
import { cashOf } from './cash.js'
import type { Lot } from './merge-lots.js'
import { readSteady } from './read-steady.js'

type DepositCurrency = InquireDepositParams['CRCY_CD']
type DepositRow = InquireDepositResult['output'][number]

/** Currencies that 예수금현황 can be asked for by themselves. */
const CURRENCIES: readonly DepositCurrency[] = ['USD', 'EUR', 'HKD', 'CNY', 'JPY', 'VND', 'KRW']

/**
 * 해외선물옵션: open contracts (미결제내역 OTFM1412R), and the deposit (예수금현황 OTFM1411R) of the currency asked for; for `all`, of the
 * currencies that contracts are open in, and everything in dollars.
 *
 * @throws KisUnsupportedInPaperError before any call: paper trading has neither list.
 */
export async function readOverseasDerivativeBalance(reading: BalanceReading): Promise<BalancePart> {
  const { clock, currency, signal } = reading
  const rest = asReal(reading.rest)
  const { pages, complete, lots } = await readSteady({
    read: () => paginate(inquireUnpd, rest, { FUOP_DVSN: '00' }, { signal }).collect(),
    lotsOf: (all) => all.flatMap((page) => page.output.map(lotOf)),
  })
  const isAsked = (one: string): boolean => currency === 'all' || one === currency
  const open = lots.filter((lot) => lot.executedQuantity !== 0 && isAsked(lot.currency))
  const wanted = CURRENCIES.filter((one) =>
    currency === 'all' ? open.some((lot) => lot.currency === one) : one === currency,
  )
  const today = kstDate(clock.now())
  const ask = (CRCY_CD: DepositCurrency) => inquireDeposit(rest, { CRCY_CD, INQR_DT: today }, { signal })
  // TOT_USD: all currencies, in dollars.
  const [total, ...deposits] = await Promise.all([ask('TUS'), ...wanted.map(ask)])
  const sums = total.output[0]
  return {
    lots: open,
    cash: deposits.flatMap(({ output: [row] }, index) => (row ? [cashOfDeposit(wanted[index] ?? 'USD', row)] : [])),
    totals: {
      derivatives: sums
        ? {
            currency: 'USD',
            totalAssets: sums.fm_tot_asst_evlu_amt,
            margin: sums.fm_brkg_mgn_amt,
            maintenanceMargin: sums.fm_mntn_mgn_amt,
            marginCall: sums.fm_add_mgn_amt,
            realizedProfit: sums.fm_lqd_pfls_amt,
            unrealizedProfit: sums.fm_fuop_evlu_pfls_amt,
            fees: sums.fm_fee,
            riskRate: sums.fm_risk_rt,
          }
        : null,
    },
    won: { cost: null, value: null, profit: null, netAssets: null },
    complete,
    raw: [...pages, total, ...deposits],
  }
}

function cashOfDeposit(currency: string, row: DepositRow) {
  return cashOf(currency, {
    d0: row.fm_dnca_rmnd,
    d1: row.fm_nxdy_dncl_amt,
    withdrawable: row.fm_drwg_psbl_amt,
    orderable: row.fm_ord_psbl_amt,
  })
}

function lotOf(row: InquireUnpdResult['output'][number]): Lot {
  const isOption = row.fuop_dvsn === '02'
  return {
    assetClass: 'overseas-derivative',
    area: 'OVERSEAS_DERIV',
    venue: 'OVERSEAS_DERIV',
    symbol: row.ovrs_futr_fx_pdno,
    currency: row.crcy_cd ?? 'XXX',
    name: '',
    side: row.sll_buy_dvsn_cd === '01' ? 'short' : 'long',
    lotKey: '',
    settledQuantity: null,
    executedQuantity: row.fm_ustl_qty ?? 0,
    sellableQuantity: row.fm_lqd_psbl_qty,
    boughtToday: null,
    soldToday: null,
    averagePrice: row.fm_ccld_avg_pric,
    cost: null,
    price: row.fm_now_pric,
    value: isOption ? row.fm_opt_evlu_amt : null,
    profit: isOption ? row.fm_otp_evlu_pfls_amt : row.fm_evlu_pfls_amt,
    profitRate: null,
    exchangeRate: null,
    loan: null,
  }
}
