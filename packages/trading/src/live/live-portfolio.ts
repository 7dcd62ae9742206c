import type { BalanceQuery } from '../account/balance.js'
import type { LiveGap } from './live-view.js'
import type { Portfolio, PortfolioChange } from './portfolio.js'

/** What a live portfolio tells, beside being iterable. */
export interface LivePortfolioEvents {
  /** At each price, fill and balance. `snapshot` has it. */
  change: PortfolioChange
  /** Notices were missed for a while; a balance that was read anew makes up for it. */
  gap: LiveGap
  /** What does not end the view: a balance or quote that could not be had, a listener that threw. */
  error: unknown
  end: undefined
}

/** 실시간 잔고: positions and profit that follow ticks and fills. Reading it in a loop gives the latest state, never an old one. */
export interface LivePortfolio extends AsyncIterable<Portfolio>, AsyncDisposable {
  /** The state now. Made when it is asked for; the same object until something changes. */
  readonly snapshot: Portfolio
  /** Adds a listener; the returned function removes it. */
  on<N extends keyof LivePortfolioEvents>(name: N, listener: (event: LivePortfolioEvents[N]) => unknown): () => void
  /** Reads the balance now. @throws what `balance()` throws. */
  refresh(): Promise<void>
  /** Frees all registrations. */
  stop(): Promise<void>
}

/** What to watch of an account, and how closely. */
export interface WatchPortfolioOptions extends Pick<BalanceQuery, 'currency' | 'assetClass' | 'signal'> {
  /** Whose prices domestic shares are valued at: `KRX` (default), `NXT`, or `SOR`, both together (통합) */
  readonly venue?: 'KRX' | 'NXT' | 'SOR' | undefined
  /** 유료시세 of shares abroad. Default `free`. */
  readonly feed?: 'free' | 'paid' | undefined
  /** How many holdings may be streamed: KIS allows 41 registrations in all. Those beyond are asked for. Default 35. */
  readonly maxStreams?: number | undefined
  /** Pause between two questions for prices that are not streamed, in milliseconds. Default 1,000; 3,000 in 모의투자. */
  readonly quoteMs?: number | undefined
  /** How often the balance is read anew when nothing happens, in milliseconds. Default 60,000. */
  readonly balanceMs?: number | undefined
  /** As of `watchFills`. */
  readonly pollMs?: number | null | undefined
}
