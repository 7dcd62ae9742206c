import { createMemoryStore } from '@kis/core'
import { createKis, KisError } from '@kis/sdk'
import { type RunningSimulator, startSimulator } from '@kis/simulator'
import { createRankings, type TradedRow } from '@kis/utils/rankings'

const { KIS_APP_KEY, KIS_APP_SECRET = '' } = process.env

// 순위는 실전투자에만 있습니다. 앱키가 있으면 KIS에서 조회만 하고, 없으면 이 프로그램이 띄운 시뮬레이터에서 조회합니다.
const simulator = KIS_APP_KEY
  ? undefined
  : await startSimulator({ env: 'real', limitStocks: { upper: ['028300', '011200'], lower: ['035900'] } })

try {
  await using kis = connect(simulator)
  console.log(simulator ? `시뮬레이터 ${simulator.restUrl}` : 'KIS 실전투자, 조회만 합니다')
  const rankings = createRankings(kis.rest.client)

  show('상한가', (await rankings.limits({ side: 'upper', sort: 'volume' })).rows)
  show('하한가', (await rankings.limits({ side: 'lower', sort: 'volume' })).rows)
  show('상한가에 8% 이내', (await rankings.limits({ side: 'upper', near: 8 })).rows)
  show('상승률 상위, 코스닥', (await rankings.fluctuation({ by: 'rise', market: 'kosdaq' })).rows)

  const falls = await rankings.fluctuation({ by: 'fall', minPrice: 10_000 })
  show(`하락률 상위, 1만원 이상${falls.complete ? '' : ' (더 있음)'}`, falls.rows)
  show('거래대금 상위, ETF와 ETN 제외', (await rankings.volume({ by: 'turnover', exclude: ['etf', 'etn'] })).rows)

  // 받은 줄을 다시 정렬할 수도 있습니다.
  const rises = await rankings.fluctuation({ by: 'rise', sort: 'volume', reverse: true })
  show('상승률 상위를 거래량이 적은 순으로', rises.rows)
  const { rows } = await rankings.overseasFluctuation({ exchange: 'NASDAQ', by: 'rise' })
  show('나스닥 상승률', rows)
} catch (error) {
  if (!KisError.isInstance(error)) throw error
  console.error(`실패: [${error.code}] ${error.message}`)
  process.exitCode = 1
} finally {
  await simulator?.close()
}

function connect(server: RunningSimulator | undefined) {
  if (!server) return createKis({ env: 'real', credentials: { appKey: KIS_APP_KEY ?? '', appSecret: KIS_APP_SECRET } })
  return createKis({
    env: 'real',
    credentials: { appKey: 'R'.repeat(36), appSecret: 'r'.repeat(180) },
    store: createMemoryStore(),
    baseUrl: server.restUrl,
  })
}

/** Prints the first rows; overseas rows have the same members. */
function show(title: string, rows: readonly Omit<TradedRow, 'raw'>[], most = 5): void {
  console.log(`\n${title}: ${rows.length}종목`)
  for (const { rank, name, symbol, price, changeRate, volume } of rows.slice(0, most)) {
    const rate = changeRate === null ? '-' : `${changeRate > 0 ? '+' : ''}${changeRate.toFixed(2)}%`
    console.log(`  ${rank}. ${name} (${symbol}) ${comma(price)} ${rate}, 거래량 ${comma(volume)}`)
  }
  if (rows.length > most) console.log('  …')
}

function comma(value: number | null): string {
  return value?.toLocaleString('ko-KR') ?? '-'
}
