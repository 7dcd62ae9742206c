import { type Clock, kstDate } from '@kis/core'
import { type Kis, orderNumberKey, type SidedRequest } from '@kis/sdk'
import type {
  AccountReply,
  BarsReply,
  OrderDraft,
  PlacedReply,
  PreviewReply,
  QuoteReply,
  StartReply,
} from '../src/api-types.js'
import { createPreviews } from './previews.js'
import { readAccount } from './read-account.js'
import { readDraft, readSymbol, readText, readUnit } from './read-fields.js'
import { Refusal } from './refusal.js'

type Fields = Readonly<Record<string, unknown>>

export interface ApiRoutes {
  /** By path; `fields` are those of the query. */
  readonly get: Readonly<Record<string, (fields: Fields) => Promise<unknown>>>
  /** By path; `fields` are those of the body. */
  readonly post: Readonly<Record<string, (fields: Fields) => Promise<unknown>>>
  /** The market master as a SQLite file. */
  readonly master: () => Promise<Uint8Array>
}

const DAY_MS = 86_400_000
const DAYS_SHOWN = 300

/** All that the page can ask for. It names symbols, quantities and prices; account and keys are this program's. */
export function createApiRoutes(kis: Kis, clock: Clock): ApiRoutes {
  const previews = createPreviews()
  const account = kis.account()
  let snapshot: Promise<Uint8Array> | undefined

  return {
    get: {
      '/api/start': async (): Promise<StartReply> => ({ env: kis.env, account: String(account.number) }),
      '/api/quote': async ({ symbol }): Promise<QuoteReply> => {
        const stock = kis.stock(readSymbol(symbol), { venue: 'KRX' })
        const [quote, { asks, bids }] = await Promise.all([stock.quote(), stock.orderBook()])
        const { price, change, changeRate, open, high, low, basePrice, upperLimit, lowerLimit, volume, turnover } =
          quote
        const { tickSize, marketCap } = quote.domestic
        const prices = { price, change, changeRate, open, high, low, basePrice, upperLimit, lowerLimit, tickSize }
        return { symbol: quote.symbol, ...prices, volume, turnover, marketCap, book: { asks, bids } }
      },
      '/api/bars': async ({ symbol, unit }): Promise<BarsReply> => {
        const stock = kis.stock(readSymbol(symbol), { venue: 'KRX' })
        const wanted = readUnit(unit)
        const series = await (wanted === 'minute'
          ? stock.bars({ unit: wanted })
          : stock.bars({ unit: wanted, from: kstDate(clock.now() - DAYS_SHOWN * DAY_MS) }))
        const bars = series.bars.map(({ date, at, open, high, low, close, volume }) => {
          return { date, at, open, high, low, close, volume }
        })
        return { symbol: series.symbol, unit: wanted, bars }
      },
      '/api/account': async (): Promise<AccountReply> => readAccount(account),
    },
    post: {
      '/api/orders/preview': async (fields): Promise<PreviewReply> => {
        const draft = readDraft(fields)
        const { isAllowed, checks, notional } = await account.orders.preview(toRequest(draft))
        const shown = checks.map(({ name, outcome, message }) => ({ name, outcome, message }))
        return { ...previews.add(draft, clock.now()), draft, isAllowed, checks: shown, notional }
      },
      '/api/orders': async (fields): Promise<PlacedReply> => {
        const previewId = readText(fields, 'previewId')
        const draft = previews.find(previewId, clock.now())
        const { orderNumber } = await account.orders.place(toRequest(draft, previewId))
        return { orderNumber }
      },
      '/api/orders/cancel': async (fields): Promise<PlacedReply> => {
        const wanted = orderNumberKey(readText(fields, 'orderNumber'))
        const { orders } = await account.orders.open()
        const order = orders.find((one) => orderNumberKey(one.orderNumber) === wanted)
        if (!order) throw new Refusal(409, 'ORDER_GONE', 'This order is no longer open. Nothing was sent.')
        const { orderNumber } = await account.orders.cancel(order)
        return { orderNumber }
      },
    },
    master() {
      snapshot ??= kis.master.exportSnapshot().catch((error: unknown) => {
        snapshot = undefined
        throw error
      })
      return snapshot
    },
  }
}

function toRequest({ symbol, side, kind, quantity, price }: OrderDraft, clientOrderId?: string): SidedRequest {
  const common = { symbol, quantity, clientOrderId }
  const terms =
    kind === 'market' || price === null ? ({ kind: 'market' } as const) : ({ kind: 'limit', price } as const)
  return side === 'buy' ? { ...common, ...terms, side } : { ...common, ...terms, side }
}
