import type { QuoteReply } from '../api-types.js'
import { byId, make, setDirection, setText } from '../dom.js'
import { formatAmount, formatNumber, formatPercent, formatSigned } from '../format/number.js'
import type { MessageKey } from '../messages.js'
import type { ViewContext } from '../view-context.js'

export type QuoteFacts = Pick<
  QuoteReply,
  'price' | 'change' | 'changeRate' | 'open' | 'high' | 'low' | 'volume' | 'turnover' | 'marketCap'
>

/** Name, price and the facts of the day. */
export function mountQuote({ settings }: ViewContext) {
  const facts = byId('quote-facts')
  const cells = new Map<MessageKey, { readonly term: HTMLElement; readonly value: HTMLElement }>()
  for (const key of ['openPrice', 'high', 'low', 'volume', 'turnover', 'marketCap'] as const) {
    const cell = { term: make('dt'), value: make('dd') }
    cells.set(key, cell)
    facts.append(make('div', { children: [cell.term, cell.value] }))
  }
  const write = (key: MessageKey, value: string): void => {
    const cell = cells.get(key)
    if (!cell) return
    setText(cell.term, settings.text(key))
    setText(cell.value, value)
  }

  return {
    name(symbol: string, name: string): void {
      setText(byId('symbol-name'), name)
      setText(byId('symbol-code'), symbol)
      document.title = `${name} · KIS`
    },
    show(quote: QuoteFacts | undefined): void {
      const { language } = settings.current
      setText(byId('price'), formatNumber(quote?.price))
      setText(byId('change'), formatSigned(quote?.change))
      setText(byId('change-rate'), quote ? formatPercent(quote.changeRate) : '')
      setDirection(byId('quote-price'), quote?.change)
      write('openPrice', formatNumber(quote?.open))
      write('high', formatNumber(quote?.high))
      write('low', formatNumber(quote?.low))
      write('volume', formatAmount(quote?.volume, language))
      write('turnover', formatAmount(quote?.turnover, language))
      write('marketCap', formatAmount(quote?.marketCap, language))
    },
  }
}
