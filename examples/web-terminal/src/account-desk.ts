import type { Api } from './api.js'
import type { AccountReply, PositionReply } from './api-types.js'
import { byId, setNote } from './dom.js'
import { tellError } from './tell-error.js'
import type { ViewContext } from './view-context.js'
import { mountOrders } from './views/orders-panel.js'
import { mountPositions } from './views/positions-panel.js'

/** Holdings, cash and orders. */
export interface AccountDesk {
  /** Asks how the account stands; calls while one is under way are answered together by one more. */
  load(): Promise<void>
  onPrice(symbol: string, price: number): void
  refresh(): void
}

export interface AccountDeskOptions {
  readonly api: Api
  readonly onPick: (symbol: string, name: string) => void
  readonly onAccount: (account: AccountReply) => void
}

export function createAccountDesk(context: ViewContext, { api, onPick, onAccount }: AccountDeskOptions): AccountDesk {
  const { settings, frames, announce } = context
  const prices = new Map<string, number>()
  const positions = mountPositions(context, onPick)
  const orders = mountOrders(context, cancel)
  let account: AccountReply | undefined
  let isLoading = false
  let isWanted = false

  const priceOf = ({ symbol, price }: PositionReply): number | null => prices.get(symbol) ?? price
  const draw = (): void => frames.draw('positions', () => positions.show(account, priceOf))

  /** Answers with what went wrong, or nothing. */
  async function cancel(orderNumber: string): Promise<string> {
    try {
      await api.cancel(orderNumber)
      announce(settings.text('cancelSent'))
      return ''
    } catch (error) {
      return tellError(error, settings)
    } finally {
      void load()
    }
  }

  async function load(): Promise<void> {
    isWanted = true
    if (isLoading) return
    isLoading = true
    while (isWanted) {
      isWanted = false
      try {
        account = await api.account()
        onAccount(account)
        orders.show(account.orders)
        setNote(byId('account-note'), account.positions.length === 0 ? settings.text('noPositions') : '', 'info')
      } catch (error) {
        setNote(byId('account-note'), tellError(error, settings))
      }
      draw()
    }
    isLoading = false
  }

  return {
    load,
    onPrice(symbol, price) {
      prices.set(symbol, price)
      draw()
    },
    refresh() {
      draw()
      if (account) orders.show(account.orders)
    },
  }
}
