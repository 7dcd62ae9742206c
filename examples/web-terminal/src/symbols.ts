import { type MasterReader, openReader } from '@kis/market-master/reader'

export interface SymbolHit {
  readonly symbol: string
  readonly name: string
  readonly market: string
}

/** The list of symbols, in a SQLite of the page's own. */
export interface Symbols {
  readonly state: 'loading' | 'ready' | 'failed'
  /** What was found, and how long that took in milliseconds. */
  search(text: string): Promise<{ readonly hits: readonly SymbolHit[]; readonly ms: number }>
  nameOf(symbol: string): Promise<string | undefined>
  /** Brings the list in. Called again after a failure, it tries again. */
  load(): Promise<void>
}

export interface SymbolsOptions {
  readonly fetchMaster: () => Promise<Uint8Array>
  readonly wasm: URL
  readonly now: () => number
  readonly onChange: () => void
}

const MARKETS = ['kospi', 'kosdaq'] as const
const MOST_HITS = 12

export function createSymbols({ fetchMaster, wasm, now, onChange }: SymbolsOptions): Symbols {
  let state: Symbols['state'] = 'loading'
  let reader: MasterReader | undefined
  let loading: Promise<void> | undefined

  async function open(): Promise<void> {
    state = 'loading'
    onChange()
    try {
      const opened = await openReader(await fetchMaster(), { wasm })
      // The first search builds the index, which no key press should wait for.
      await opened.search('삼성', { markets: MARKETS, limit: 1 })
      reader = opened
      state = 'ready'
    } catch (error) {
      state = 'failed'
      throw error
    } finally {
      loading = undefined
      onChange()
    }
  }

  return {
    get state() {
      return state
    },
    async search(text) {
      const began = now()
      if (reader) {
        const rows = await reader.search(text, { markets: MARKETS, limit: MOST_HITS })
        return { hits: rows.map(({ code, name, market }) => ({ symbol: code, name, market })), ms: now() - began }
      }
      const code = text.trim().toUpperCase()
      const hits = /^[0-9A-Z]{6}$/.test(code) ? [{ symbol: code, name: code, market: '' }] : []
      return { hits, ms: now() - began }
    },
    nameOf: async (symbol) => (await reader?.get(symbol))?.name,
    load() {
      if (state === 'ready') return Promise.resolve()
      loading ??= open()
      return loading
    },
  }
}
