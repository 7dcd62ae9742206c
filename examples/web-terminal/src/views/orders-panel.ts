import type { OrderReply } from '../api-types.js'
import { byId, make, setNote } from '../dom.js'
import { formatNumber } from '../format/number.js'
import { formatClock } from '../format/time.js'
import type { MessageKey } from '../messages.js'
import type { ViewContext } from '../view-context.js'

const COLUMNS = ['time', 'name', 'side', 'price', 'quantity', 'filled', 'status'] as const satisfies MessageKey[]
const MOST_ROWS = 30

/** Where an order stands, in one word. */
export function statusOf({ filled, remaining, quantity, cancelled, rejected }: OrderReply): MessageKey {
  if (rejected > 0) return 'rejected'
  if (remaining > 0) return filled > 0 ? 'partly' : 'open'
  if (filled >= quantity) return 'done'
  return cancelled > 0 || filled < quantity ? 'cancelled' : 'done'
}

/** Orders of today, with a button to cancel what is still open. */
export function mountOrders({ settings }: ViewContext, onCancel: (orderNumber: string) => Promise<string>) {
  const table = byId<HTMLTableElement>('orders')
  const body = table.tBodies[0]
  const note = byId('orders-note')
  let shown = ''

  function rowOf(order: OrderReply): HTMLTableRowElement {
    const side = make('td', { className: order.side ?? '', children: [order.side ? settings.text(order.side) : ''] })
    const status = make('td', { children: [settings.text(statusOf(order))] })
    if (order.remaining > 0) status.append(' ', cancelButton(order))
    const texts = [formatNumber(order.price || null), formatNumber(order.quantity), formatNumber(order.filled)]
    const cells = texts.map((text) => make('td', { children: [text] }))
    const head = [formatClock(order.time), order.name || order.symbol]
    const row = make('tr', {
      children: [
        make('td', { children: head.slice(0, 1) }),
        make('th', { children: head.slice(1) }),
        side,
        ...cells,
        status,
      ],
    })
    row.dataset.order = order.orderNumber
    row.dataset.status = statusOf(order)
    return row
  }

  function cancelButton({ orderNumber, name }: OrderReply): HTMLButtonElement {
    const button = make('button', { className: 'small', children: [settings.text('cancel')] })
    button.type = 'button'
    button.setAttribute('aria-label', `${name} ${settings.text('cancel')}`)
    button.addEventListener('click', () => {
      button.disabled = true
      void onCancel(orderNumber).then((problem) => {
        button.disabled = false
        setNote(note, problem)
      })
    })
    return button
  }

  return {
    show(orders: readonly OrderReply[]): void {
      const next = JSON.stringify([settings.current.language, orders])
      // Rows that are drawn anew would lose the focus of their buttons.
      if (next === shown || !body || !table.tHead) return
      shown = next
      const headers = COLUMNS.map((key) => make('th', { children: [settings.text(key)] }))
      table.tHead.replaceChildren(make('tr', { children: headers }))
      const none = make('td', { className: 'muted', children: [settings.text('noOrders')] })
      none.colSpan = COLUMNS.length
      const rows = orders.slice(0, MOST_ROWS).map(rowOf)
      body.replaceChildren(...(rows.length > 0 ? rows : [make('tr', { children: [none] })]))
    },
  }
}
