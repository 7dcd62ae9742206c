import type { Random } from '../../random.js'
import { type Loose, PATHS, QUOTE, type RawClient, type RawReply } from '../raw-client.js'
import { must, type NoticeBook, type NoticedOrder, remainingOf } from './notice-book.js'

export const STOCKS = ['005930', '000660', '035720', '112040', '293490']
export const SHARES_ABROAD = ['AAPL', 'NVDA', 'TSLA']
export const CONTRACTS = ['101W12', '105W12']
const CREDIT_PATH = '/uapi/domestic-stock/v1/trading/order-credit'
const OVERSEAS_PATH = '/uapi/overseas-stock/v1/trading'
const CONTRACT_PATH = '/uapi/domestic-futureoption/v1/trading'

/** What may be refused, and does no harm. */
const EXPECTED: ReadonlySet<string> = new Set([
  ...['APBK0952', 'APBK0400', 'APBK0506', 'APBK0507', 'APBK0343', 'APBK0344', 'APBK0345', 'APBK1943', 'APBK0656'],
])

export interface TraderOptions {
  readonly client: RawClient
  readonly random: Random
  readonly book: NoticeBook
  readonly accounts: readonly string[]
}

/** Somebody who orders at random: every kind, every venue, amendments, cancellations, and nonsense. */
export class RandomTrader {
  readonly #options: TraderOptions
  /** Upper limits of the day (상한가), as the quotes tell them. */
  readonly upperLimits = new Map<string, number>()
  /** 증거금율 in percent, likewise. */
  readonly marginRates = new Map<string, number>()
  readonly refusals = new Map<string, number>()
  sent = 0
  accepted = 0
  onCredit = 0

  constructor(options: TraderOptions) {
    this.#options = options
  }

  async act(): Promise<void> {
    const { random } = this.#options
    this.sent++
    const draw = random.next()
    if (draw < 0.25) await this.#change()
    else if (draw < 0.66) await this.#orderStock()
    else if (draw < 0.78) await this.#orderOnCredit()
    else if (draw < 0.9) await this.#orderAbroad()
    else if (draw < 0.97) await this.#orderContract()
    else await this.#orderNonsense()
  }

  /** The best bid and ask of a share; the book must not be crossed. */
  async bookOf(code: string): Promise<Loose> {
    const { json } = await this.#options.client.get('FHKST01010200', PATHS.book, { ...QUOTE, FID_INPUT_ISCD: code })
    const book = json.output1 ?? {}
    const [bid, ask] = [Number(book.bidp1), Number(book.askp1)]
    must(bid === 0 || ask === 0 || bid < ask, () => `the book of ${code} is crossed: ${bid}, ${ask}`)
    return book
  }

  /** Looks the limits of a day up. */
  async learnLimits(): Promise<void> {
    for (const code of STOCKS) {
      const { json } = await this.#options.client.get('FHKST01010100', PATHS.price, { ...QUOTE, FID_INPUT_ISCD: code })
      this.upperLimits.set(code, Number(json.output?.stck_mxpr))
      this.marginRates.set(code, Number(json.output?.marg_rate))
    }
  }

