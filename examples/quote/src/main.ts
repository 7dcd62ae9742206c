import type { Bar, DomesticStock, Kis } from '@kis/sdk'
import { comma, connect, report } from 'shared'

// 이름, 초성, 코드 어느 것이든 됩니다.
const wanted = process.argv[2] ?? 'ㅅㅅㅈㅈ'
const WEEKS = 26

try {
  // 앱키가 있으면 KIS에서, 없으면 이 프로그램이 띄운 시뮬레이터에서 조회합니다. 계좌번호는 필요 없습니다.
  await using session = await connect()
  const { kis } = session
  const code = await find(kis, wanted)
  if (code !== undefined) {
    const stock = kis.stock(code)
    await showQuote(stock)
    await showBook(stock)
    await showChart(stock)
  }
} catch (error) {
  report(error)
}

/** 종목 검색 */
async function find({ master }: Kis, text: string): Promise<string | undefined> {
  const hits = await master.search(text, { markets: ['kospi', 'kosdaq'], limit: 5 })
  console.log(`\n"${text}" 검색 결과 ${hits.length}건`)
  console.table(hits.map(({ code, name, market, kind }) => ({ 코드: code, 이름: name, 시장: market, 종류: kind })))
  const [first] = hits
  if (!first) process.exitCode = 1
  else
    console.log(
      `${first.name}: 시가총액 ${comma(first.marketCap)}원, 상장주식 ${comma(first.listedShares)}, 상장일 ${first.listingDate ?? '-'}`,
    )
  return first?.code
}

/** 현재가 */
async function showQuote(stock: DomesticStock): Promise<void> {
  const { price, change, changeRate, open, high, low, volume, upperLimit, lowerLimit } = await stock.quote()
  console.log(`\n현재가 ${comma(price)}원, 전일 대비 ${comma(change)} (${changeRate ?? '-'}%), 거래량 ${comma(volume)}`)
  console.log(
    `시가 ${comma(open)}, 고가 ${comma(high)}, 저가 ${comma(low)}, 상한 ${comma(upperLimit)}, 하한 ${comma(lowerLimit)}`,
  )
}

/** 호가 10단계 */
async function showBook(stock: DomesticStock): Promise<void> {
  const { asks, bids } = await stock.orderBook()
  console.log('\n호가')
  console.table([
    ...[...asks]
      .reverse()
      .map(({ price, quantity }) => ({ 매도잔량: comma(quantity), 호가: comma(price), 매수잔량: '' })),
    ...bids.map(({ price, quantity }) => ({ 매도잔량: '', 호가: comma(price), 매수잔량: comma(quantity) })),
  ])
}

/** 주봉 26개; 100개가 넘는 기간도 한 번에 부를 수 있습니다. */
async function showChart(stock: DomesticStock): Promise<void> {
  const from = dateOf(Date.now() - WEEKS * 7 * 86_400_000)
  const { bars, complete } = await stock.bars({ unit: 'week', from })
  console.log(`\n주봉 ${bars.length}개${complete ? '' : ' (빠진 기간이 있음)'}`)
  for (const line of chart(bars.slice(-WEEKS), 12)) console.log(line)
}

/** Candles in text: `█` between open and close, `│` up to high and low. */
function chart(bars: readonly Bar[], rows: number): string[] {
  const top = Math.max(...bars.map(({ high }) => high))
  const bottom = Math.min(...bars.map(({ low }) => low))
  const step = (top - bottom) / rows || 1
  return Array.from({ length: rows }, (_, row) => {
    const [upper, lower] = [top - row * step, top - (row + 1) * step]
    const cells = bars.map(({ open, close, high, low }) => {
      if (Math.max(open, close) >= lower && Math.min(open, close) <= upper) return '█'
      return high >= lower && low <= upper ? '│' : ' '
    })
    return `${comma(Math.round(upper)).padStart(10)} ${cells.join(' ')}`
  })
}

function dateOf(at: number): string {
  return new Date(at).toISOString().slice(0, 10).replaceAll('-', '')
}
