import { KisError } from '@kis/sdk'
import { connect } from './connect.js'
import { readOptions } from './options.js'
import type { Step } from './step.js'
import { showBalance } from './steps/account.js'
import { amendAndCancel, buyAtMarket } from './steps/orders.js'
import { showQuote } from './steps/quotes.js'
import { searchSymbols, syncSymbols } from './steps/symbols.js'
import { healDrop, watchTicks } from './steps/ticks.js'
import { newTotals } from './totals.js'

const STEPS: readonly Step[] = [
  syncSymbols,
  searchSymbols,
  showBalance,
  showQuote,
  watchTicks,
  buyAtMarket,
  amendAndCancel,
  healDrop,
]

const options = readOptions(process.argv.slice(2))
const totals = newTotals()
const began = performance.now()
let current = '접속'

try {
  await using closing = { ...(await connect(options)), [Symbol.asyncDispose]: () => closing.close() }
  const context = { ...closing, totals }
  for (const [index, step] of STEPS.entries()) {
    current = step.title
    console.log(`\n${index + 1}. ${step.title}`)
    const reason = step.skip?.(context)
    if (reason === undefined) await step.run(context)
    else console.log(`  건너뜀: ${reason}`)
  }
} catch (error) {
  const reason = KisError.isInstance(error)
    ? `[${error.code}] ${error.message}`
    : error instanceof Error
      ? error.message
      : String(error)
  console.error(`\n실패: "${current}" 단계. ${reason}`)
  process.exit(1)
}

const seconds = ((performance.now() - began) / 1000).toFixed(1)
const symbols = Object.values(totals.symbols).reduce((sum, count) => sum + count, 0)
console.log(
  `\n합계: 종목 ${symbols}개, 체결 ${totals.ticks + totals.ticksAfterDrop}건, 공백 ${totals.gaps}회, 주문 ${totals.orders}건, 통보 ${Object.values(totals.notices).reduce((sum, count) => sum + count, 0)}건, ${seconds}초`,
)
if (options.json) console.log(JSON.stringify({ ok: true, seconds: Number(seconds), ...totals }))
