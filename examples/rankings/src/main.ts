import type { TradedRow } from '@kis/utils/rankings'
import { comma, connect, report } from 'shared'

try {
  // 순위는 실전투자에만 있습니다. 앱키가 있으면 KIS에서 조회만 하고, 없으면 이 프로그램이 띄운 시뮬레이터에서 조회합니다.
  const limitStocks = { upper: ['028300', '011200'], lower: ['035900'] }
  await using session = await connect({ only: 'real', simulator: { limitStocks } })
  const { rankings } = session.kis

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
  report(error)
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
