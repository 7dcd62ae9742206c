import { BALANCE, HISTORY, type Loose, PATHS, type RawClient } from '../raw-client.js'
import { must, type NoticeBook, type NoticedOrder, remainingOf } from './notice-book.js'

export const STARTING_WON = 100_000_000
const STARTING_DOLLARS = 1_000_000_000
const OVERSEAS_PATH = '/uapi/overseas-stock/v1/trading'
const CONTRACT_PATH = '/uapi/domestic-futureoption/v1/trading'

export interface AuditOptions {
  readonly client: RawClient
  readonly book: NoticeBook
  readonly account: string
  /** Days of the simulation so far, oldest first. */
  readonly days: readonly string[]
  readonly upperLimits: ReadonlyMap<string, number>
  /** 증거금율 by code, percent. */
  readonly marginRates: ReadonlyMap<string, number>
  /** Commission on an amount of domestic shares. */
  readonly feeOn: (amount: number) => number
}

type Query = Readonly<Record<string, string>>

const rows = (value: Loose | undefined): readonly Loose[] => value as unknown as readonly Loose[]
const units = (text: Loose | undefined): number => Math.round(Number(text) * 10_000)

/** Compares what REST tells of an account with what the notices have told. */
export async function audit(options: AuditOptions): Promise<void> {
  await auditWon(options)
  await auditOpenOrders(options)
  await auditDollars(options)
}

/** Reads a list to its end by its cursors. */
async function allRows(
  options: AuditOptions,
  list: { trId: string; path: string; query: Query; suffix: '100' | '200'; block: string },
): Promise<Loose[]> {
  const { client, account } = options
  const found: Loose[] = []
  for (let cursor = ''; ; ) {
    const place = { [`CTX_AREA_NK${list.suffix}`]: cursor, [`CTX_AREA_FK${list.suffix}`]: '' }
    const query = { CANO: account, ACNT_PRDT_CD: '01', ...list.query, ...place }
    const { json } = await client.get(list.trId, list.path, query)
    must(String(json.rt_cd) === '0', () => `${list.trId}: ${JSON.stringify(json)}`)
    found.push(...rows(json[list.block]))
    cursor = String(json[`ctx_area_nk${list.suffix}`]).trim()
    if (cursor === '') return found
  }
}

/** Cash of today, D+1 and D+2, holdings, and what may still be ordered. */
async function auditWon(options: AuditOptions): Promise<void> {
  const { client, book, account, days } = options
  const query = { ...BALANCE, CANO: account }
  const { json } = await client.get('TTTC8434R', PATHS.balance, query)
  const total = json.output2?.[0] ?? {}
  const contracts = await auditContracts(options)
  for (const [field, settled] of [
    ['dnca_tot_amt', 0],
    ['nxdy_excc_amt', 1],
    ['prvs_rcdl_excc_amt', 2],
  ] as const) {
    // Shares settle two days later; what a day of contracts earned is cash on the next.
    const due = days.slice(0, Math.max(days.length - 2 + settled, 0))
    const expected = STARTING_WON + due.reduce((sum, day) => sum + netOf(book, account, 'stock', day), 0)
    must(Number(total[field]) === expected + contracts[settled], () => {
      const parts = `shares ${expected}, contracts ${contracts[settled]}`
      return `${field} of ${account} is ${total[field]}, the notices say ${parts}`
    })
  }
  const listed = await allRows(options, {
    ...{ trId: 'TTTC8434R', path: PATHS.balance, suffix: '100', block: 'output1' },
    query,
  })
  const owed = auditLoans(options, listed)
  const [owes, worth, net] = [total.tot_loan_amt, total.tot_evlu_amt, total.nass_amt].map(Number)
  must(owes === owed && net === Number(worth) - owed, () => `${account} owes ${owes}, the notices say ${owed}`)
  const held = new Map(listed.filter((row) => String(row.loan_dt) === '').map((row) => [String(row.pdno), row]))
  for (const [key, quantity] of book.holdings) {
    const [owner, code = ''] = key.split('/')
    if (owner !== account || !/^\d{6}$/.test(code)) continue
    const row = held.get(code)
    must(Number(row?.hldg_qty ?? 0) === quantity, () => `${key}: ${row?.hldg_qty} held, the notices say ${quantity}`)
    const sales = openOf(book, account, code, 'sell').filter((order) => order.loan === undefined)
    const promised = sumOf(sales, remainingOf)
    const free = row === undefined ? 0 : Number(row.ord_psbl_qty)
    must(free === quantity - promised, () => `${key}: ${free} may be sold, the notices say ${quantity - promised}`)
  }
  await auditBuyingPower(options, Number(total.prvs_rcdl_excc_amt))
}

