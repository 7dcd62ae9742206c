import type { MarketMaster, MasterMarket } from '@kis/market-master'
import type { Finding } from './diagnosis.js'
import { spanOf } from './spans.js'

export interface MasterCheckOptions {
  readonly master: Pick<MarketMaster, 'lastSync'>
  readonly markets: readonly MasterMarket[]
  /** How old a list may grow, in milliseconds. */
  readonly maxAgeMs: number
  /** Epoch milliseconds. */
  readonly now: number
}

/** How fresh the symbol files are (종목 마스터). Nothing is brought in. */
export async function checkMaster({ master, markets, maxAgeMs, now }: MasterCheckOptions): Promise<Finding> {
  const lists = await Promise.all(markets.map(async (market) => ({ market, at: await master.lastSync(market) })))
  const ages = lists.flatMap(({ market, at }) => (at === undefined ? [] : [{ market, ageMs: now - at }]))
  if (ages.length === 0) {
    return {
      status: 'ok',
      message: `No list is here yet (${markets.join(', ')}); the first search or order brings them in.`,
      messageKo: `아직 받은 종목 파일이 없습니다 (${markets.join(', ')}). 첫 검색이나 주문에서 받습니다.`,
    }
  }
  const missing = lists.flatMap(({ market, at }) => (at === undefined ? [market] : []))
  const stale = ages.flatMap(({ market, ageMs }) => (ageMs >= maxAgeMs || ageMs < 0 ? [market] : []))
  const oldest = spanOf(Math.max(...ages.map(({ ageMs }) => ageMs)))
  const message = `${ages.length} of ${lists.length} lists are here, the oldest ${oldest.en} old.`
  const messageKo = `종목 파일 ${lists.length}개 가운데 ${ages.length}개가 있고, 가장 오래된 것은 ${oldest.ko} 전 것입니다.`
  const due = [...missing, ...stale].join(', ')
  if (due === '') return { status: 'ok', message, messageKo }
  return {
    status: 'warn',
    message: `${message} Missing or too old: ${due}; the next search or order brings them in.`,
    messageKo: `${messageKo} 없거나 오래된 것: ${due}. 다음 검색이나 주문에서 받습니다.`,
  }
}
