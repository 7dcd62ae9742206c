export { createRedisRateLimiter, type RedisRateLimiterOptions } from './limiter/create-redis-rate-limiter.js'
export type { IoRedisClient, NodeRedisClient, RedisClient } from './redis-client.js'
export { createRedisStore, type RedisStoreOptions } from './store/create-redis-store.js'
