import type { Order } from '@kis/sdk'
import { connect, report } from 'shared'

const APPLE = { symbol: 'AAPL', venue: 'NASDAQ' } as const

try {
  // 주문을 내는 예제이므로 KIS에서는 모의투자만 씁니다. 앱키가 없으면 이 프로그램이 띄운 시뮬레이터에 주문합니다.
  await using session = await connect({ only: 'paper' })
  const { kis } = session
  const account = kis.account()
  const { orders } = account
  console.log(`계좌 ${account.number}`)

  const { price, currency } = await kis.stock(APPLE.symbol, { venue: APPLE.venue }).quote()
  console.log(`\n${APPLE.symbol} ${price} ${currency}`)
  const { cash, maxQuantityWithoutCredit } = await account.buyingPower({ ...APPLE, price })
  console.log(`주문가능 ${cash} ${currency}, ${maxQuantityWithoutCredit}주까지`)

  // 미국에는 시장가 주문이 없습니다. 값은 0.01달러 단위입니다.
  const request = { ...APPLE, quantity: 2, kind: 'limit', price: cents(price * 0.9) } as const
  const preview = await orders.preview({ ...request, side: 'buy' })
  console.log(
    `\n보내기 전에: ${preview.request?.trId}, 예상 금액 ${cents(request.price * request.quantity)} ${currency}`,
  )

  console.log('\n10% 아래에 2주 매수')
  const order = await orders.buy(request)
  show(order)

  console.log('\n정정')
  await order.amend({ price: cents(price * 0.91) })
  show(order)

  console.log('\n취소')
  await order.cancel()
  await order.done({ signal: AbortSignal.timeout(30_000) })
  show(order)

  const { orders: open } = await orders.open({ assetClass: 'overseas-stock' })
  console.log(`\n해외 미체결 ${open.length}건`)
} catch (error) {
  report(error)
}

function show({ orderNumber, status, price, currency, remainingQuantity }: Order): void {
  console.log(`  주문 ${orderNumber}: ${status}, ${price} ${currency}, 남은 ${remainingQuantity}주`)
}

function cents(price: number): number {
  return Math.round(price * 100) / 100
}
