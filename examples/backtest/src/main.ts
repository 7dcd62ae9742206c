import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { KisError } from '@kis/sdk'
import { parseBarsCsv } from '@kis/simulator'
import { runBacktest } from './backtest.js'

// 파일 이름이 종목코드입니다. 다른 봉으로 돌려 보려면 파일을 인자로 주세요.
const path = process.argv[2] ?? new URL('../data/005930.csv', import.meta.url).pathname
const symbol = basename(path).replace(/\.\w+$/, '')

try {
  const bars = parseBarsCsv(await readFile(path, 'utf8'), { symbol })
  console.log(`${symbol}, 일봉 ${bars.length}개, 5일·20일 이동평균 교차`)
  const { trades, start, end, holdRate } = await runBacktest(symbol, bars)
  for (const { date, side, quantity, price } of trades)
    console.log(`  ${date} ${side === 'buy' ? '매수' : '매도'} ${quantity}주, ${price.toLocaleString('ko-KR')}원 근처`)
  const rate = (end / start - 1) * 100
  console.log(`${start.toLocaleString('ko-KR')}원 → ${end.toLocaleString('ko-KR')}원 (${rate.toFixed(2)}%)`)
  console.log(`처음에 사서 들고만 있었다면 주가는 ${holdRate.toFixed(2)}%`)
} catch (error) {
  if (!KisError.isInstance(error)) throw error
  console.error(`실패: [${error.code}] ${error.message}`)
  process.exitCode = 1
}
