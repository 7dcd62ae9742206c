import { CIPHER } from './fake-server.js'

/** Fields of one trade of invented data, 46 wide or wider. */
export function tradeFields(symbol = '005930', price = '71900', width: 46 | 47 = 47): string[] {
  const fields =
    `${symbol}^093354^${price}^5^-100^-0.14^72023.83^72100^72400^71700^71900^71800^3^3052507^219853241700^5105^6937^1832^84.90^1366314^1159996^1^0.39^20.28^090020^5^-200^090820^5^-500^092619^2^200^20260102^20^N^65945^216924^1118750^2199206^0.05^2424142^125.92^0^^72100^2`.split(
      '^',
    )
  return fields.slice(0, width)
}

/** Fields of one order book: asks rise from 71,900, bids fall from 71,800. */
export function bookFields(symbol = '005930', width: 59 | 62 | 63 = 62): string[] {
  const levels = Array.from({ length: 10 }, (_, index) => index)
  return [
    symbol,
    '093730',
    '0',
    ...levels.map((level) => String(71_900 + level * 100)),
    ...levels.map((level) => String(71_800 - level * 100)),
    ...levels.map((level) => String(1_000 + level)),
    ...levels.map((level) => String(2_000 + level)),
    ...['10045', '20045', '0', '0', '0', '0', '525579', '-72000', '5', '-100.00', '3159115', '-30', '8', '0', '0', '0'],
    ...['71850', '4927', '2'],
    '2',
  ].slice(0, width)
}

export interface NoticeFacts {
  readonly htsId?: string
  readonly orderNumber?: string
  readonly isFill?: boolean
  readonly quantity?: string
  readonly packed?: string
}

/** Fields of one notice in the narrow layout. */
export function noticeFields(facts: NoticeFacts = {}): string[] {
  const {
    htsId = 'hts-canary',
    orderNumber = '0000001562',
    isFill = false,
    quantity = '0000000010',
    packed = '1Y',
  } = facts
  return [
    htsId,
    '5099999901',
    orderNumber,
    '',
    '02',
    '0',
    '00',
    '0',
    '027360',
    quantity,
    '000002200',
    '092701',
    '0',
    isFill ? '2' : '1',
    isFill ? '2' : '1',
    '00950',
    '000000010',
    '홍길동',
    packed,
    '10',
    '',
    '아주IB투자',
    isFill ? '000002200' : '',
  ]
}

export function frame(trId: string, ...records: readonly (readonly string[])[]): string {
  const count = String(records.length).padStart(3, '0')
  return `0|${trId}|${count}|${records.map((fields) => fields.join('^')).join('^')}`
}

/** The same, encrypted as KIS does. */
export async function encryptedFrame(
  trId: string,
  records: readonly (readonly string[])[],
  cipher: { readonly key: string; readonly iv: string } = CIPHER,
): Promise<string> {
  const ascii = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  const key = await crypto.subtle.importKey('raw', ascii(cipher.key), 'AES-CBC', false, ['encrypt'])
  const plain = new TextEncoder().encode(records.map((fields) => fields.join('^')).join('^'))
  const bytes = await crypto.subtle.encrypt({ name: 'AES-CBC', iv: ascii(cipher.iv) }, key, plain)
  const payload = btoa(String.fromCharCode(...new Uint8Array(bytes)))
  return `1|${trId}|${String(records.length).padStart(3, '0')}|${payload}`
}
