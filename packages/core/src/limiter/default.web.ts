import { createRateLimiter } from '../sliding-window-limiter.js'

/** This process alone: what other runtimes could share is passed in as a limiter. */
export const createDefaultRateLimiter = createRateLimiter