/** Every lot bought with a loan: its shares, what is owed for it, and what may be sold of it. Returns what the account owes. */
function auditLoans({ book, account }: AuditOptions, listed: readonly Loose[]): number {
  const lots = new Map(
    listed
      .filter((row) => String(row.loan_dt) !== '')
      .map((row) => [[account, row.pdno, row.loan_dt, row.trad_dvsn_name].map(String).join('/'), row]),
  )
  let owed = 0
  for (const [key, lot] of book.loans) {
    const [owner, code, ...loan] = key.split('/')
    if (owner !== account) continue
    owed += lot.owed
    const row = lots.get(key)
    const sales = openOf(book, account, code, 'sell').filter((order) => order.loan === loan.join('/'))
    const expected = [lot.quantity, lot.owed, lot.quantity - sumOf(sales, remainingOf)]
    const told = [row?.hldg_qty, row?.loan_amt, row?.ord_psbl_qty].map((value) => Number(value ?? 0))
    must(String(told) === String(expected), () => `${key}: ${told}, the notices say ${expected}`)
    lots.delete(key)
  }
  must(lots.size === 0, () => `no notice told of ${[...lots.keys()]}`)
  return owed
}

function netOf(book: NoticeBook, account: string, asset: NoticedOrder['asset'], day: string): number {
  const { bought, sold, fees, taxes, lent } = book.flow(account, asset, day)
  return sold - bought - fees - taxes + lent
}

async function auditBuyingPower(options: AuditOptions, cash: number): Promise<void> {
  const { client, book, account, upperLimits, marginRates, feeOn } = options
  const marginOn = (amount: number, code: string): number => Math.ceil((amount * (marginRates.get(code) ?? 0)) / 100)
  const ask = { PDNO: '', ORD_UNPR: '', ORD_DVSN: '00', CMA_EVLU_AMT_ICLD_YN: 'N', OVRS_ICLD_YN: 'N' }
  const query = { CANO: account, ACNT_PRDT_CD: '01', ...ask }
  const { json } = await client.get('TTTC8908R', PATHS.buyable, query)
  const reserved = sumOf(openOf(book, account, undefined, 'buy'), (order) => {
    // What has no price, or may lose it at the close, is paid for at the upper limit.
    const price = order.price === 0 || order.kind === '02' ? (upperLimits.get(order.code) ?? 0) : order.price
    const amount = price * remainingOf(order)
    return (order.loan === undefined ? amount : marginOn(amount, order.code)) + feeOn(amount)
  })
  const lots = [...book.loans].filter(([key]) => key.startsWith(`${account}/`))
  const margin = (await marginOf(options)) + sumOf(lots, ([key, { owed }]) => marginOn(owed, key.split('/')[1] ?? ''))
  const expected = Math.max(cash - reserved - margin, 0)
  must(Number(json.output?.ord_psbl_cash) === expected, () => {
    return `${account} may order for ${json.output?.ord_psbl_cash}, the notices say ${expected}`
  })
}

async function contractBalance({ client, account }: AuditOptions): Promise<Loose> {
  const query = { MGNA_DVSN: '01', EXCC_STAT_CD: '1', CTX_AREA_FK200: '', CTX_AREA_NK200: '' }
  const path = `${CONTRACT_PATH}/inquire-balance`
  return (await client.get('CTFO6118R', path, { CANO: account, ACNT_PRDT_CD: '01', ...query })).json
}

async function marginOf(options: AuditOptions): Promise<number> {
  return Number((await contractBalance(options)).output2?.mgna_tota)
}

/**
 * Contracts: positions are what the notices add up to; and what was sold, less what was bought, is either cash or stands in the cost of
 * what is still open. Returns how much of it is cash today, on the next day, and on the day after.
 */
async function auditContracts(options: AuditOptions): Promise<readonly [number, number, number]> {
  const { book, account, days } = options
  const json = await contractBalance(options)
  const held = new Map(rows(json.output1).map((row) => [String(row.shtn_pdno), row]))
  let openCost = 0
  for (const [key, net] of book.holdings) {
    const [owner, code = ''] = key.split('/')
    if (owner !== account || !/W/.test(code)) continue
    const row = held.get(code)
    const signed = row === undefined ? 0 : Number(row.cblc_qty) * (String(row.sll_buy_dvsn_name) === 'BUY' ? 1 : -1)
    must(signed === net, () => `${key}: position ${signed}, the notices say ${net}`)
    openCost += row === undefined ? 0 : Number(row.pchs_amt) * Math.sign(net)
  }
  const all = days.reduce((sum, day) => sum + netOf(book, account, 'contract', day), 0)
  const cash = all + openCost
  // The results of today are cash tomorrow.
  const today = Number(json.output2?.futr_trad_pfls_amt) - book.flow(account, 'contract', book.day).fees
  return [cash - today, cash, cash]
}

