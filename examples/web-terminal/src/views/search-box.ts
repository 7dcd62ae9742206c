import { byId, make, setNote } from '../dom.js'
import type { SymbolHit, Symbols } from '../symbols.js'
import type { ViewContext } from '../view-context.js'

/** Search as you type: arrow keys move, Enter takes, Esc leaves. */
export function mountSearch(
  { settings, announce }: ViewContext,
  symbols: () => Symbols,
  onPick: (hit: SymbolHit) => void,
): { refresh(): void } {
  const input = byId<HTMLInputElement>('search')
  const list = byId('search-results')
  const note = byId('search-note')
  let hits: readonly SymbolHit[] = []
  let active = -1
  let turn = 0

  const noteOf = (): string => {
    if (document.activeElement !== input) return ''
    if (symbols().state === 'failed') return settings.text('masterFailed')
    if (symbols().state === 'loading') return settings.text('masterLoading')
    return input.value.trim() && hits.length === 0 ? settings.text('noResults') : ''
  }

  function show(): void {
    list.hidden = hits.length === 0
    input.setAttribute('aria-expanded', String(!list.hidden))
    list.replaceChildren(...hits.map(optionOf))
    mark(hits.length > 0 ? 0 : -1)
    setNote(note, noteOf(), symbols().state === 'failed' ? 'error' : 'info')
  }

  function optionOf(hit: SymbolHit, index: number): HTMLDivElement {
    const name = make('span', { children: [hit.name] })
    const code = make('span', { className: 'muted num', children: [hit.symbol] })
    const market = make('span', { className: 'muted market', children: [hit.market.toUpperCase()] })
    const item = make('div', { children: [name, code, market] })
    item.id = `search-result-${index}`
    item.setAttribute('role', 'option')
    // Before the input loses the focus, which would close the list.
    item.addEventListener('mousedown', (event) => {
      event.preventDefault()
      take(index)
    })
    return item
  }

  function mark(index: number): void {
    active = index
    for (const [at, item] of [...list.children].entries()) item.setAttribute('aria-selected', String(at === index))
    const item = list.children[index]
    if (item) input.setAttribute('aria-activedescendant', item.id)
    else input.removeAttribute('aria-activedescendant')
    item?.scrollIntoView({ block: 'nearest' })
  }

  function take(index: number): void {
    const hit = hits[index]
    if (!hit) return
    leave()
    onPick(hit)
  }

  function leave(): void {
    turn += 1
    input.value = ''
    hits = []
    input.blur()
    show()
  }

  async function search(): Promise<void> {
    turn += 1
    const mine = turn
    const text = input.value
    const found = text.trim() ? await symbols().search(text) : { hits: [], ms: 0 }
    // A later key press has overtaken this one.
    if (mine !== turn) return
    hits = found.hits
    list.dataset.ms = found.ms.toFixed(1)
    list.dataset.text = text
    show()
    if (hits.length > 0) announce(`${hits.length}${settings.text('results')}`)
  }

  input.addEventListener('input', () => void search())
  input.addEventListener('focus', show)
  input.addEventListener('blur', () => {
    hits = []
    show()
  })
  input.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && hits.length > 0) {
      event.preventDefault()
      mark((active + step + hits.length) % hits.length)
    } else if (event.key === 'Escape') leave()
    else if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault()
      if (symbols().state === 'failed' && hits.length === 0) symbols().load().catch(show)
      else take(active)
    }
  })
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement
    if (event.key !== '/' || isTyping) return
    event.preventDefault()
    input.focus()
  })
  return { refresh: () => (document.activeElement === input && input.value ? void search() : show()) }
}
