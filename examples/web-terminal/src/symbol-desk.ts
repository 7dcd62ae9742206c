import { parseKst } from '@kis/core'
import type { GapEvent } from '@kis/realtime'
import type { OrderBookRecord, TradeRecord } from '@kis/realtime/domestic-stock'
import type { Api } from './api.js'
import type { BarUnitName, BookLevelReply, QuoteReply } from './api-types.js'
import { toChartBars } from './bar-book.js'
import { byId, setNote } from './dom.js'
import { formatClock, formatKst } from './format/time.js'
import { levelsOf } from './levels-of.js'
import { createRing } from './ring.js'
import { tellError } from './tell-error.js'
import type { ViewContext } from './view-context.js'
import { type BookState, mountBook } from './views/book-panel.js'
import { mountChart } from './views/chart-panel.js'
import { mountQuote, type QuoteFacts } from './views/quote-head.js'
import { mountTape, TAPE_ROWS, type TapeItem } from './views/tape-panel.js'

const NO_BOOK: BookState = { asks: [], bids: [], basePrice: null, time: '' }

/** Everything about the one symbol that is shown: price, chart, book and tape. */
export interface SymbolDesk {
  readonly symbol: string
  /** Shows another symbol. */
  open(symbol: string, name: string): void
  onTrade(record: TradeRecord): void
  onBook(record: OrderBookRecord): void
  onGap(gap: GapEvent): void
  /** Draws everything anew, after a change of language or colours. */
  refresh(): void
  /** Called once a second, for the rate of the tape. */
  beat(): void
}

export function createSymbolDesk(
  context: ViewContext,
  options: { readonly api: Api; readonly onPrice: (price: number, isChosen: boolean) => void },
): SymbolDesk {
  const { settings, frames } = context
  const { api, onPrice } = options
  const chart = mountChart(context)
  const quoteView = mountQuote(context)
  const bookView = mountBook((price) => onPrice(price, true))
  const tapeView = mountTape(context)
  const tape = createRing<TapeItem>(TAPE_ROWS)
  let symbol = ''
  let unit: BarUnitName = 'minute'
  let quote: (QuoteFacts & Pick<QuoteReply, 'basePrice'>) | undefined
  let book = NO_BOOK
  let [ticks, ticksBefore, perSecond] = [0, 0, 0]
  let asking = new AbortController()
  let askingBars = new AbortController()

  const drawQuote = (): void => frames.draw('quote', () => quoteView.show(quote))
  const drawBook = (): void => frames.draw('book', () => bookView.show(book))
  const drawTape = (): void =>
    frames.draw('tape', () => {
      tapeView.show(tape.items, perSecond)
      byId('tape').dataset.ticks = String(ticks)
    })

  async function loadQuote(): Promise<void> {
    asking.abort()
    asking = new AbortController()
    const { signal } = asking
    try {
      const found = await api.quote(symbol, signal)
      if (signal.aborted) return
      quote = found
      book = { ...found.book, basePrice: found.basePrice, time: book.time }
      onPrice(found.price, false)
      setNote(byId('quote-note'), '')
    } catch (error) {
      if (signal.aborted) return
      setNote(byId('quote-note'), tellError(error, settings))
    }
    drawQuote()
    drawBook()
  }

  async function loadBars(isSame = false): Promise<void> {
    askingBars.abort()
    askingBars = new AbortController()
    const { signal } = askingBars
    if (!isSame) chart.note(settings.text('loading'))
    try {
      const { bars, unit: ofUnit } = await api.bars(symbol, unit, signal)
      if (signal.aborted) return
      chart.setBars(toChartBars(bars, ofUnit), ofUnit, isSame)
      chart.note(bars.length > 0 ? '' : settings.text('noBars'))
    } catch (error) {
      if (!signal.aborted) chart.note(tellError(error, settings))
    }
  }

  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-unit]')) {
    button.addEventListener('click', () => {
      unit = button.dataset.unit === 'day' ? 'day' : 'minute'
      for (const other of document.querySelectorAll<HTMLButtonElement>('[data-unit]')) {
        other.setAttribute('aria-pressed', String(other === button))
      }
      chart.clearGaps()
      void loadBars()
    })
  }

  return {
    get symbol() {
      return symbol
    },
    open(next, name) {
      symbol = next
      quote = undefined
      book = NO_BOOK
      tape.clear()
      chart.clearGaps()
      chart.setBars([], unit, false)
      quoteView.name(next, name)
      void loadQuote()
      void loadBars()
      drawTape()
    },
    onTrade(record) {
      ticks += 1
      const { STCK_CNTG_HOUR: time, STCK_PRPR: price, CNTG_VOL: quantity, CCLD_DVSN: taker } = record
      const side = taker === '1' ? 1 : taker === '5' ? -1 : 0
      tape.push({ kind: 'trade', time: formatClock(time), price, quantity, side })
      quote = {
        ...{ price, change: record.PRDY_VRSS, changeRate: record.PRDY_CTRT },
        ...{ open: record.STCK_OPRC, high: record.STCK_HGPR, low: record.STCK_LWPR },
        ...{ volume: record.ACML_VOL, turnover: record.ACML_TR_PBMN },
        ...{ marketCap: quote?.marketCap ?? null, basePrice: quote?.basePrice ?? null },
      }
      const at = parseKst(`${record.BSOP_DATE}${time}`)
      if (at !== undefined) chart.trade(at, price, quantity)
      drawQuote()
      drawTape()
    },
    onBook(record) {
      const level = (price: number, quantity: number): BookLevelReply => ({ price, quantity })
      const { asks, bids } = levelsOf(record, level)
      book = { asks, bids, basePrice: quote?.basePrice ?? null, time: formatClock(record.BSOP_HOUR) }
      drawBook()
    },
    onGap({ from, to }) {
      tape.push({ kind: 'gap', from: formatKst(from), to: formatKst(to) })
      chart.gap(from)
      drawTape()
      // The bars over the gap are had from the server; what was missed of the tape is not.
      void loadBars(true)
      void loadQuote()
    },
    refresh() {
      chart.paint()
      drawQuote()
      drawTape()
    },
    beat() {
      perSecond = ticks - ticksBefore
      ticksBefore = ticks
      drawTape()
    },
  }
}
