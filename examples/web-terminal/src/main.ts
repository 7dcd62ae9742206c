import wasmUrl from 'sql-wasm.wasm?url'
import { createAccountDesk } from './account-desk.js'
import { createApi } from './api.js'
import { byId, setNote, setText } from './dom.js'
import { createFeed } from './feed.js'
import { formatNumber } from './format/number.js'
import { createFrameThrottle } from './frame-throttle.js'
import { createSettings } from './settings.js'
import './styles/base.css'
import './styles/layout.css'
import './styles/panels.css'
import { createSymbolDesk } from './symbol-desk.js'
import { createSymbols, type SymbolHit } from './symbols.js'
import { tellError } from './tell-error.js'
import type { ViewContext } from './view-context.js'
import { mountConnection } from './views/connection.js'
import { mountTicket } from './views/order-ticket.js'
import { mountSearch } from './views/search-box.js'
import { mountSwitches } from './views/switches.js'

const FIRST: SymbolHit = { symbol: '005930', name: '삼성전자', market: 'kospi' }
const ACCOUNT_EVERY_MS = 5_000

const isDark = matchMedia('(prefers-color-scheme: dark)').matches
const settings = createSettings(globalThis.localStorage, isDark ? 'dark' : 'light')
const context: ViewContext = {
  settings,
  frames: createFrameThrottle((callback) => requestAnimationFrame(callback), reportError),
  announce: (text) => setText(byId('announce'), text),
}
mountSwitches(settings)

const api = createApi(globalThis.fetch.bind(globalThis))
const ticket = mountTicket(context, {
  preview: (draft) => api.preview(draft),
  async place(previewId) {
    try {
      return await api.place(previewId)
    } finally {
      void account.load()
    }
  },
  tellError: (error) => tellError(error, settings),
})
const desk = createSymbolDesk(context, {
  api,
  onPrice: (price, isChosen) => ticket.setPrice(price, { keep: !isChosen }),
})
const account = createAccountDesk(context, {
  api,
  onPick: (symbol, name) => open({ symbol, name, market: '' }),
  onAccount(found) {
    ticket.setAccount(found)
    void feed.follow(found.positions.map(({ symbol }) => symbol))
  },
})
const symbols = createSymbols({
  fetchMaster: () => api.master(),
  wasm: new URL(wasmUrl, location.href),
  now: () => performance.now(),
  onChange: () => search.refresh(),
})
const search = mountSearch(context, () => symbols, open)
const connection = mountConnection(context)
const feed = createFeed(`${location.origin.replace(/^http/, 'ws')}/relay`, {
  onState(state) {
    connection.show(state)
    if (state === 'ready') void account.load()
  },
  onTrade(record) {
    account.onPrice(record.MKSC_SHRN_ISCD, record.STCK_PRPR)
    if (record.MKSC_SHRN_ISCD === desk.symbol) desk.onTrade(record)
  },
  onBook: (record) => record.MKSC_SHRN_ISCD === desk.symbol && desk.onBook(record),
  onGap: (gap) => gap.key === desk.symbol && desk.onGap(gap),
  onNotice(notice) {
    if (notice.CNTG_YN === '2') {
      const { text } = settings
      const what = `${notice.CNTG_ISNM} ${formatNumber(notice.CNTG_QTY)}${text('shares')}`
      context.announce(`${text('fill')}: ${what} ${formatNumber(notice.CNTG_UNPR)}${text('won')}`)
    }
    void account.load()
  },
  onError(error) {
    console.warn(error)
    connection.problem(error)
  },
})

function open(hit: SymbolHit): void {
  ticket.setSymbol(hit.symbol)
  desk.open(hit.symbol, hit.name)
  connection.problem(undefined)
  void feed.watch(hit.symbol)
}

settings.onChange(() => {
  for (const part of [desk, account, ticket, search, connection]) part.refresh()
})
setInterval(() => desk.beat(), 1_000)
setInterval(() => {
  if (document.visibilityState === 'visible') void account.load()
}, ACCOUNT_EVERY_MS)

open(FIRST)
void account.load()
api.start().then(
  ({ env, account: number }) => {
    byId('env').dataset.i18n = env
    setText(byId('env'), settings.text(env))
    setText(byId('account'), number)
  },
  (error: unknown) => setNote(byId('quote-note'), tellError(error, settings)),
)
symbols.load().catch((error: unknown) => console.warn(error))
document.documentElement.dataset.interactive = performance.now().toFixed(0)
