import type { RelayLink } from './relay-link.js'
import type { RelayReader } from './relay-reader.js'

/** One registration upstream, shared by its readers. */
export interface RelayTopic {
  readonly trId: string
  /** The key as readers name it: never an HTS id. */
  readonly key: string
  readonly readers: number
  /** Whether KIS's server holds it at this moment. */
  readonly isLive: boolean
}

/** One upstream session, many readers. */
export interface Relay<Context = unknown> extends AsyncDisposable {
  readonly readers: readonly RelayReader<Context>[]
  readonly topics: readonly RelayTopic[]
  /**
   * Takes a reader in. `undefined` when the relay is full or closed; the link is closed then.
   *
   * @param context Anything that `authorize` wants to know of it.
   */
  accept(
    link: RelayLink,
    ...context: undefined extends Context ? [context?: Context] : [context: Context]
  ): RelayReader<Context> | undefined
  /** Disconnects all readers and gives up what is registered for them. The client stays open. */
  close(): Promise<void>
}
