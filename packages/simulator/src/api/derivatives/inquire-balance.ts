import type { EndpointSpec } from '@kis/rest'
import type { Account } from '../../ledger/account.js'
import type { World } from '../../world.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { type ContractHolding, contractHoldings, sumOf } from './contract-holdings.js'
import { priceText } from './contract-text.js'

const PAGE_SIZE = 50

/** 선물옵션 잔고현황. */
export const contractBalance: ApiRoute = balanceOf(specOf('domesticFuturesOptions.inquireBalance'))

/** (야간)선물옵션 잔고현황: the same positions; day and night share them. */
export const nightContractBalance: ApiRoute = balanceOf(specOf('domesticFuturesOptions.inquireNgtBalance'))

/** 선물옵션 잔고평가손익내역. */
export const contractValuation: ApiRoute = balanceOf(specOf('domesticFuturesOptions.inquireBalanceValuationPl'))

/** 선물옵션 잔고정산손익내역. */
export const contractSettlement: ApiRoute = balanceOf(specOf('domesticFuturesOptions.inquireBalanceSettlementPl'))

function balanceOf(spec: EndpointSpec): ApiRoute {
  return specRoute(spec, (call) => {
    const { world, parameters } = call
    const account = queriedAccount(call)
    const holdings = contractHoldings(world.contracts, account, 'contracts')
    return pageAnswer({
      call,
      rows: holdings,
      size: PAGE_SIZE,
      keyOf: ({ contract }) => contract.code,
      cursor: { suffix: '200', width: 200 },
      conditions: `${account.cano}^${account.productCode}^${parameters.text('MGNA_DVSN')}^`,
      blocks: (rows) => ({
        output1: rows.map((holding) => specRecord(spec, 'output1', rowOf(holding, account))),
        output2: specRecord(spec, 'output2', contractTotals(world, account)),
      }),
    })
  })
}

function rowOf(holding: ContractHolding, account: Account): Record<string, string> {
  const { position, contract, price, quantity, cost, value, profit, closable } = holding
  const isLong = position.net > 0
  return {
    cano: account.cano,
    acnt_prdt_cd: account.productCode,
    pdno: `KR4${contract.code.padEnd(9, '0')}`,
    prdt_type_cd: '301',
    shtn_pdno: contract.code,
    prdt_name: contract.name,
    sll_buy_dvsn_name: isLong ? 'BUY' : 'SLL',
    sll_buy_dvsn_cd: isLong ? '02' : '01',
    trad_dvsn_name: isLong ? '매수' : '매도',
    cblc_qty: String(quantity),
    cblc_qty1: String(quantity),
    cblc_amt: String(cost),
    // What was not opened today was there before.
    bfdy_cblc_qty: String(Math.max(quantity - (isLong ? position.boughtToday : position.soldToday), 0)),
    new_qty: String(Math.min(isLong ? position.boughtToday : position.soldToday, quantity)),
    mnpl_rpch_qty: String(isLong ? position.soldToday : position.boughtToday),
    excc_unpr: priceText(contract, price, 8),
    ccld_avg_unpr1: priceText(contract, position.cost / quantity, 8),
    idx_clpr: priceText(contract, price, 8),
    pchs_amt: String(cost),
    evlu_amt: String(value),
    evlu_pfls_amt: String(profit),
    trad_pfls_amt: String(position.realisedToday),
    lqd_psbl_qty: String(closable),
  }
}

/** Cash, margin and results of an account that trades contracts; each list takes the fields that it has. */
export function contractTotals({ contracts }: World, account: Account): Record<string, string> {
  const { won } = account
  const holdings = contractHoldings(contracts, account, 'contracts')
  const positions = [...account.contracts.all()]
  const futures = holdings.filter(({ contract }) => contract.kind === 'future')
  const options = holdings.filter(({ contract }) => contract.kind === 'option')
  const kindOf = (code: string) => contracts.exchange.current(code)?.instrument.kind
  const realised = (kind: 'future' | 'option'): number =>
    positions.reduce((sum, one) => sum + (kindOf(one.code) === kind ? one.realisedToday : 0), 0)
  const futuresProfit = sumOf(futures, ({ profit }) => profit)
  const optionsProfit = sumOf(options, ({ profit }) => profit)
  const margin = positions.reduce((sum, one) => sum + one.margin, 0)
  // Bought options are worth something, sold ones are owed.
  const optionsValue = sumOf(options, ({ value, position }) => (position.net > 0 ? value : -value))
  const worth = won.total + futuresProfit + optionsValue
  const text = (amount: number): string => String(Math.round(amount))
  return {
    dnca_cash: text(won.settled),
    tot_dncl_amt: text(won.settled),
    dnca_tota: text(won.settled),
    tot_ccld_amt: text(won.today.bought + won.today.sold),
    cash_mgna: text(margin),
    mgna_tota: text(margin),
    brkg_mgna_cash: text(margin),
    brkg_mgna_tota: text(margin),
    mmga_cash: text(margin),
    mmga_tota: text(margin),
    mmga_tot_amt: text(margin),
    mmga_cash_amt: text(margin),
    thdt_dfpa: text(realised('future')),
    excc_dfpa: text(realised('future')),
    opt_dfpa: text(realised('option')),
    fee: text(won.today.fees),
    brkg_fee: text(won.today.fees),
    nxdy_dnca: text(won.in(1)),
    nxdy_dncl_amt: text(won.in(1)),
    prsm_dpast: text(worth),
    prsm_dpast_amt: text(worth),
    pprt_ord_psbl_cash: text(won.orderable),
    futr_trad_pfls_amt: text(realised('future')),
    futr_trad_pfls: text(realised('future')),
    opt_trad_pfls_amt: text(realised('option')),
    futr_evlu_pfls_amt: text(futuresProfit),
    opt_evlu_pfls_amt: text(optionsProfit),
    trad_pfls_amt_smtl: text(realised('future') + realised('option')),
    trad_pfls_smtl: text(realised('future') + realised('option')),
    evlu_pfls_amt_smtl: text(futuresProfit + optionsProfit),
    evlu_pfls_smtl: text(futuresProfit + optionsProfit),
    wdrw_psbl_tot_amt: text(won.orderable),
    ord_psbl_cash: text(won.orderable),
    ord_psbl_tota: text(won.orderable),
    pchs_amt_smtl: text(sumOf(holdings, ({ cost }) => cost)),
    evlu_amt_smtl: text(sumOf(holdings, ({ value }) => value)),
  }
}
