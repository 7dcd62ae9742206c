import { type Order, tickSize } from '@kis/sdk'
import { comma, connect, report } from 'shared'

const SYMBOL = '005930'
const patience = () => AbortSignal.timeout(30_000)

try {
  // 주문을 내는 예제이므로 KIS에서는 모의투자만 씁니다. 앱키가 없으면 이 프로그램이 띄운 시뮬레이터에 주문합니다.
  await using session = await connect({ only: 'paper' })
  const { kis, simulator } = session
  const { number, orders, watchFills } = kis.account()
  console.log(`계좌 ${number}`)

  // 접수, 정정, 취소, 체결이 통보로 옵니다. HTS id가 없으면 주문이 스스로 목록에서 확인합니다.
  await using fills = simulator || process.env.KIS_HTS_ID ? await watchFills() : undefined
  fills?.on('data', ({ kind, symbol, quantity, price }) => {
    console.log(`  통보: ${kind} ${symbol} ${quantity}주 ${price === null ? '시장가' : `${comma(price)}원`}`)
  })

  const { lowerLimit } = await kis.stock(SYMBOL).quote()
  if (lowerLimit === null) throw new Error('The quote tells no lower limit.')

  console.log('\n보내기 전에')
  const request = { symbol: SYMBOL, quantity: 3, kind: 'limit', price: lowerLimit } as const
  const { request: wire, checks } = await orders.preview({ ...request, side: 'buy' })
  console.log(`  ${wire?.trId}, 검사 ${checks.length}가지: ${checks.map(({ name }) => name).join(', ')}`)

  console.log('\n하한가에 3주 매수')
  // 같은 이름으로는 한 번만 주문됩니다: 프로그램이 죽었다 다시 떠도, 두 번 눌러도 그렇습니다.
  const clientOrderId = `example-${Date.now()}`
  const order = await orders.buy({ ...request, clientOrderId })
  show(order)
  const again = await orders.buy({ ...request, clientOrderId })
  console.log(`  한 번 더 불러도 같은 주문: ${again.orderNumber === order.orderNumber}`)

  console.log('\n한 호가 위로 정정')
  await order.amend({ price: lowerLimit + tickSize(lowerLimit) })
  show(order)

  console.log('\n취소')
  // 주문번호 따위는 평범한 JSON이어서, 저장했다가 다른 프로세스에서 취소할 수도 있습니다.
  const stored = JSON.stringify(order.ref)
  await orders.cancel(JSON.parse(stored))
  await order.done({ signal: patience() })
  show(order)
  console.log(`  미체결 ${(await orders.open()).orders.length}건`)

  console.log('\n시장가로 1주 사서 팔기')
  const bought = await (await orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' })).done({ signal: patience() })
  show(bought)
  const sold = await (await orders.sell({ symbol: SYMBOL, quantity: 1, kind: 'market' })).done({ signal: patience() })
  show(sold)

  console.log('\n오늘의 주문')
  for (const record of (await orders.history()).orders)
    console.log(
      `  ${record.time} ${record.side} ${record.action} ${record.quantity}주, 체결 ${record.filledQuantity}주`,
    )
} catch (error) {
  report(error)
}

function show({ orderNumber, status, price, filledQuantity, remainingQuantity, averageFillPrice }: Order): void {
  const at = averageFillPrice ?? price
  const money = at === null ? '시장가' : `${comma(at)}원`
  console.log(`  주문 ${orderNumber}: ${status}, ${money}, 체결 ${filledQuantity}주, 남은 ${remainingQuantity}주`)
}
