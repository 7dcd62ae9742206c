export {
  type CreateRateLimiterHarness,
  describeRateLimiterContract,
  type RateLimiterHarness,
} from './rate-limiter-contract.js'
export { describeStoreContract, type StoreHarness } from './stores/contract.js'
export type { TestFunctions } from './test-functions.js'
export { createVirtualClock, type UntilOptions, type VirtualClock, type VirtualClockOptions } from './virtual-clock.js'
