import { wrongSymbol } from '../../http/refusal.js'
import { type Currency, FOREIGN_SCALE } from '../../ledger/account.js'
import { EXCHANGE_RATES } from '../../overseas/overseas-venues.js'
import { fixed } from '../../quotes/change.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { ledgerStatus } from '../envelope.js'
import { pageAnswer } from '../paging.js'
import { decimalUnits } from '../parameters.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { contractHoldings, sumOf } from './contract-holdings.js'
import { moneyText, priceText } from './contract-text.js'
import { closableBy, newContracts } from './inquire-psbl-order.js'

const PAGE_SIZE = 50

const positionsSpec = specOf('overseasFuturesOptions.inquireUnpd')

/** 해외선물옵션 미결제내역조회(잔고). */
export const overseasContractBalance: ApiRoute = specRoute(positionsSpec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const kind = parameters.text('FUOP_DVSN')
  const holdings = contractHoldings(world.overseasContracts, account, 'overseasContracts').filter(
    ({ contract }) => kind !== (contract.kind === 'future' ? '02' : '01'),
  )
  return pageAnswer({
    call,
    rows: holdings,
    size: PAGE_SIZE,
    keyOf: ({ contract }) => contract.code,
    cursor: { suffix: '100', width: 100 },
    conditions: `${account.cano}^${account.productCode}^${kind}^`,
    blocks: (rows) => ({
      output: rows.map(({ position, contract, price, quantity, profit, closable }) =>
        specRecord(positionsSpec, 'output', {
          cano: account.cano,
          acnt_prdt_cd: account.productCode,
          ovrs_futr_fx_pdno: contract.code,
          prdt_type_cd: '603',
          crcy_cd: contract.currency,
          sll_buy_dvsn_cd: position.net > 0 ? '02' : '01',
          fm_ustl_qty: String(quantity),
          fm_ccld_avg_pric: priceText(contract, position.cost / quantity, 8),
          fm_now_pric: priceText(contract, price, 8),
          fm_evlu_pfls_amt: moneyText(profit),
          fuop_dvsn: contract.kind === 'future' ? '01' : '02',
          ecis_rsvn_ord_yn: 'N',
          fm_lqd_psbl_qty: String(closable),
        }),
      ),
    }),
  })
})

const depositSpec = specOf('overseasFuturesOptions.inquireDeposit')

/** 해외선물옵션 예수금현황, of one currency, or of all in dollars or won. */
export const overseasContractDeposit: ApiRoute = specRoute(depositSpec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const asked = parameters.text('CRCY_CD')
  const isWon = asked === 'TKR' || asked === 'KRW'
  const currency: Currency = isCurrency(asked) ? asked : 'USD'
  const cash = account.foreign[currency]
  const holdings = contractHoldings(world.overseasContracts, account, 'overseasContracts').filter(
    ({ contract }) => contract.currency === currency,
  )
  const profit = sumOf(holdings, (holding) => holding.profit)
  const positions = [...account.overseasContracts.all()]
  const margin = positions.reduce((sum, one) => sum + one.margin, 0)
  const realised = positions.reduce((sum, one) => sum + one.realisedToday, 0)
  const money = (units: number): string =>
    isWon ? fixed((units / FOREIGN_SCALE) * EXCHANGE_RATES[currency].won, 2) : moneyText(units)
  const record = {
    fm_nxdy_dncl_amt: money(cash.in(1)),
    fm_tot_asst_evlu_amt: money(cash.total + profit),
    cano: account.cano,
    acnt_prdt_cd: account.productCode,
    crcy_cd: asked,
    resp_dt: world.overseas.date,
    fm_dnca_rmnd: money(cash.settled),
    fm_lqd_pfls_amt: money(realised),
    fm_fee: money(cash.today.fees),
    fm_fuop_evlu_pfls_amt: money(profit),
    fm_brkg_mgn_amt: money(margin),
    fm_mntn_mgn_amt: money(margin),
    fm_risk_rt: fixed(cash.total === 0 ? 0 : (margin / cash.total) * 100, 2),
    fm_ord_psbl_amt: money(cash.orderable),
    fm_drwg_psbl_amt: money(cash.orderable),
    fm_opt_icld_asst_evlu_amt: money(cash.total + profit),
  }
  const block = specRecord(depositSpec, 'output', record)
  return {
    body: {
      output: depositSpec.output.output?.shape === 'one' ? block : [block],
      ...ledgerStatus('KIOK0510'),
    },
  }
})

const buyableSpec = specOf('overseasFuturesOptions.inquirePsamount')

/** 해외선물옵션 주문가능조회. */
export const overseasContractBuyable: ApiRoute = specRoute(buyableSpec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const code = parameters.text('OVRS_FUTR_FX_PDNO')
  const market = world.overseasContracts.exchange.market(code)
  if (!market) throw wrongSymbol()
  const isBuy = parameters.text('SLL_BUY_DVSN_CD') === '02'
  const asked = decimalUnits(parameters, 'FM_ORD_PRIC', market.instrument.decimals)
  const fresh = newContracts(market.instrument, account, { isBuy, price: asked > 0 ? asked : market.day.last })
  const position = account.overseasContracts.find(code)
  const closable = closableBy(isBuy, position)
  return {
    body: {
      output: specRecord(buyableSpec, 'output', {
        cano: account.cano,
        acnt_prdt_cd: account.productCode,
        ovrs_futr_fx_pdno: code,
        crcy_cd: market.instrument.currency,
        sll_buy_dvsn_cd: isBuy ? '02' : '01',
        fm_ustl_qty: String(Math.abs(position?.net ?? 0)),
        fm_lqd_psbl_qty: String(closable),
        fm_new_ord_psbl_qty: String(fresh),
        fm_tot_ord_psbl_qty: String(fresh + closable),
        fm_mkpr_tot_ord_psbl_qty: String(fresh + closable),
      }),
      ...ledgerStatus('KIOK0510'),
    },
  }
})

const marginSpec = specOf('overseasFuturesOptions.marginDetail')

/** 해외선물옵션 증거금상세. */
export const overseasContractMargin: ApiRoute = specRoute(marginSpec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const asked = parameters.text('CRCY_CD')
  const cash = account.foreign[isCurrency(asked) ? asked : 'USD']
  const positions = [...account.overseasContracts.all()]
  const all = positions.reduce((sum, one) => sum + one.margin, 0)
  const marginOf = (code: string): number => world.overseasContracts.exchange.current(code)?.instrument.margin ?? 0
  const held = positions.reduce((sum, one) => sum + Math.abs(one.net) * marginOf(one.code), 0)
  return {
    body: {
      output: specRecord(marginSpec, 'output', {
        cano: account.cano,
        acnt_prdt_cd: account.productCode,
        crcy_cd: asked,
        resp_dt: world.overseas.date,
        acnt_net_risk_mgna_aply_yn: 'N',
        fm_ord_psbl_amt: moneyText(cash.orderable),
        fm_brkg_mgn_amt: moneyText(all),
        fm_ustl_mgn_amt: moneyText(held),
        fm_futr_ustl_mgn_amt: moneyText(held),
        fm_mntn_mgn_amt: moneyText(held),
        fm_futr_mntn_mgn_amt: moneyText(held),
        fm_ord_mgn_amt: moneyText(all - held),
        fm_futr_ord_mgn_amt: moneyText(all - held),
      }),
      ...ledgerStatus('KIOK0510'),
    },
  }
})

function isCurrency(text: string): text is Currency {
  return Object.hasOwn(EXCHANGE_RATES, text)
}
