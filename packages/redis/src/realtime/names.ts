/** What the sharing keeps in Redis. All of it carries one hash tag, so that a cluster keeps it on one node. */
export interface Names {
  /** Who owns the connection: text of the holder. */
  readonly owner: string
  /** The number of the last owner. */
  readonly epoch: string
  /** What readers want, with the time at which each wish ends. */
  readonly wishes: string
  /** Sealed keys of personal topics. */
  readonly keys: string
  /** How each topic stands with the present owner. */
  readonly standing: string
  /** Market data. */
  readonly data: string
  /** Notices of one HTS id. */
  notices(name: string): string
}

/** @param appKeyHash Tells app keys apart without telling them. */
export function namesOf(env: string, appKeyHash: string): Names {
  const prefix = `{kis:v1:${env}:${appKeyHash}}:realtime`
  return {
    owner: `${prefix}:owner`,
    epoch: `${prefix}:epoch`,
    wishes: `${prefix}:wishes`,
    keys: `${prefix}:keys`,
    standing: `${prefix}:standing`,
    data: `${prefix}:data`,
    notices: (name) => `${prefix}:notices:${name}`,
  }
}

/** Where the entries of a stream are told as they come. */
export function channelOf(stream: string): string {
  return `${stream}:live`
}

/** The stream that a channel belongs to. */
export function streamOf(channel: string): string {
  return channel.slice(0, -':live'.length)
}