  async #orderStock(): Promise<void> {
    const { random, book } = this.#options
    const CANO = this.#pick(this.#options.accounts)
    const code = this.#pick(STOCKS)
    const quotes = await this.bookOf(code)
    const held = book.holding(CANO, code)
    const isSale = held > 0 && random.chance(0.5)
    const venue = this.#pick(['KRX', 'KRX', 'NXT', 'SOR'])
    const kind = this.#pick(KINDS[venue] ?? ['00'])
    const level = random.int(1, 6)
    const price = String(quotes[`${random.chance(0.5) ? 'askp' : 'bidp'}${level}`] ?? 0)
    const quantity = isSale && random.chance(0.3) ? held : random.int(1, random.chance(0.05) ? 400 : 12)
    const reply = await this.#options.client.order(isSale ? 'TTTC0011U' : 'TTTC0012U', PATHS.order, {
      ...{ CANO, ACNT_PRDT_CD: '01', PDNO: code, ORD_DVSN: kind, ORD_QTY: String(quantity) },
      ORD_UNPR: PRICED.has(kind) ? price : '0',
      CNDT_PRIC: kind === '22' ? String(quotes[`askp${random.int(1, 4)}`] ?? price) : '',
      EXCG_ID_DVSN_CD: venue,
    })
    this.#note(reply)
  }

  /** Buys with a loan, or sells what a loan bought; now and then shares that nobody has lent. */
  async #orderOnCredit(): Promise<void> {
    const { random, book, client, accounts } = this.#options
    const CANO = this.#pick(accounts)
    const lots = [...book.loans].filter(([key, lot]) => key.startsWith(`${CANO}/`) && lot.quantity > 0)
    const [key, lot] = lots.length > 0 && random.chance(0.5) ? this.#pick(lots) : []
    const [, code = this.#pick(STOCKS), date = book.day, lender = this.#pick(['자기융자', '유통융자'])] =
      key?.split('/') ?? []
    const isShort = !lot && random.chance(0.05)
    const type = isShort ? '24' : LOAN_TYPES[lender]?.[lot ? 'sell' : 'buy']
    const quotes = await this.bookOf(code)
    const kind = this.#pick(['00', '00', '01', '03', '11', '13'])
    const all = lot && random.chance(0.4) ? lot.quantity : undefined
    const reply = await client.order(lot || isShort ? 'TTTC0051U' : 'TTTC0052U', CREDIT_PATH, {
      ...{ CANO, ACNT_PRDT_CD: '01', PDNO: code, CRDT_TYPE: type, LOAN_DT: date, ORD_DVSN: kind },
      ORD_QTY: String(all ?? random.int(1, random.chance(0.05) ? 600 : 15)),
      ORD_UNPR: PRICED.has(kind) ? String(quotes[`${random.chance(0.5) ? 'askp' : 'bidp'}${random.int(1, 6)}`]) : '0',
      EXCG_ID_DVSN_CD: this.#pick(['KRX', 'SOR']),
    })
    must(!isShort || String(reply.json.rt_cd) !== '0', () => 'shares were lent')
    if (String(reply.json.rt_cd) === '0') this.onCredit++
    this.#note(reply)
  }

  async #orderAbroad(): Promise<void> {
    const { random, book, client } = this.#options
    const CANO = this.#pick(this.#options.accounts)
    const symbol = this.#pick(SHARES_ABROAD)
    const query = { AUTH: '', EXCD: 'NAS', SYMB: symbol }
    const { json } = await client.get('HHDFS00000300', PATHS.overseasPrice, query)
    const last = Number(json.output?.last)
    const held = book.holding(CANO, symbol)
    const isSale = held > 0 && random.chance(0.5)
    const reply = await client.order(isSale ? 'TTTT1006U' : 'TTTT1002U', PATHS.overseasOrder, {
      ...{ CANO, ACNT_PRDT_CD: '01', OVRS_EXCG_CD: 'NASD', PDNO: symbol, ORD_QTY: String(random.int(1, 6)) },
      OVRS_ORD_UNPR: (last + random.int(-8, 8) / 100).toFixed(2),
      ...{ CTAC_TLNO: '', MGCO_APTM_ODNO: '', SLL_TYPE: isSale ? '00' : '', ORD_SVR_DVSN_CD: '0', ORD_DVSN: '00' },
    })
    this.#note(reply)
  }

  async #orderContract(): Promise<void> {
    const { random, client } = this.#options
    const kind = this.#pick(['01', '02', '04', '10', '11', '12', '13', '14', '15'])
    const price = ['01', '10', '11'].includes(kind) ? (372.5 + random.int(-20, 20) * 0.1).toFixed(2) : '0'
    const reply = await client.order('TTTO1101U', `${CONTRACT_PATH}/order`, {
      ...{ CANO: this.#pick(this.#options.accounts), ACNT_PRDT_CD: '01', ORD_PRCS_DVSN_CD: '02' },
      ...{ SLL_BUY_DVSN_CD: this.#pick(['01', '02']), SHTN_PDNO: this.#pick(CONTRACTS), UNIT_PRICE: price },
      ...{ ORD_QTY: String(random.int(1, 3)), NMPR_TYPE_CD: '', KRX_NMPR_CNDT_CD: '', ORD_DVSN_CD: kind },
      ...{ CTAC_TLNO: '', FUOP_ITEM_DVSN_CD: '' },
    })
    this.#note(reply)
  }

  async #change(): Promise<void> {
    const { random, book, client } = this.#options
    const order = this.#pick([...book.open].slice(-50))
    if (!order) return this.#orderStock()
    const isCancel = random.chance(0.5)
    const isAll = random.chance(0.6)
    const quantity = isAll ? 0 : random.int(1, Math.max(remainingOf(order), 1) + (random.chance(0.05) ? 5 : 0))
    if (order.asset === 'stock') this.#note(await this.#changeStock(order, { isCancel, isAll, quantity }))
    else if (order.asset === 'overseas') {
      this.#note(
        await client.order('TTTT1004U', `${OVERSEAS_PATH}/order-rvsecncl`, {
          ...{ CANO: order.account, ACNT_PRDT_CD: '01', OVRS_EXCG_CD: 'NASD', PDNO: order.code },
          ...{ ORGN_ODNO: String(order.number), RVSE_CNCL_DVSN_CD: isCancel ? '02' : '01', ORD_QTY: String(quantity) },
          OVRS_ORD_UNPR: isCancel ? '0' : ((order.price + random.int(-500, 500) * 100) / 10_000).toFixed(2),
          ...{ MGCO_APTM_ODNO: '', ORD_SVR_DVSN_CD: '0' },
        }),
      )
    } else {
      this.#note(
        await client.order('TTTO1103U', `${CONTRACT_PATH}/order-rvsecncl`, {
          ...{ CANO: order.account, ACNT_PRDT_CD: '01', ORD_PRCS_DVSN_CD: '02', FUOP_ITEM_DVSN_CD: '' },
          ...{ RVSE_CNCL_DVSN_CD: isCancel ? '02' : '01', ORGN_ODNO: String(order.number), ORD_QTY: String(quantity) },
          UNIT_PRICE: isCancel ? '0' : (372.5 + random.int(-20, 20) * 0.1).toFixed(2),
          ...{ NMPR_TYPE_CD: '01', KRX_NMPR_CNDT_CD: '0', RMN_QTY_YN: isAll ? 'Y' : 'N', ORD_DVSN_CD: '01' },
        }),
      )
    }
  }

  async #changeStock(
    order: NoticedOrder,
    { isCancel, isAll, quantity }: { isCancel: boolean; isAll: boolean; quantity: number },
  ): Promise<RawReply> {
    const { random, client } = this.#options
    const quotes = isCancel ? {} : await this.bookOf(order.code)
    const kind = isCancel ? '00' : this.#pick(['00', '00', '00', '03', '11'])
    return client.order('TTTC0013U', PATHS.change, {
      ...{ CANO: order.account, ACNT_PRDT_CD: '01', KRX_FWDG_ORD_ORGNO: '', ORGN_ODNO: String(order.number) },
      ...{ ORD_DVSN: kind, RVSE_CNCL_DVSN_CD: isCancel ? '02' : '01', ORD_QTY: String(quantity) },
      ORD_UNPR: PRICED.has(kind) && !isCancel ? String(quotes[`bidp${random.int(1, 6)}`] ?? 0) : '0',
      QTY_ALL_ORD_YN: isAll ? 'Y' : 'N',
    })
  }

  /** Orders that nobody can want to be taken. */
  async #orderNonsense(): Promise<void> {
    const { client, accounts } = this.#options
    const base = { CANO: this.#pick(accounts), ACNT_PRDT_CD: '01', PDNO: '005930', ORD_DVSN: '00', ORD_QTY: '1' }
    const body = this.#pick([
      { ...base, ORD_UNPR: '250001' },
      { ...base, ORD_UNPR: '900000' },
      { ...base, ORD_UNPR: '250000', ORD_QTY: '99999999' },
      { ...base, ORD_UNPR: '250000', PDNO: '999999' },
      { ...base, ORD_UNPR: '250000', ORD_DVSN: '41' },
    ])
    const reply = await client.order('TTTC0012U', PATHS.order, body)
    must(String(reply.json.rt_cd) === '7', () => `${JSON.stringify(body)} was taken`)
    this.#note(reply)
  }

  #note({ status, json }: RawReply): void {
    const code = String(json.msg_cd)
    if (String(json.rt_cd) === '0') {
      this.accepted++
      return
    }
    must(status === 200 && EXPECTED.has(code), () => `unexpected answer ${status} ${JSON.stringify(json)}`)
    this.refusals.set(code, (this.refusals.get(code) ?? 0) + 1)
  }

  #pick<T>(choices: readonly T[]): T {
    return choices[this.#options.random.int(0, Math.max(choices.length - 1, 0))] as T
  }
}

/** 신용유형 by lender. */
const LOAN_TYPES: Readonly<Record<string, Readonly<Record<'buy' | 'sell', string>>>> = {
  자기융자: { buy: '21', sell: '25' },
  유통융자: { buy: '23', sell: '27' },
}

/** Kinds that a client names the price of. */
const PRICED: ReadonlySet<string> = new Set(['00', '02', '11', '12', '22'])
const KINDS: Readonly<Record<string, readonly string[]>> = {
  KRX: [
    '00',
    '00',
    '00',
    '00',
    '01',
    '01',
    '02',
    '03',
    '04',
    '11',
    '12',
    '13',
    '14',
    '15',
    '16',
    '21',
    '22',
    '23',
    '24',
  ],
  NXT: ['00', '00', '03', '04', '11', '12', '13', '14', '15', '16', '21', '22', '23', '24'],
  SOR: ['00', '00', '01', '03', '04', '11', '12', '13', '14', '15', '16'],
}
