import { createMemoryStore } from '@kis/core'
import { type Account, createKis, type Environment, KisError, KisUnsupportedInPaperError } from '@kis/sdk'
import { startSimulator } from '@kis/simulator'

const { KIS_ENV, KIS_APP_KEY = '', KIS_APP_SECRET = '', KIS_ACCOUNT } = process.env

// 앱키가 있으면 KIS에서 조회만 하고, 없으면 이 프로그램이 띄운 시뮬레이터에서 조회합니다.
const simulator = KIS_ENV ? undefined : await startSimulator({ env: 'real', holdings: 5 })

try {
  await using kis = simulator
    ? createKis({
        env: 'real',
        credentials: { appKey: 'A'.repeat(36), appSecret: 'a'.repeat(180) },
        account: '50123456-01',
        allowRealOrders: true,
        store: createMemoryStore(),
        // 시뮬레이터에는 종목 파일이 다 있지 않아, 없는 파일을 알리는 경고를 끕니다.
        logger: { debug() {}, info() {}, warn() {}, error() {} },
        baseUrl: simulator.restUrl,
        masterUrl: simulator.mastersUrl,
      })
    : createKis({
        env: KIS_ENV as Environment,
        credentials: { appKey: KIS_APP_KEY, appSecret: KIS_APP_SECRET },
        account: KIS_ACCOUNT,
      })
  const account = kis.account()
  console.log(
    `${simulator ? `시뮬레이터 ${simulator.restUrl}` : `KIS ${kis.env}, 조회만 합니다`}, 계좌 ${account.number}`,
  )
  // 시뮬레이터에서는 실현손익이 보이도록 하나를 조금 팝니다.
  if (simulator) await sellOne(account)
  await showBalance(account)
  await showBuyingPower(account)
  await showProfit(account)
} catch (error) {
  if (!KisError.isInstance(error)) throw error
  console.error(`실패: [${error.code}] ${error.message}`)
  process.exitCode = 1
} finally {
  await simulator?.close()
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

function comma(value: number | null): string {
  return value?.toLocaleString('ko-KR') ?? '-'
}

function percent(value: number | null): string {
  return value === null ? '-' : `${value.toFixed(2)}%`
}
