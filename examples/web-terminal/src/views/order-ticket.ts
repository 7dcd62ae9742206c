import type { AccountReply, OrderDraft, OrderSide, PlacedReply, PreviewReply } from '../api-types.js'
import { byId, make, setNote, setText } from '../dom.js'
import { formatAmount, formatNumber, NOTHING } from '../format/number.js'
import { parseDigits } from '../format/parse-digits.js'
import { isMessageKey } from '../messages.js'
import type { ViewContext } from '../view-context.js'

export interface TicketActions {
  preview(draft: OrderDraft): Promise<PreviewReply>
  place(previewId: string): Promise<PlacedReply>
  tellError(error: unknown): string
}

/** Where an order is written, looked at, and sent: nothing leaves before it was shown. */
export function mountTicket({ settings, announce }: ViewContext, actions: TicketActions) {
  const form = byId<HTMLFormElement>('ticket-form')
  const note = byId('ticket-note')
  const box = byId('preview-box')
  const submit = byId<HTMLButtonElement>('preview')
  const field = (name: string) => form.elements.namedItem(name) as HTMLInputElement
  let symbol = ''
  let account: AccountReply | undefined

  const sideOf = (): OrderSide => (new FormData(form).get('side') === 'sell' ? 'sell' : 'buy')
  const isMarket = (): boolean => field('kind').value === 'market'

  function showSums(): void {
    const [price, quantity] = [parseDigits(field('price').value), parseDigits(field('quantity').value)]
    const amount = isMarket() || price === undefined || quantity === undefined ? null : price * quantity
    setText(byId('ticket-amount'), amount === null ? NOTHING : `${formatNumber(amount)}${settings.text('won')}`)
    const held = account?.positions.find((one) => one.symbol === symbol)
    const isSale = sideOf() === 'sell'
    setText(byId('ticket-limit-label'), settings.text(isSale ? 'sellable' : 'cash'))
    const free = isSale ? formatNumber(held?.sellable ?? 0) : formatAmount(account?.cash, settings.current.language)
    setText(byId('ticket-limit'), account ? free : NOTHING)
    field('price').disabled = isMarket()
    form.dataset.side = sideOf()
  }

  function readDraft(): OrderDraft | undefined {
    const kind = isMarket() ? 'market' : 'limit'
    const price = kind === 'market' ? null : parseDigits(field('price').value)
    const quantity = parseDigits(field('quantity').value)
    const wrong = !price && kind === 'limit' ? 'price' : !quantity ? 'quantity' : undefined
    for (const name of ['price', 'quantity']) field(name).setAttribute('aria-invalid', String(name === wrong))
    if (wrong !== undefined || !quantity || price === undefined) {
      setNote(note, settings.text(wrong === 'price' ? 'badPrice' : 'badQuantity'))
      field(wrong ?? 'quantity').focus()
      return undefined
    }
    return { symbol, side: sideOf(), kind, quantity, price }
  }

  function closePreview(): void {
    box.hidden = true
    box.replaceChildren()
    submit.hidden = false
  }

  /** Keeps somebody from asking twice, and shows what went wrong in place. */
  async function run(button: HTMLButtonElement, work: () => Promise<void>): Promise<void> {
    button.disabled = true
    setNote(note, settings.text('sending'), 'info')
    try {
      await work()
    } catch (error) {
      setNote(note, actions.tellError(error))
    } finally {
      button.disabled = false
    }
  }

  function showPreview({ previewId, draft, isAllowed, checks, notional }: PreviewReply): void {
    setNote(note, '')
    const title = make('h3', { children: [settings.text(isAllowed ? 'previewTitle' : 'previewRefused')] })
    title.id = 'preview-title'
    const price = draft.price === null ? settings.text('market') : `${formatNumber(draft.price)}${settings.text('won')}`
    const what = `${settings.text(draft.side)} ${byId('symbol-name').textContent} ${formatNumber(draft.quantity)}${settings.text('shares')} × ${price}`
    const sum = `${settings.text('amount')} ${formatNumber(notional)}${settings.text('won')}`
    const failed = checks.filter(({ outcome }) => outcome === 'failed')
    const textOf = (key: string): string => (isMessageKey(key) ? settings.text(key) : '')
    const reasons = failed.map(({ name, message }) => {
      const label = make('strong', { children: [textOf(`check_${name}`) || name] })
      const detail = make('small', { className: 'muted', children: [message ?? ''] })
      return make('li', { children: [label, ` ${textOf(`why_${name}`)} `, detail] })
    })
    const back = make('button', { children: [settings.text('back')] })
    back.type = 'button'
    back.addEventListener('click', () => {
      closePreview()
      submit.focus()
    })
    const confirm = make('button', { className: 'primary', children: [settings.text('confirm')] })
    confirm.type = 'button'
    confirm.id = 'confirm'
    confirm.addEventListener('click', () => void run(confirm, () => place(previewId)))
    const buttons = make('div', { className: 'buttons', children: isAllowed ? [back, confirm] : [back] })
    const lines = [
      make('p', { className: 'what num', children: [what] }),
      make('p', { className: 'num', children: [sum] }),
    ]
    box.replaceChildren(title, ...lines, make('ul', { children: reasons }), buttons)
    box.dataset.allowed = String(isAllowed)
    box.hidden = false
    submit.hidden = true
    const focused = isAllowed ? confirm : back
    focused.focus()
  }

  async function place(previewId: string): Promise<void> {
    const { orderNumber } = await actions.place(previewId).catch((error: unknown) => {
      closePreview()
      throw error
    })
    closePreview()
    const text = `${settings.text('sent')} ${orderNumber.replace(/^0+/, '')}`
    setNote(note, text, 'info')
    announce(text)
    submit.focus()
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const draft = readDraft()
    if (draft) void run(submit, async () => showPreview(await actions.preview(draft)))
  })
  form.addEventListener('input', () => {
    // A preview of something else must not stay to be confirmed.
    closePreview()
    setNote(note, '')
    for (const name of ['price', 'quantity']) field(name).removeAttribute('aria-invalid')
    showSums()
  })
  form.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !box.hidden) closePreview()
  })
  for (const name of ['price', 'quantity']) {
    field(name).addEventListener('blur', () => {
      const value = parseDigits(field(name).value)
      if (value !== undefined) field(name).value = formatNumber(value)
    })
  }

  return {
    setSymbol(next: string): void {
      symbol = next
      field('price').value = ''
      closePreview()
      setNote(note, '')
      setText(byId('ticket-symbol'), next)
      showSums()
    },
    setPrice(price: number, { keep = false } = {}): void {
      if (keep && field('price').value !== '') return
      field('price').value = formatNumber(price)
      closePreview()
      showSums()
    },
    setAccount(next: AccountReply): void {
      account = next
      showSums()
    },
    refresh(): void {
      closePreview()
      showSums()
    },
  }
}
