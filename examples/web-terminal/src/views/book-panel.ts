import type { BookLevelReply, BookReply } from '../api-types.js'
import { byId, make, setDirection, setText } from '../dom.js'
import { formatNumber } from '../format/number.js'

export interface BookState extends BookReply {
  readonly basePrice: number | null
  readonly time: string
}

const LEVELS = 10

interface Row {
  readonly row: HTMLTableRowElement
  readonly ask: HTMLElement
  readonly price: HTMLElement
  readonly bid: HTMLElement
  readonly bar: HTMLElement
}

/** Ten levels of each side, in rows that never move. A price that is clicked goes into the ticket. */
export function mountBook(onPrice: (price: number) => void) {
  const body = byId('book').querySelector('tbody')
  const rows = Array.from({ length: LEVELS * 2 }, (_, index) => createRow(index < LEVELS ? 'ask' : 'bid', onPrice))
  body?.append(...rows.map(({ row }) => row))

  return {
    show({ asks, bids, basePrice, time }: BookState): void {
      setText(byId('book-time'), time)
      const sizes = [...asks, ...bids].map(({ quantity }) => quantity)
      const most = Math.max(1, ...sizes)
      for (const [index, row] of rows.entries()) {
        const level = index < LEVELS ? asks[LEVELS - 1 - index] : bids[index - LEVELS]
        fill(row, level, { isAsk: index < LEVELS, most, basePrice })
      }
      setText(byId('total-ask'), formatNumber(sumOf(asks)))
      setText(byId('total-bid'), formatNumber(sumOf(bids)))
    },
  }
}

function createRow(side: 'ask' | 'bid', onPrice: (price: number) => void): Row {
  const [ask, bid] = [make('td'), make('td')]
  const price = make('button')
  price.type = 'button'
  price.tabIndex = -1
  const bar = make('i', { className: 'depth' })
  const text = make('span')
  const size = side === 'ask' ? ask : bid
  size.className = 'size'
  size.append(bar, text)
  const row = make('tr', { className: side, children: [ask, make('td', { children: [price] }), bid] })
  price.addEventListener('click', () => {
    const value = Number(row.dataset.price)
    if (value > 0) onPrice(value)
  })
  return { row, ask: side === 'ask' ? text : ask, bid: side === 'bid' ? text : bid, price, bar }
}

function fill(
  { row, ask, bid, price, bar }: Row,
  level: BookLevelReply | undefined,
  { isAsk, most, basePrice }: { isAsk: boolean; most: number; basePrice: number | null },
): void {
  row.dataset.price = String(level?.price ?? '')
  setText(price, level ? formatNumber(level.price) : '')
  setText(isAsk ? ask : bid, level ? formatNumber(level.quantity) : '')
  setDirection(price, level && basePrice !== null ? level.price - basePrice : 0)
  bar.style.transform = `scaleX(${level ? level.quantity / most : 0})`
}

function sumOf(levels: readonly BookLevelReply[]): number {
  return levels.reduce((sum, { quantity }) => sum + quantity, 0)
}
