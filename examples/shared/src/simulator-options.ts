import { createMemoryStore } from '@kis/core'
import type { RunningSimulator } from '@kis/simulator'

/** KIS itself answers one call a second in paper trading. */
export const CALLS_PER_SECOND = 20

/** Options of `createKis()` for a simulator, which takes any app key. */
export function simulatorOptions({ restUrl, socketUrl, mastersUrl }: RunningSimulator) {
  return {
    credentials: { appKey: 'E'.repeat(36), appSecret: 'e'.repeat(180) },
    account: '50123456-01',
    htsId: 'example',
    allowRealOrders: true,
    // Tokens of another run mean nothing to this server.
    store: createMemoryStore(),
    limits: { callsPerWindow: CALLS_PER_SECOND / 2, ledgerCallsPerWindow: CALLS_PER_SECOND / 2 },
    baseUrl: restUrl,
    socketUrl,
    masterUrl: mastersUrl,
  }
}
