/** What is used of a client of the package `redis` (node-redis). */
export interface NodeRedisClient {
  sendCommand(args: readonly (string | Buffer)[], options?: { readonly typeMapping?: object }): Promise<unknown>
  duplicate(): NodeRedisClient
  connect(): Promise<unknown>
  destroy(): void
  on(event: 'error', listener: (error: unknown) => void): unknown
  readonly isOpen: boolean
}

/** What is used of a client of the package `ioredis`. */
export interface IoRedisClient {
  callBuffer(command: string, ...args: (string | Buffer)[]): Promise<unknown>
  duplicate(): IoRedisClient
  disconnect(): void
  on(event: 'error', listener: (error: unknown) => void): unknown
}

/** A connected client of `redis` or `ioredis`, made and closed by the program. */
export type RedisClient = NodeRedisClient | IoRedisClient
