import { clock, number, percent, table } from '../print.js'
import { type Step, SYMBOL } from '../step.js'

/** 현재가와 10단계 호가 */
export const showQuote: Step = {
  title: '현재가와 호가',
  async run({ kis, totals }) {
    const stock = kis.stock(SYMBOL)
    const [quote, book] = await Promise.all([stock.quote(), stock.orderBook()])
    console.log(
      `  ${SYMBOL} ${number(quote.price)}원 (${number(quote.change)}, ${percent(quote.changeRate)}) 거래량 ${number(quote.volume)}`,
    )
    console.log(
      `  시가 ${number(quote.open)} 고가 ${number(quote.high)} 저가 ${number(quote.low)} 상한 ${number(quote.upperLimit)} 하한 ${number(quote.lowerLimit)}`,
    )
    const asks = [...book.asks].reverse().map((level) => [number(level.quantity), number(level.price), ''])
    const bids = book.bids.map((level) => ['', number(level.price), number(level.quantity)])
    console.log(table(['매도잔량', `호가 ${clock(book.time)}`, '매수잔량'], [...asks, ...bids], 0))
    totals.bookLevels = asks.length + bids.length
    if (totals.bookLevels === 0) throw new Error('the order book is empty')
  },
}
