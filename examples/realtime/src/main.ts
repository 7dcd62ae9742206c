import type { Kis } from '@kis/sdk'
import { comma, connect, report } from 'shared'

const SYMBOL = '005930'
const TRADES = 10
const PATIENCE_MS = 30_000

try {
  // 앱키가 있으면 KIS에서 보기만 하고, 없으면 이 프로그램이 띄운 시뮬레이터에서 주문도 내고 연결도 끊어 봅니다.
  await using session = await connect()
  const { kis, simulator } = session
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const stock = kis.stock(SYMBOL)

  console.log('\n실시간 호가')
  await using books = await stock.watchOrderBook({ signal })
  for await (const { time, asks, bids } of books) {
    console.log(`  ${clock(time)} 매도 ${comma(asks[0]?.price)}원, 매수 ${comma(bids[0]?.price)}원`)
    break
  }

  console.log(`\n실시간 체결 ${TRADES}건`)
  await using trades = await stock.watchTrades({ signal })
  // 끊겼던 사이를 알려 줍니다. KIS의 목록으로 채울 수 있는 체결은 채워서 source: 'rest'로 뒤따라옵니다.
  let gaps = 0
  trades.on('gap', ({ from, to, filled, complete }) => {
    gaps += 1
    console.log(`  ${to - from} ms 끊겼음, ${filled}건 채움${complete ? '' : ' (다는 아님)'}`)
  })
  let seen = 0
  for await (const { time, price, quantity, aggressor } of trades) {
    console.log(
      `  ${clock(time)} ${comma(price)}원 × ${comma(quantity).padStart(3)} ${aggressor === 'sell' ? '매도' : '매수'}`,
    )
    seen += 1
    if (seen === TRADES) break
  }

  if (simulator || process.env.KIS_HTS_ID) await ownFills(kis, { signal, mayOrder: simulator !== undefined })

  if (simulator) {
    console.log('\n연결을 끊고 기다림')
    simulator.faults.killSockets()
    for await (const { time, price, source } of trades) {
      if (gaps === 0) continue
      console.log(`  복구 뒤 첫 체결 ${clock(time)} ${comma(price)}원 (${source})`)
      break
    }
    console.log(`  실시간 등록 ${kis.realtime.subscriptions.length}개가 저절로 되살아났습니다`)
  }
  // 보던 것을 그만 보면 자리가 납니다. 앱키 하나에 41자리입니다.
  await trades.stop()
} catch (error) {
  report(error)
}

/** 실시간 체결통보 of one's own orders. Only the simulator gets an order. */
async function ownFills(kis: Kis, { signal, mayOrder }: { signal: AbortSignal; mayOrder: boolean }): Promise<void> {
  console.log('\n내 주문의 통보')
  const account = kis.account()
  await using fills = await account.watchFills({ signal })
  if (!mayOrder) return console.log('  HTS나 다른 프로그램에서 주문하면 여기로 옵니다.')
  await account.orders.buy({ symbol: SYMBOL, quantity: 1, kind: 'market' })
  for await (const { kind, symbol, quantity, price } of fills) {
    console.log(`  ${kind} ${symbol} ${quantity}주 ${comma(price)}`)
    if (kind === 'filled') break
  }
}

function clock(time: string | null): string {
  return time?.replace(/^(\d\d)(\d\d)(\d\d)$/, '$1:$2:$3') ?? '-'
}