/** What is open by REST is open by the notices, with as much left. */
async function auditOpenOrders(options: AuditOptions): Promise<void> {
  const { book, account } = options
  const stocks = await allRows(options, {
    ...{ trId: 'TTTC0084R', path: PATHS.open, suffix: '100', block: 'output' },
    query: { INQR_DVSN_1: '0', INQR_DVSN_2: '0' },
  })
  compareOpen(book, { account, asset: 'stock' }, stocks, 'psbl_qty')
  const abroad = await allRows(options, {
    ...{ trId: 'TTTS3018R', path: `${OVERSEAS_PATH}/inquire-nccs`, suffix: '200', block: 'output' },
    query: { OVRS_EXCG_CD: 'NASD', SORT_SQN: 'DS' },
  })
  compareOpen(book, { account, asset: 'overseas' }, abroad, 'nccs_qty')
  const contracts = await allRows(options, {
    ...{ trId: 'TTTO5201R', path: `${CONTRACT_PATH}/inquire-ccnl`, suffix: '200', block: 'output1' },
    query: { ...CONTRACT_LIST, CCLD_NCCS_DVSN: '02' },
  })
  compareOpen(book, { account, asset: 'contract' }, contracts, 'qty')
}

const CONTRACT_LIST = {
  ...{ STRT_ORD_DT: '20000101', END_ORD_DT: '20991231', SLL_BUY_DVSN_CD: '00', CCLD_NCCS_DVSN: '00' },
  ...{ SORT_SQN: 'AS', STRT_ODNO: '', PDNO: '', MKET_ID_CD: '00' },
}

function compareOpen(
  book: NoticeBook,
  { account, asset }: Pick<NoticedOrder, 'account' | 'asset'>,
  listed: readonly Loose[],
  field: string,
): void {
  const told = [...book.open].filter((order) => order.account === account && order.asset === asset)
  const left = new Map(told.map((order) => [order.number, remainingOf(order)]))
  must(listed.length === left.size, () => `${asset} ${account}: ${listed.length} open, the notices say ${left.size}`)
  for (const row of listed) {
    const expected = left.get(Number(row.odno))
    must(Number(row[field]) === expected, () => `${asset} ${row.odno}: ${row[field]} left, the notices say ${expected}`)
  }
}

/** Dollars and shares abroad. */
async function auditDollars(options: AuditOptions): Promise<void> {
  const { client, book, account, days } = options
  const query = { WCRC_FRCR_DVSN_CD: '02', NATN_CD: '000', TR_MKET_CD: '00', INQR_DVSN_CD: '00' }
  const path = `${OVERSEAS_PATH}/inquire-present-balance`
  const { json } = await client.get('CTRP6504R', path, { CANO: account, ACNT_PRDT_CD: '01', ...query })
  const cash = rows(json.output2).find((row) => String(row.crcy_cd) === 'USD')
  const expected = STARTING_DOLLARS + days.reduce((sum, day) => sum + netOf(book, account, 'overseas', day), 0)
  const reserved = units(cash?.frcr_buy_mgn_amt)
  const total = units(cash?.frcr_drwg_psbl_amt_1) + reserved
  must(total === expected, () => `${account} has ${total} dollars (×10⁻⁴), the notices say ${expected}`)
  const open = openOf(book, account, undefined, 'buy', 'overseas')
  const wanted = sumOf(open, (order) => order.price * remainingOf(order))
  must(reserved >= wanted, () => `${account}: ${reserved} reserved for orders over ${wanted}`)
  const held = new Map(rows(json.output1).map((row) => [String(row.pdno), Number(row.ccld_qty_smtl1)]))
  for (const [key, quantity] of book.holdings) {
    const [owner, code = ''] = key.split('/')
    if (owner !== account || !/^[A-Z]+$/.test(code)) continue
    must((held.get(code) ?? 0) === quantity, () => `${key}: ${held.get(code)} held, the notices say ${quantity}`)
  }
}

