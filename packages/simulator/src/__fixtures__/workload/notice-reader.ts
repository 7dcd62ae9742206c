import { createDecipheriv } from 'node:crypto'
import type { Simulator } from '../../simulator-interface.js'
import { controlMessage } from '../raw-socket.js'
import type { NoticeEvent } from './notice-book.js'

/** Where the columns of a stream are. */
interface Columns {
  readonly asset: NoticeEvent['asset']
  readonly width: number
  readonly kind: number
  readonly code: number
  readonly quantity: number
  readonly price: number
  readonly isFill: number
  readonly accepted: number
  /** 신용구분 and, after it, 대출일자; left out where nobody lends. */
  readonly credit?: number
  /** A new order repeats its own number as that of the original. */
  readonly repeatsNumber: boolean
}

const STREAMS: Readonly<Record<string, Columns>> = {
  H0STCNI0: {
    ...{ asset: 'stock', width: 23, kind: 6, code: 8, quantity: 9, price: 10, isFill: 13, accepted: 14 },
    ...{ repeatsNumber: false, credit: 19 },
  },
  H0GSCNI0: {
    ...{ asset: 'overseas', width: 25, kind: 6, code: 7, quantity: 8, price: 9, isFill: 12, accepted: 13 },
    repeatsNumber: false,
  },
  H0IFCNI0: {
    ...{ asset: 'contract', width: 22, kind: 6, code: 7, quantity: 8, price: 9, isFill: 12, accepted: 13 },
    repeatsNumber: true,
  },
}

/** Listens to all notices of an app key over one socket: decrypts, answers PINGPONG, keeps nothing. */
export function readNotices(
  simulator: Simulator,
  approvalKey: string,
  onEvent: (event: NoticeEvent) => void,
): { readonly isOpen: () => boolean } {
  const keys = new Map<string, { key: string; iv: string }>()
  let isOpen = true
  const peer = simulator.acceptSocket({
    send(text) {
      if (text.startsWith('{')) return onControl(text)
      const [, trId = '', , ...rest] = text.split('|')
      const columns = STREAMS[trId]
      const secret = keys.get(trId)
      if (columns && secret) onEvent(eventOf(decrypt(rest.join('|'), secret).split('^'), columns))
    },
    close: () => {
      isOpen = false
    },
    terminate: () => {
      isOpen = false
    },
  })
  for (const trId of Object.keys(STREAMS)) peer?.onText(controlMessage(approvalKey, trId, 'hts001'))
  return { isOpen: () => isOpen }

  function onControl(text: string): void {
    const message = JSON.parse(text)
    if (message.header.tr_id === 'PINGPONG') peer?.onText(text)
    else if (message.body.output) keys.set(message.header.tr_id, message.body.output)
  }
}

function decrypt(payload: string, { key, iv }: { readonly key: string; readonly iv: string }): string {
  const decipher = createDecipheriv('aes-256-cbc', Buffer.from(key), Buffer.from(iv))
  return Buffer.concat([decipher.update(payload, 'base64'), decipher.final()]).toString('utf8')
}

function eventOf(fields: readonly string[], columns: Columns): NoticeEvent {
  const at = (index: number): string => fields[index] ?? ''
  if (fields.length !== columns.width) throw new RangeError(`A notice has ${fields.length} columns.`)
  const number = Number(at(2))
  const original = at(3) === '' ? undefined : Number(at(3))
  return {
    asset: columns.asset,
    // Notices of shares abroad leave the product code out.
    account: at(1).slice(0, 8),
    number,
    original: columns.repeatsNumber && original === number ? undefined : original,
    side: at(4) === '01' ? 'sell' : 'buy',
    about: aboutOf(at(columns.isFill), at(columns.accepted), at(5)),
    kind: at(columns.kind),
    code: at(columns.code),
    quantity: Number(at(columns.quantity)),
    price: Number(at(columns.price)),
    loan: columns.credit === undefined ? undefined : loanOf(at(columns.credit), at(columns.credit + 1)),
  }
}

const LENDERS: Readonly<Record<string, string>> = {
  ...{ '21': '자기융자', '25': '자기융자', '23': '유통융자', '27': '유통융자' },
}

function loanOf(credit: string, date: string): string | undefined {
  const lender = LENDERS[credit]
  if ((lender === undefined) !== (credit === '10')) throw new RangeError(`A notice tells of credit ${credit}.`)
  return lender && `${date}/${lender}`
}

function aboutOf(isFill: string, accepted: string, changed: string): NoticeEvent['about'] {
  if (isFill === '2') return 'filled'
  if (accepted === '3') return 'expired'
  if (changed === '1') return 'amended'
  return changed === '2' ? 'cancelled' : 'accepted'
}
