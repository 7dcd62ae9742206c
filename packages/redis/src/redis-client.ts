/** What is used of a client of the package `redis` (node-redis). */
export interface NodeRedisClient {
  /** Sends one command; answers come as bytes where the type mapping says so. */
  sendCommand(args: readonly (string | Buffer)[], options?: { readonly typeMapping?: object }): Promise<unknown>
  /** A second client of the same settings, not connected yet. */
  duplicate(): NodeRedisClient
  /** Connects. */
  connect(): Promise<unknown>
  /** Hears what is published; as bytes where the last argument is `true`. */
  subscribe(channel: string, listener: (message: Buffer, channel: Buffer) => unknown, asBytes: true): Promise<unknown>
  /** Ends the connection at once. */
  destroy(): void
  /** Hears errors, which would end the process otherwise. */
  on(event: 'error', listener: (error: unknown) => void): unknown
  readonly isOpen: boolean
}

/** What is used of a client of the package `ioredis`. */
export interface IoRedisClient {
  /** Sends one command; answers come as bytes. */
  callBuffer(command: string, ...args: (string | Buffer)[]): Promise<unknown>
  /** A second client of the same settings. */
  duplicate(): IoRedisClient
  /** Hears what is published. */
  subscribe(channel: string): Promise<unknown>
  /** Ends the connection at once. */
  disconnect(): void
  /** Hears errors, which would end the process otherwise. */
  on(event: 'error', listener: (error: unknown) => void): unknown
  /** Hears what is published on the channels subscribed to, as bytes. */
  on(event: 'messageBuffer', listener: (channel: Buffer, message: Buffer) => void): unknown
}

/** A connected client of `redis` or `ioredis`, made and closed by the program. */
export type RedisClient = NodeRedisClient | IoRedisClient
