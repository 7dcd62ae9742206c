import type { Lane } from '@kis/core'

/** A call that no endpoint of this package describes. */
export interface RawRequest {
  readonly method: 'GET' | 'POST'
  /** Begins with `/uapi/`. */
  readonly path: string
  /** The TR id of the client's own environment; nothing is derived from it. */
  readonly trId: string
  readonly query?: Readonly<Record<string, string>> | undefined
  readonly body?: Readonly<Record<string, string>> | undefined
  /** What the call does. Default: `read` for GET, `order` for POST, which is never sent twice on doubt. */
  readonly effect?: 'read' | 'order' | undefined
  /** Default: `quote` for reads, `order` for orders. */
  readonly lane?: Lane | undefined
}
