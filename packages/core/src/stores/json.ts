import type { KeyValueStore, StoreSetOptions } from './store.js'

/** Options of reading a JSON value from a store. */
export interface GetJsonOptions {
  /** Hears of bytes that are no JSON or not of the expected shape. They count as absent. */
  readonly onCorrupt?: ((key: string) => void) | undefined
}

/**
 * Reads a value kept by {@link setJson}.
 *
 * @param validate Whether the value has the expected shape; the program that wrote it may have been another version.
 * @returns `undefined` when there is none, or none that can be used.
 */
export async function getJson<T>(
  store: KeyValueStore,
  key: string,
  validate: (value: unknown) => value is T,
  options: GetJsonOptions = {},
): Promise<T | undefined> {
  const bytes = await store.get(key)
  if (!bytes) return undefined
  const value = parse(bytes)
  if (validate(value)) return value
  options.onCorrupt?.(key)
  return undefined
}

/** Keeps a value as JSON text in UTF-8. */
export async function setJson(
  store: KeyValueStore,
  key: string,
  value: unknown,
  options?: StoreSetOptions,
): Promise<void> {
  await store.set(key, new TextEncoder().encode(JSON.stringify(value)), options)
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}
