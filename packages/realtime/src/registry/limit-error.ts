import { KisSubscriptionLimitError } from '@kis/core'

/** The error of one registration too many, told before anything is sent. */
export function limitError(streamId: string, trId: string, limit: number): KisSubscriptionLimitError {
  return new KisSubscriptionLimitError({
    trId,
    limit,
    message: `"${streamId}" would be registration ${limit + 1}; KIS takes ${limit} in one session, all streams together. Unsubscribe something, or add a second app key with createRealtimePool.`,
  })
}
