import type { Account, OrderRecord } from '@kis/sdk'
import type { AccountReply, OrderReply } from '../src/api-types.js'

/** Cash, holdings and the orders of today. */
export async function readAccount(account: Account): Promise<AccountReply> {
  const [balance, history] = await Promise.all([account.balance(), account.orders.history()])
  return {
    cash: balance.cash.d2,
    netAssets: balance.netAssets,
    positions: balance.positions.map((one) => ({
      symbol: one.symbol,
      name: one.name,
      quantity: one.executedQuantity,
      sellable: one.sellableQuantity,
      averagePrice: one.averagePrice,
      price: one.price,
    })),
    orders: history.orders
      .filter(({ action }) => action !== 'cancel')
      .map(toReply)
      .sort((a, b) => b.orderNumber.localeCompare(a.orderNumber)),
  }
}

function toReply(record: OrderRecord): OrderReply {
  return {
    orderNumber: record.orderNumber,
    symbol: record.symbol,
    name: record.name,
    side: record.side,
    price: record.averageFillPrice ?? record.price,
    quantity: record.quantity,
    filled: record.filledQuantity,
    remaining: record.remainingQuantity ?? 0,
    cancelled: record.cancelledQuantity ?? 0,
    rejected: record.rejectedQuantity ?? 0,
    time: record.time,
  }
}
