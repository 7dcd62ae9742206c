/** One entry as it stands in its file: a line of JSON, then the bytes. */
export interface FileEntry {
  readonly key: string
  /** Wall-clock end in epoch milliseconds; `null` lives for ever. */
  readonly expiresAt: number | null
  readonly bytes: Uint8Array
}

const MAGIC = 'kis-store/1 '
const NEWLINE = 0x0a

/** Lays out an entry for its file. */
export function encodeEntry({ key, expiresAt, bytes }: FileEntry): Uint8Array {
  const header = new TextEncoder().encode(`${MAGIC}${JSON.stringify({ key, expiresAt, size: bytes.length })}\n`)
  const file = new Uint8Array(header.length + bytes.length)
  file.set(header)
  file.set(bytes, header.length)
  return file
}

/** Reads a file back; `undefined` when it is not whole, or not one of ours. */
export function decodeEntry(file: Uint8Array): FileEntry | undefined {
  const end = file.indexOf(NEWLINE)
  if (end < 0) return undefined
  const header = new TextDecoder().decode(file.subarray(0, end))
  const facts = header.startsWith(MAGIC) ? parseObject(header.slice(MAGIC.length)) : undefined
  // Copied: the file may sit in a buffer shared with others.
  const bytes = new Uint8Array(file.subarray(end + 1))
  if (!facts || typeof facts.key !== 'string' || facts.size !== bytes.length) return undefined
  if (facts.expiresAt !== null && typeof facts.expiresAt !== 'number') return undefined
  return { key: facts.key, expiresAt: facts.expiresAt, bytes }
}

// Without hyphens, so that no two of these keys share a name; in lower case, for disks that do not tell the cases apart; at least two
// words, since Windows keeps names like `con` for itself.
const BARE_KEY = /^[a-z0-9]+(?::[a-z0-9]+)+\.sqlite$/
const LONGEST_BARE_KEY = 200

/** The name of the file that holds an entry's bytes and nothing else, for other programs to read; `undefined` for all other keys. */
export function bareFileName(key: string): string | undefined {
  return key.length <= LONGEST_BARE_KEY && BARE_KEY.test(key) ? key.replaceAll(':', '-') : undefined
}

/** Who holds a lease: enough to find out, on the same machine, whether it still runs. */
export interface LeaseHolder {
  /** A digest of machine, boot and process namespace; process numbers mean something only where it is equal. */
  readonly host: string
  readonly pid: number
  /** When the process started, so that a later process with the same number is not mistaken for it. */
  readonly startedAt: string | null
}

/** What a lock file says. */
export interface LeaseRecord {
  readonly state: 'held' | 'released'
  readonly expiresAt: number
  readonly holder: LeaseHolder
}

/** Lays out a lock file. */
export function encodeLease(record: LeaseRecord): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(record)}\n`)
}

/** Reads a lock file; `undefined` when it is not whole, which only a crash of the whole machine brings about. */
export function decodeLease(file: Uint8Array): LeaseRecord | undefined {
  const record = parseObject(new TextDecoder().decode(file))
  const holder = record?.holder as Partial<LeaseHolder> | undefined
  if (record?.state !== 'held' && record?.state !== 'released') return undefined
  if (typeof record.expiresAt !== 'number' || typeof holder !== 'object' || holder === null) return undefined
  const { host, pid, startedAt = null } = holder
  if (typeof host !== 'string' || !Number.isSafeInteger(pid) || (pid as number) <= 0) return undefined
  return { state: record.state, expiresAt: record.expiresAt, holder: { host, pid: pid as number, startedAt } }
}

function parseObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined
  } catch {
    return undefined
  }
}
