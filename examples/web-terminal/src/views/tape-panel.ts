import { byId, make, setDirection, setText } from '../dom.js'
import { formatNumber } from '../format/number.js'
import type { ViewContext } from '../view-context.js'

/** A trade, or a gap of which nobody knows what is missing. */
export type TapeItem =
  | {
      readonly kind: 'trade'
      readonly time: string
      readonly price: number
      readonly quantity: number
      /** 1 a buyer took it, -1 a seller, 0 unknown */
      readonly side: -1 | 0 | 1
    }
  | { readonly kind: 'gap'; readonly from: string; readonly to: string }

/** As many as fit on the tallest card; a smaller one cuts them off. */
export const TAPE_ROWS = 40

/** The latest trades, the newest on top, in rows that never move. */
export function mountTape({ settings }: ViewContext) {
  const body = byId('tape').querySelector('tbody')
  const rows = Array.from({ length: TAPE_ROWS }, () => {
    const [time, price, quantity] = [make('td'), make('td'), make('td')]
    return { row: make('tr', { children: [time, price, quantity] }), time, price, quantity }
  })
  body?.append(...rows.map(({ row }) => row))

  return {
    show(items: readonly TapeItem[], perSecond: number): void {
      setText(byId('tape-rate'), `${formatNumber(perSecond)}${settings.text('perSecond')}`)
      for (const [index, { row, time, price, quantity }] of rows.entries()) {
        const item = items[index]
        row.className = item?.kind ?? ''
        row.title = item?.kind === 'gap' ? settings.text('gap') : ''
        if (item?.kind === 'gap') {
          setText(time, item.from)
          setText(price, `⋯ ${settings.text('gap').split(':')[0]} ⋯`)
          setText(quantity, item.to)
          setDirection(quantity, 0)
        } else {
          setText(time, item?.time ?? '')
          setText(price, item ? formatNumber(item.price) : '')
          setText(quantity, item ? formatNumber(item.quantity) : '')
          setDirection(quantity, item?.side)
        }
      }
    },
  }
}
