import type { Clock, HttpTransport, KeyValueStore, Logger } from '@kis/core'
import type { Cp949Decoder } from './cp949/decoder.js'
import type { MasterMarket } from './layouts/record-layout.js'
import type { OnMasterProgress } from './sync/progress.js'
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

/** A refresh in the background, once a day. */
export interface DailyRefresh {
  /** Time of day in Korea, `HH:MM`. */
  readonly dailyAt: string
}

/** Everything has a default on Node. Elsewhere `wasm` is needed. */
export interface MarketMasterOptions {
  /** Folder of the symbol files. Default: KIS's download host, the same for real and paper trading. */
  readonly masterUrl?: string | undefined
  /** Which files to keep, of those in `MASTER_MARKETS`. Default: `kospi`, `kosdaq` and `sector`. */
  readonly markets?: readonly MasterMarket[] | undefined
  /**
   * Names of the caller's own (별칭) for codes or standard codes, such as `{ 삼전: '005930' }`; `search` takes them for the whole name. They come
   * before the few short names that the package knows (삼전, 하닉, 현차 and the like).
   */
  readonly aliases?: Readonly<Record<string, string>> | undefined
  /** How old a copy may grow before it is fetched again, in milliseconds. Default 24 hours: the files are new each morning. */
  readonly maxAgeMs?: number | undefined
  /**
   * `lazy`, the default: the first query after `maxAgeMs` brings the files in. `daily`: besides, they are brought in once a day in the
   * background, from the first use on, so that no query has to wait: at 07:50 in Korea, when those of the stocks are new, or at another time
   * such as `{ dailyAt: '17:30' }`, and up to five minutes later, so that not all programs ask at once. It never keeps a Node process alive,
   * not while a download is under way either; only connecting to a host that does not answer does, for five seconds. It ends with `close()`; a refresh that fails is logged and tried again.
   */
  readonly refresh?: 'lazy' | 'daily' | DailyRefresh | undefined
  readonly limits?: MasterLimits | undefined
  /** Default: a transport of its own for each sync. */
  readonly http?: HttpTransport | undefined
  /**
   * Where the snapshot is kept between starts. Default on Node: a `.sqlite` file in the user's cache folder, for any SQLite tool to read;
   * elsewhere memory. In a browser pass `createIndexedDbStore()` of `@kis/core/stores/indexed-db`.
   */
  readonly store?: KeyValueStore | undefined
  readonly clock?: Clock | undefined
  readonly logger?: Logger | undefined
  /** Told of every step of every sync, also of one that a query or the refresh in the background began. */
  readonly onProgress?: OnMasterProgress | undefined
  /** A number from 0 up to 1, for the pauses between attempts. Default `Math.random`. */
  readonly random?: (() => number) | undefined
  /** SQLite's WASM (`sql.js/dist/sql-wasm.wasm`): a compiled module, its bytes, or an absolute URL. Default on Node: the installed one. */
  readonly wasm?: WasmSource | undefined
  /** Decodes CP949. Default: iconv-lite on Node, `TextDecoder` elsewhere once it has shown that it can. */
  readonly decode?: Cp949Decoder | undefined
}
