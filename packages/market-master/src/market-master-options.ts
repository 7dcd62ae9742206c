import type { Clock, HttpTransport, KeyValueStore, Logger } from '@kis/core'
import type { Cp949Decoder } from './cp949/decoder.js'
import type { MasterMarket } from './layouts/record-layout.js'
import type { WasmSource } from './wasm/wasm-source.js'

/** Limits of the downloads. */
export interface MasterLimits {
  /** Longest time of one attempt at one file, in milliseconds. Default 15,000. */
  readonly timeoutMs?: number | undefined
  /** Attempts at one file, the first included. Default 3. */
  readonly attempts?: number | undefined
  /** Largest zip accepted, in bytes. Default 8 MiB; the real ones are under 1 MB. */
  readonly maxZipBytes?: number | undefined
  /** Largest unpacked file accepted, in bytes. Default 32 MiB; the real ones are under 2 MB. */
  readonly maxFileBytes?: number | undefined
}

/** Everything has a default on Node. Elsewhere `wasm` is needed. */
export interface MarketMasterOptions {
  /** Folder of the symbol files. Default: KIS's download host, the same for real and paper trading. */
  readonly masterUrl?: string | undefined
  /** Which files to keep, of those in `MASTER_MARKETS`. Default: `kospi`, `kosdaq` and `sector`. */
  readonly markets?: readonly MasterMarket[] | undefined
  /** How old a copy may grow before it is fetched again, in milliseconds. Default 24 hours: the files are new each morning. */
  readonly maxAgeMs?: number | undefined
  readonly limits?: MasterLimits | undefined
  /** Default: a transport of its own for each sync. */
  readonly http?: HttpTransport | undefined
  /** Where the snapshot is kept between starts. Default: files on Node, memory elsewhere. */
  readonly store?: KeyValueStore | undefined
  readonly clock?: Clock | undefined
  readonly logger?: Logger | undefined
  /** A number from 0 up to 1, for the pauses between attempts. Default `Math.random`. */
  readonly random?: (() => number) | undefined
  /** SQLite's WASM (`sql.js/dist/sql-wasm.wasm`): a compiled module, its bytes, or an absolute URL. Default on Node: the installed one. */
  readonly wasm?: WasmSource | undefined
  /** Decodes CP949. Default: iconv-lite on Node, `TextDecoder` elsewhere once it has shown that it can. */
  readonly decode?: Cp949Decoder | undefined
}