/** Every order ever, by REST and by the notices; and the charges of all days. */
export async function auditHistory(options: AuditOptions): Promise<number> {
  const { client, book, account } = options
  const listed = await allRows(options, {
    ...{ trId: 'TTTC0081R', path: PATHS.history, suffix: '100', block: 'output1' },
    query: { ...HISTORY, CANO: account },
  })
  for (const row of listed.filter((one) => !/취소/.test(String(one.sll_buy_dvsn_cd_name)))) {
    compareOrder(book, row, ['tot_ccld_qty', 'rmn_qty', 'cncl_cfrm_qty', 'tot_ccld_amt'], 1)
  }
  const abroad = await allRows(options, {
    ...{ trId: 'TTTS3035R', path: `${OVERSEAS_PATH}/inquire-ccnl`, suffix: '200', block: 'output' },
    query: {
      ...{ PDNO: '%', ORD_STRT_DT: '20000101', ORD_END_DT: '20991231', SLL_BUY_DVSN: '00', CCLD_NCCS_DVSN: '00' },
      ...{ OVRS_EXCG_CD: '%', SORT_SQN: 'DS', ORD_DT: '', ORD_GNO_BRNO: '', ODNO: '' },
    },
  })
  for (const row of abroad.filter((one) => String(one.rvse_cncl_dvsn) !== '02')) {
    compareOrder(book, row, ['ft_ccld_qty', 'nccs_qty', undefined, 'ft_ccld_amt3'], 10_000)
  }
  const contracts = await allRows(options, {
    ...{ trId: 'TTTO5201R', path: `${CONTRACT_PATH}/inquire-ccnl`, suffix: '200', block: 'output1' },
    query: CONTRACT_LIST,
  })
  for (const row of contracts.filter((one) => !/취소/.test(String(one.trad_dvsn_name)))) {
    compareOrder(book, row, ['tot_ccld_qty', 'qty', undefined, undefined], 1)
  }
  const cancellations = [...listed, ...abroad, ...contracts].filter(isCancellation).length
  const own = [...book.orders.values()].filter((order) => order.account === account)
  const count = listed.length + abroad.length + contracts.length
  must(count - cancellations === own.length, () => `${count - cancellations} listed, the notices say ${own.length}`)
  const span = { INQR_STRT_DT: '20000101', INQR_END_DT: '20991231', PDNO: '', SORT_DVSN: '00' }
  const path = '/uapi/domestic-stock/v1/trading/inquire-period-profit'
  const query = { ...span, INQR_DVSN: '00', CBLC_DVSN: '00', CTX_AREA_FK100: '', CTX_AREA_NK100: '' }
  const { json } = await client.get('TTTC8708R', path, { CANO: account, ACNT_PRDT_CD: '01', ...query })
  const flows = options.days.map((day) => book.flow(account, 'stock', day))
  for (const [field, expected] of [
    ['tot_fee', sumOf(flows, ({ fees }) => fees)],
    ['tot_tltx', sumOf(flows, ({ taxes }) => taxes)],
    ['tot_tr_amt', sumOf(flows, ({ bought, sold }) => bought + sold)],
  ] as const) {
    must(Number(json.output2?.[field]) === expected, () => `${field} is ${json.output2?.[field]}, not ${expected}`)
  }
  return count
}

function isCancellation(row: Loose): boolean {
  const name = `${row.sll_buy_dvsn_cd_name ?? ''}${row.trad_dvsn_name ?? ''}`
  return /취소/.test(name) || String(row.rvse_cncl_dvsn) === '02'
}

type Fields = readonly [filled: string, left: string, cancelled: string | undefined, amount: string | undefined]

function compareOrder(book: NoticeBook, row: Loose, [filled, left, cancelled, amount]: Fields, scale: number): void {
  const order = book.orders.get(Number(row.odno))
  must(order !== undefined, () => `order ${row.odno} is listed, and no notice told of it`)
  if (!order) return
  const pairs = [
    [filled, order.filled],
    [left, remainingOf(order)],
    [cancelled, order.cancelled],
  ] as const
  for (const [field, expected] of pairs) {
    if (field === undefined) continue
    must(Number(row[field]) === expected, () => `${row.odno}: ${field} is ${row[field]}, the notices say ${expected}`)
  }
  if (amount === undefined) return
  const total = Math.round(Number(row[amount]) * scale)
  must(total === order.amount, () => `${row.odno}: ${amount} is ${total}, the notices say ${order.amount}`)
}

function openOf(
  book: NoticeBook,
  account: string,
  code: string | undefined,
  side: 'buy' | 'sell',
  asset: NoticedOrder['asset'] = 'stock',
): NoticedOrder[] {
  return [...book.open].filter(
    (order) =>
      order.account === account &&
      order.asset === asset &&
      order.side === side &&
      (code === undefined || order.code === code),
  )
}

function sumOf<T>(items: readonly T[], pick: (item: T) => number): number {
  return items.reduce((total, item) => total + pick(item), 0)
}
