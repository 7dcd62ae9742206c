import type { Account } from '../../ledger/account.js'
import type { ContractEntry } from '../../ledger/contract-journal.js'
import { queriedAccount } from '../account/account-of.js'
import type { ApiCall, ApiRoute } from '../api-route.js'
import { pageAnswer } from '../paging.js'
import { specOf, specRecord, specRoute } from '../spec-route.js'
import { type ContractHolding, contractHoldings } from './contract-holdings.js'
import { moneyText, priceText } from './contract-text.js'

const PAGE_SIZE = 50
/** Codes that ask for all currencies, as they are or turned into one; all contracts here are in dollars. */
const ALL_CURRENCIES: readonly string[] = ['', '%%%', 'TUS', 'TKR']

const profitSpec = specOf('overseasFuturesOptions.inquirePeriodCcld')

/** 해외선물옵션 기간계좌손익 일별: what a period brought, by currency and by contract, and what is open now. */
export const overseasContractPeriod: ApiRoute = specRoute(profitSpec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const kind = { '01': 'future', '02': 'option' }[parameters.text('FUOP_DVSN')]
  const contractOf = (code: string) => world.overseasContracts.exchange.market(code)?.instrument
  const isAsked = (code: string): boolean => {
    const contract = contractOf(code)
    return (
      contract !== undefined && (kind === undefined || contract.kind === kind) && isCurrency(call, contract.currency)
    )
  }
  const entries = entriesOf(call, account).filter(({ code }) => isAsked(code))
  const holdings = contractHoldings(world.overseasContracts, account, 'overseasContracts').filter(({ contract }) =>
    isAsked(contract.code),
  )
  const codes = [...new Set([...entries.map(({ code }) => code), ...holdings.map(({ contract }) => contract.code)])]
  const owner = { cano: account.cano, acnt_prdt_cd: account.productCode }
  return pageAnswer({
    call,
    rows: codes.sort(),
    size: PAGE_SIZE,
    keyOf: (code) => code,
    cursor: { suffix: '200', width: 200 },
    conditions: `${account.cano}^${account.productCode}^${parameters.text('INQR_TERM_FROM_DT')}^`,
    blocks: (page) => ({
      output1: codes.length === 0 ? [] : [record('output1', { ...owner, crcy_cd: 'USD', ...sums(entries, holdings) })],
      output2: page.map((code) => {
        const own = entries.filter((entry) => entry.code === code)
        const open = holdings.filter(({ contract }) => contract.code === code)
        const [holding] = open
        return record('output2', {
          ...{ ...owner, ovrs_futr_fx_pdno: code, crcy_cd: contractOf(code)?.currency ?? '' },
          ...sums(own, open),
          fm_ccld_avg_pric: holding
            ? priceText(holding.contract, holding.position.cost / holding.quantity, 8)
            : '0.00000000',
        })
      }),
    }),
  })
})

function record(block: string, values: Readonly<Record<string, string>>): Record<string, string> {
  return specRecord(profitSpec, block, values)
}

function sums(entries: readonly ContractEntry[], holdings: readonly ContractHolding[]): Record<string, string> {
  const sum = (pick: (entry: ContractEntry) => number): number => entries.reduce((all, entry) => all + pick(entry), 0)
  const traded = (side: ContractEntry['side']): string =>
    String(sum((entry) => (entry.side === side ? entry.quantity : 0)))
  const open = (pick: (holding: ContractHolding) => number): number =>
    holdings.reduce((all, holding) => all + pick(holding), 0)
  const [result, fees] = [sum((entry) => entry.result), sum((entry) => entry.fee)]
  const profit = moneyText(open((holding) => holding.profit))
  return {
    ...{ fm_buy_qty: traded('buy'), fm_sll_qty: traded('sell') },
    ...{ fm_lqd_pfls_amt: moneyText(result), fm_fee: moneyText(fees), fm_net_pfls_amt: moneyText(result - fees) },
    fm_ustl_buy_qty: String(open(({ position }) => Math.max(position.net, 0))),
    fm_ustl_sll_qty: String(open(({ position }) => Math.max(-position.net, 0))),
    ...{ fm_ustl_evlu_pfls_amt: profit, fm_ustl_evlu_pfls_amt2: profit, fm_ustl_evlu_pfls_icdc_amt: profit },
    fm_ustl_agrm_amt: moneyText(open((holding) => holding.cost)),
    fm_opt_lqd_amt: '0.00',
  }
}

const cashSpec = specOf('overseasFuturesOptions.inquirePeriodTrans')
/** 계좌거래유형: deposits and withdrawals alone. Nobody moves money in or out here. */
const DEPOSITS = '2'

/** 해외선물옵션 기간계좌거래내역: what moved the cash of the account, fill by fill; what moves nothing is left out. */
export const overseasContractCash: ApiRoute = specRoute(cashSpec, (call) => {
  const { world, parameters } = call
  const account = queriedAccount(call)
  const currencyOf = (code: string): string => world.overseasContracts.exchange.market(code)?.instrument.currency ?? ''
  const entries = entriesOf(call, account)
    .filter(({ flow, fee }) => flow !== 0 || fee !== 0)
    .filter(({ code }) => isCurrency(call, currencyOf(code)))
    .map((entry, index) => ({ entry, number: index + 1 }))
  return pageAnswer({
    call,
    rows: parameters.text('ACNT_TR_TYPE_CD') === DEPOSITS ? [] : entries,
    size: PAGE_SIZE,
    keyOf: ({ number }) => String(number),
    cursor: { suffix: '100', width: 100 },
    conditions: `${account.cano}^${account.productCode}^${parameters.text('INQR_TERM_FROM_DT')}^`,
    blocks: (page) => ({
      output: page.map(({ entry, number }) =>
        specRecord(cashSpec, 'output', {
          ...{ bass_dt: entry.date, cano: account.cano, acnt_prdt_cd: account.productCode },
          ...{ fm_ldgr_inog_seq: String(number), acnt_tr_type_name: '결제', crcy_cd: currencyOf(entry.code) },
          tr_itm_name: entry.side === 'buy' ? '매수' : '매도',
          ...{ fm_iofw_amt: moneyText(entry.flow - entry.fee), fm_fee: moneyText(entry.fee), fm_tax_amt: '0.00' },
          fm_sttl_amt: moneyText(entry.flow),
          fm_bf_dncl_amt: moneyText(entry.before),
          fm_dncl_amt: moneyText(entry.before + entry.flow - entry.fee),
          ...{ fm_rcvb_occr_amt: '0.00', fm_rcvb_pybk_amt: '0.00', ovdu_int_pybk_amt: '0.00' },
          rmks_text: entry.code,
        }),
      ),
    }),
  })
})

function entriesOf({ parameters }: ApiCall, account: Account): ContractEntry[] {
  return account.overseasContractJournal.between(
    parameters.text('INQR_TERM_FROM_DT'),
    parameters.text('INQR_TERM_TO_DT'),
  )
}

function isCurrency({ parameters }: ApiCall, currency: string): boolean {
  const asked = parameters.text('CRCY_CD')
  return ALL_CURRENCIES.includes(asked) || asked === currency
}
