/** Fields of one trade of an index or commodity future, of invented data. */
export function futuresTradeFields(symbol = 'A01612', price = '1050.25'): string[] {
  return `${symbol}^134501^-2.10^5^-0.20^${price}^1051.00^1058.40^1047.95^3^40211^10561234567^1049.80^-1.35^0.04^0.00^0.00^4.35^251004^-812^000000^5^-0.75^000000^5^-8.15^000000^2^2.30^0.51^104.20^0.45^-2^1.80^1050.30^1050.20^17^9^15012^15530^518^19685^20526^4310^3977^92.15^120^1092.40^1010.85^2`.split(
    '^',
  )
}

/** Fields of one trade of a future in the night session: without block volume, and in the narrow layout without limits. */
export function nightFuturesTradeFields(width: 46 | 49 = 49): string[] {
  const day = futuresTradeFields()
  return [...day.slice(0, 46), ...day.slice(47)].slice(0, width)
}

/** Fields of one book of a future in the night session as the widest known one is: totals not filled, blanks among the last. */
export function nightFuturesBookFields(): string[] {
  const levels = [0, 1, 2, 3, 4]
  return [
    'A01612',
    '013005',
    ...levels.map((level) => (1050.3 + level * 0.05).toFixed(2)),
    ...levels.map((level) => (1050.2 - level * 0.05).toFixed(2)),
    ...Array.from({ length: 10 }, () => '0'),
    ...levels.map((level) => String(11 + level)),
    ...levels.map((level) => String(21 + level)),
    ...['0', '0', '0', '0', '', '0'],
    ...['0', '0', '0', '0', '', '000000', '2', ''],
  ]
}

/** Fields of one trade of an option in the night session whose greeks the server could not compute. */
export function nightOptionsTradeFields(width: 53 | 56 = 53): string[] {
  return `B0161A050^011204^4.12^2^0.31^8.14^3.90^4.40^3.75^2^310^0^-nan^905^-12^000000^2^0.22^000000^5^-0.28^000000^2^0.37^0.47^0.00^0.00^4.12^-nan^-nan^nan^nan^-nan^21.30^-nan^0^-nan^nan^88.60^-nan^-1046.08^4.13^4.10^7^3^61^58^-3^164^146^52^40^0.00^6.05^2^2.19`
    .split('^')
    .slice(0, width)
}

export interface FuturesNoticeFacts {
  readonly htsId?: string
  readonly isFill?: boolean
  readonly quantity?: string
  /** The night session leaves group and order price out. */
  readonly width?: 19 | 22
}

/** Fields of one notice of a futures order for five contracts. */
export function futuresNoticeFields(facts: FuturesNoticeFacts = {}): string[] {
  const { htsId = 'hts-canary', isFill = false, quantity = '0000000005', width = 22 } = facts
  return [
    htsId,
    '5099999903',
    '0000000417',
    '0000000417',
    '02',
    '0',
    isFill ? '0' : 'L',
    'A01612',
    quantity,
    '000105025',
    '134502',
    '0',
    isFill ? '2' : '1',
    isFill ? '2' : '1',
    '00950',
    '000000005',
    '홍길동',
    'F 202612',
    '0',
    '',
    '',
    isFill ? '000105025' : '',
  ].slice(0, width)
}

/** Fields of one trade of a bond. */
export function bondTradeFields(): string[] {
  return 'KR1035022222^국고03000-3212(22-13)^101502^5^-4.50^-0.05^9870.50^1200^9875.00^9876.00^9868.00^9875.00^3.412^3.405^3.404^3.416^350400^1204500^2'.split(
    '^',
  )
}
