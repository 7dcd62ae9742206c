import { clock, number } from '../print.js'
import { type DemoContext, type Step, SYMBOL, within } from '../step.js'

const TICKS = 20

/** 실시간 체결가, at least 20. */
export const watchTicks: Step = {
  title: '실시간 체결',
  async run(context) {
    const { kis, totals, simulator } = context
    await using view = await kis.stock(SYMBOL).watchTrades()
    const read = async (): Promise<void> => {
      for await (const tick of view) {
        totals.ticks += 1
        if (totals.ticks <= 5 || totals.ticks === TICKS) {
          console.log(
            `  ${clock(tick.time)} ${number(tick.price)}원 × ${number(tick.quantity)} ${tick.aggressor === 'sell' ? '매도' : '매수'}체결`,
          )
        } else if (totals.ticks === 6) console.log('  …')
        if (totals.ticks >= TICKS) break
      }
    }
    await within(15_000, `${TICKS} ticks`, read()).catch((error: unknown) => {
      // KIS sends nothing outside trading hours: that is no fault.
      if (simulator) throw error
      console.log('  체결이 없습니다 (장 운영시간이 아닐 수 있습니다).')
    })
    console.log(`  ${totals.ticks}건 받음, 놓친 것 ${view.counters.dropped}건`)
  },
}

/** The socket is killed; the gap is told, and ticks go on. */
export const healDrop: Step = {
  title: '연결 끊김과 복구',
  skip: ({ simulator }: DemoContext) => (simulator ? undefined : 'KIS 서버의 연결은 일부러 끊지 않습니다.'),
  async run({ kis, totals, simulator }) {
    await using view = await kis.stock(SYMBOL).watchTrades()
    view.on('gap', (gap) => {
      totals.gaps += 1
      console.log(`  공백 알림: ${gap.to - gap.from} ms (${gap.reason})`)
    })
    await within(5_000, 'a tick before the drop', view[Symbol.asyncIterator]().next())
    console.log('  연결을 끊습니다.')
    simulator?.faults.killSockets()
    const recovered = async (): Promise<void> => {
      for await (const tick of view) {
        if (totals.gaps === 0) continue
        totals.ticksAfterDrop += 1
        if (totals.ticksAfterDrop === 1) console.log(`  복구 후 첫 체결 ${clock(tick.time)} ${number(tick.price)}원`)
        if (totals.ticksAfterDrop >= 5) break
      }
    }
    await within(15_000, 'ticks after the drop', recovered())
  },
}
