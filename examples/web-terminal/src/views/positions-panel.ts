import type { AccountReply, PositionReply } from '../api-types.js'
import { byId, make, setDirection, setText } from '../dom.js'
import { formatAmount, formatNumber, formatPercent, formatSigned } from '../format/number.js'
import type { MessageKey } from '../messages.js'
import { valuePosition } from '../value-position.js'
import type { ViewContext } from '../view-context.js'

const COLUMNS = ['name', 'quantity', 'averagePrice', 'price', 'value', 'profit'] as const satisfies MessageKey[]

/** Holdings, valued at the latest prices. */
export function mountPositions({ settings }: ViewContext, onPick: (symbol: string, name: string) => void) {
  const table = byId<HTMLTableElement>('positions')
  const body = table.tBodies[0]
  const rows = new Map<string, HTMLTableRowElement>()

  function rowOf(position: PositionReply): HTMLTableRowElement {
    const known = rows.get(position.symbol)
    if (known) return known
    const pick = make('button', { className: 'link', children: [position.name] })
    pick.type = 'button'
    pick.addEventListener('click', () => onPick(position.symbol, position.name))
    const row = make('tr', { children: [make('th', { children: [pick] }), ...COLUMNS.slice(1).map(() => make('td'))] })
    rows.set(position.symbol, row)
    return row
  }

  function fill(position: PositionReply, price: number | null): number {
    const { value, profit, profitRate } = valuePosition(position, price)
    const [, quantity, average, last, worth, gain] = rowOf(position).cells
    const write = (cell: HTMLElement | undefined, text: string): void => void (cell && setText(cell, text))
    write(quantity, formatNumber(position.quantity))
    write(average, formatNumber(position.averagePrice === null ? null : Math.round(position.averagePrice)))
    write(last, formatNumber(price))
    write(worth, formatNumber(value))
    write(gain, `${formatSigned(profit)} (${formatPercent(profitRate)})`)
    if (gain) setDirection(gain, profit)
    return profit ?? 0
  }

  function showHeaders(): void {
    const { language } = settings.current
    if (!table.tHead || table.dataset.language === language) return
    table.dataset.language = language
    const headers = COLUMNS.map((key) => make('th', { children: [settings.text(key)] }))
    table.tHead.replaceChildren(make('tr', { children: headers }))
  }

  return {
    show(account: AccountReply | undefined, priceOf: (position: PositionReply) => number | null): void {
      const { language } = settings.current
      showHeaders()
      if (!account || !body) return
      const held = new Set(account.positions.map(({ symbol }) => symbol))
      for (const [symbol, row] of rows) {
        if (held.has(symbol)) continue
        row.remove()
        rows.delete(symbol)
      }
      let total = 0
      for (const position of account.positions) {
        total += fill(position, priceOf(position))
        const row = rowOf(position)
        if (!row.isConnected) body.append(row)
      }
      const sums = byId('account-sums')
      const figures: [MessageKey, string, number?][] = [
        ['netAssets', formatAmount(account.netAssets, language)],
        ['cash', formatAmount(account.cash, language)],
        ['profit', formatSigned(total), total],
      ]
      if (sums.childElementCount === 0) {
        sums.append(...figures.map(() => make('div', { children: [make('dt'), make('dd')] })))
      }
      for (const [index, [key, text, direction]] of figures.entries()) {
        const [term, value] = sums.children[index]?.children ?? []
        if (term) setText(term, settings.text(key))
        if (!(value instanceof HTMLElement)) continue
        setText(value, text)
        setDirection(value, direction)
      }
    },
  }
}
