import { KisConfigError } from '@kis/core'
import { type CallOptions, paginate, type Reply, type RestClient } from '@kis/rest'
import { inquirePeriodTrans as inquireContractTrans } from '@kis/rest/overseas-futures-options'
import { type InquirePeriodTransResult, inquirePeriodTrans } from '@kis/rest/overseas-stock'
import { checkRange } from '../dates.js'
import type { Currency } from '../instrument/instrument.js'
import { codeOfSide, sideOfCode } from '../orders/desks/record-fields.js'
import type { Side } from '../orders/order-terms.js'
import { withHidden } from '../present.js'
import { requireAccount } from '../require-account.js'
import { asReal } from '../stock/wire-values.js'
import { accountKindOf } from './account-kind.js'
import { byDate, type DateWindow, type RangeOptions, readWindows } from './date-windows.js'
import { wonPerUnit } from './won-per-unit.js'

export interface TransactionsQuery extends RangeOptions {
  /** Shares abroad only: one stock */
  readonly symbol?: string | undefined
  /** Shares abroad only: one side */
  readonly side?: Side | undefined
}

/** One booking of an account (거래내역). Amounts in `currency`; `null` is what the list does not tell. */
export interface Transaction {
  /** 매매일자, 기준일자 `YYYYMMDD` */
  readonly date: string | null
  /** 결제일자 */
  readonly settlementDate: string | null
  /** 거래유형 as KIS calls it, such as `매도`, `입금` */
  readonly type: string
  readonly side: Side | null
  readonly symbol: string | null
  readonly name: string | null
  readonly currency: Currency
  /** 체결수량, with fractions */
  readonly quantity: number | null
  /** 체결단가 */
  readonly price: number | null
  /** 거래금액; of contracts 입출금액 or 결제금액 */
  readonly amount: number | null
  /** 정산금액: what was paid or received after fees */
  readonly settledAmount: number | null
  /** 원화정산금액 */
  readonly settledAmountInWon: number | null
  /** 국내수수료 */
  readonly domesticFee: number | null
  /** 해외수수료 */
  readonly overseasFee: number | null
  /** 세금 */
  readonly tax: number | null
  /** 예수금 after it */
  readonly balance: number | null
  /** 등록환율: won for one unit; `null` when no won was changed */
  readonly exchangeRate: number | null
  /** 비고 */
  readonly note: string | null
}

/** 거래내역 */
export interface Transactions {
  /** Oldest first */
  readonly transactions: readonly Transaction[]
  /** Whether every page of every part was read. */
  readonly complete: boolean
  /** The wire answers, one a page, oldest part first. They may hold the account number. */
  readonly raw: readonly Reply[]
}

interface Part {
  readonly transactions: readonly Transaction[]
  readonly complete: boolean
  readonly raw: readonly Reply[]
}

/**
 * 거래내역 over any range: 해외주식 일별거래내역 (CTOS4001R), or 기간계좌거래내역 (OTFM3114R) of an account for futures and options abroad, asked three
 * months at a time. For domestic trades KIS has the order history only: `orders.history()`.
 *
 * @throws KisUnsupportedInPaperError before any call. KisConfigError for a kind of account without such a list.
 */
export async function fetchTransactions(rest: RestClient, query: TransactionsQuery): Promise<Transactions> {
  const account = requireAccount(rest)
  const kind = accountKindOf(account)
  if (kind === 'domestic-derivative' || kind === 'retirement') {
    throw new KisConfigError({
      option: 'account',
      message: `KIS has no list of transactions for a ${kind} account (product code ${account.productCode}). Its orders stand in orders.history().`,
    })
  }
  const [from, to] = checkRange(query.from, query.to)
  const read = kind === 'overseas-derivative' ? readContracts : readStocks
  const parts = await readWindows({ ...query, from, to }, (window) => read(rest, window, query))
  const list = {
    transactions: parts.flatMap((part) => part.transactions).sort(byDate),
    complete: parts.every(({ complete }) => complete),
  }
  return withHidden(list, { raw: parts.flatMap(({ raw }) => raw) })
}

type Reader = (
  rest: RestClient,
  window: DateWindow,
  query: Pick<TransactionsQuery, 'symbol' | 'side'> & Pick<CallOptions, 'signal'>,
) => Promise<Part>

const readStocks: Reader = async (rest, { from, to }, { symbol, side, signal }) => {
  const { pages, complete } = await paginate(
    inquirePeriodTrans,
    asReal(rest),
    { ERLM_STRT_DT: from, ERLM_END_DT: to, PDNO: symbol, SLL_BUY_DVSN_CD: side ? codeOfSide(side) : '00' },
    { signal },
  ).collect()
  return { transactions: pages.flatMap((page) => page.output1.map(transactionOf)), complete, raw: pages }
}

function transactionOf(row: InquirePeriodTransResult['output1'][number]): Transaction {
  return {
    date: row.trad_dt,
    settlementDate: row.sttl_dt,
    type: row.sll_buy_dvsn_name ?? '',
    side: sideOfCode(row.sll_buy_dvsn_cd),
    symbol: row.pdno,
    name: row.ovrs_item_name,
    currency: row.crcy_cd ?? 'XXX',
    // The whole number drops fractions.
    quantity: row.amt_unit_ccld_qty ?? row.ccld_qty,
    price: row.ft_ccld_unpr2,
    amount: row.tr_frcr_amt2,
    settledAmount: row.frcr_excc_amt_1,
    settledAmountInWon: row.wcrc_excc_amt || null,
    domesticFee: row.dmst_frcr_fee1,
    overseasFee: row.frcr_fee1,
    tax: null,
    balance: null,
    exchangeRate: wonPerUnit(row.crcy_cd ?? '', row.erlm_exrt),
    note: row.loan_dvsn_name,
  }
}

const readContracts: Reader = async (rest, { from, to }, { signal }) => {
  const { pages, complete } = await paginate(
    inquireContractTrans,
    asReal(rest),
    { INQR_TERM_FROM_DT: from, INQR_TERM_TO_DT: to, ACNT_TR_TYPE_CD: '%%', CRCY_CD: '%%%' },
    { signal },
  ).collect()
  const transactions = pages
    .flatMap((page) => page.output)
    .map(
      (row): Transaction => ({
        date: row.bass_dt,
        settlementDate: null,
        type: row.acnt_tr_type_name ?? '',
        side: null,
        symbol: null,
        name: row.tr_itm_name,
        currency: row.crcy_cd ?? 'XXX',
        quantity: null,
        price: null,
        amount: row.fm_iofw_amt || row.fm_sttl_amt,
        settledAmount: row.fm_sttl_amt,
        settledAmountInWon: null,
        domesticFee: null,
        overseasFee: row.fm_fee,
        tax: row.fm_tax_amt,
        balance: row.fm_dncl_amt,
        exchangeRate: null,
        note: row.rmks_text,
      }),
    )
  return { transactions, complete, raw: pages }
}
