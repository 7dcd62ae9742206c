import { type Account, KisUnsupportedInPaperError } from '@kis/sdk'
import { comma, connect, report } from 'shared'

try {
  // 앱키가 있으면 KIS에서 조회만 하고, 없으면 이 프로그램이 띄운 시뮬레이터에서 조회합니다.
  await using session = await connect({ simulator: { env: 'real', holdings: 5 } })
  const { kis, simulator } = session
  const account = kis.account()
  console.log(`계좌 ${account.number}`)
  // 시뮬레이터에서는 실현손익이 보이도록 하나를 조금 팝니다.
  if (simulator) await sellOne(account)
  await showBalance(account)
  await showBuyingPower(account)
  await showProfit(account)
} catch (error) {
  report(error)
}

/** 주식잔고, at home and abroad. */
async function showBalance(account: Account): Promise<void> {
  const { positions, cash, byCurrency, complete } = await account.balance({ currency: 'all' })
  console.log(`\n잔고 ${positions.length}종목${complete ? '' : ' (다 읽지 못함)'}`)
  console.table(
    positions.map((position) => ({
      종목: position.symbol,
      이름: position.name,
      보유수량: comma(position.executedQuantity),
      결제수량: comma(position.settledQuantity),
      매도가능: comma(position.sellableQuantity),
      매입금액: comma(position.cost),
      현재가: comma(position.price),
      평가손익: comma(position.profit),
      손익율: percent(position.profitRate),
    })),
  )
  console.log(`예수금 ${comma(cash.d0)}원, D+1 ${comma(cash.d1)}원, D+2 ${comma(cash.d2)}원`)
  for (const sum of byCurrency)
    console.log(`${sum.currency}: 평가금액 ${comma(sum.value)}, 평가손익 ${comma(sum.profit)}`)
}

/** 매수가능 */
async function showBuyingPower(account: Account): Promise<void> {
  const { cash, maxQuantityWithoutCredit } = await account.buyingPower({ symbol: '005930' })
  console.log(`\n주문가능현금 ${comma(cash)}원, 삼성전자 ${comma(maxQuantityWithoutCredit)}주까지 (미수 없이)`)
}

/** 실현손익; 모의투자에는 없습니다. */
async function showProfit(account: Account): Promise<void> {
  try {
    const { realizedProfit, realizedRate, unrealizedProfit } = await account.realizedProfit()
    console.log(
      `\n오늘 실현손익 ${comma(realizedProfit)}원 (${percent(realizedRate)}), 실평가손익 ${comma(unrealizedProfit)}원`,
    )
  } catch (error) {
    if (!KisUnsupportedInPaperError.isInstance(error)) throw error
    console.log('\n실현손익은 모의투자에 없습니다.')
  }
}

async function sellOne(account: Account): Promise<void> {
  const [held] = (await account.balance()).positions
  if (held) await account.orders.sell({ symbol: held.symbol, quantity: 1, kind: 'market' })
}

function percent(value: number | null): string {
  return value === null ? '-' : `${value.toFixed(2)}%`
}
