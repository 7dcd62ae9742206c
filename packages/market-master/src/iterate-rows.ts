import { KisAbortError } from '@kis/core'
import type { MasterMarket } from './layouts/record-layout.js'
import type { QuerySource } from './query-source.js'
import type { RowOf } from './rows/master-row.js'

export interface IterateOptions<M extends MasterMarket> {
  readonly markets: readonly M[]
  readonly batchSize: number
  readonly signal?: AbortSignal | undefined
}

/** Yields rows market by market, a batch in memory at a time, all of the same copy. */
export async function* iterateRows<M extends MasterMarket>(
  source: QuerySource,
  { markets, batchSize, signal }: IterateOptions<M>,
): AsyncGenerator<RowOf<M>, void, void> {
  const held = await source.hold({ markets, signal })
  try {
    for (const market of markets) {
      for (let offset = 0; ; offset += batchSize) {
        if (signal?.aborted) throw new KisAbortError({ cause: signal.reason })
        const batch = held.use((database) => database.list(market, { offset, limit: batchSize }))
        yield* batch
        if (batch.length < batchSize) break
      }
    }
  } finally {
    held.release()
  }
}
