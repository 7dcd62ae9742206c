/** Fields of one trade of invented data. */
export function overseasTradeFields(key = 'DNASAAPL', price = '211.4500'): string[] {
  return `${key}^${key.slice(4)}^4^20260512^20260512^101530^20260512^231530^210.0000^212.9000^209.8800^${price}^2^1.4500^+0.69^211.4400^211.4600^120^80^15^8123456^1716543210^4012345^4111111^102.46^1`.split(
    '^',
  )
}

/** Fields of one book: bids fall from 211.44, asks rise from 211.46, sizes tell their level. */
export function overseasBookFields(key = 'DNASAAPL', levels = 10): string[] {
  const head = [key, key.slice(4), '4', '20260512', '101530', '20260512', '231530', '5500', '5600', '-12', '7']
  return head.concat(
    Array.from({ length: levels }, (_, index) => [
      `${(211.44 - index / 100).toFixed(4)}`,
      `${(211.46 + index / 100).toFixed(4)}`,
      String(100 + index),
      String(200 + index),
      '0',
      '-3',
    ]).flat(),
  )
}

export interface OverseasNoticeFacts {
  readonly isFill?: boolean
  readonly price?: string
  readonly market?: string
  readonly isWide?: boolean
}

/** Fields of one notice: an acceptance carries the order quantity where a fill has its own. */
export function overseasNoticeFields(facts: OverseasNoticeFacts = {}): string[] {
  const { isFill = false, price = '002114500', market = '6', isWide = true } = facts
  const fields = [
    ...['hts-canary', '50999999', '3567', '', '02', '0', '2', 'AAPL'],
    ...[
      isFill ? '0000000004' : '0000000010',
      price,
      isFill ? '231530' : '',
      '0',
      isFill ? '2' : '1',
      isFill ? '2' : '1',
    ],
    ...['', isFill ? '000000010' : '', '홍길동', '애플', market, '10', '', '', '', ''],
  ]
  return isWide ? [...fields, ''] : fields
}

/** Fields of one trade of an overseas future, numbers padded on the left as KIS does. */
export function overseasFuturesTradeFields(series = '6AM26'): string[] {
  return `${series}^20260512^20260512^070000^20260513^060000^         6428.5^20260512^160201^1^         6443.5^         2^             15^      0.23^         6430.0^         6466.5^         6425.0^     27383^2^2^0417^         6430.5^2^             13^      0.20`.split(
    '^',
  )
}

/** Fields of one book of an overseas future. */
export function overseasFuturesBookFields(series = '6AM26'): string[] {
  const levels = [1, 2, 3, 4, 5].flatMap((level) => [
    String(30 + level).padStart(10),
    String(10 + level).padStart(10),
    (6443.5 - level / 2).toFixed(1).padStart(15),
    String(20 + level).padStart(10),
    String(5 + level).padStart(10),
    (6443 + level / 2).toFixed(1).padStart(15),
  ])
  return [series, '20260512', '160201123', '         6428.5', ...levels, '         6430.5']
}

const ORDER_HEAD = [
  ...['hts-canary', '5099999908', '20260512', '00362398', '', '', '6AM26', '00', '02', '0', '1', '02'],
  ...['3', '0.64435', '0.00000', '1', '0.64430', '2', '20260512', '', '20260512092306005', '20260512092306005'],
  'canary-e',
]

/** Fields of one order notice of an overseas future. */
export function overseasOrderNoticeFields(): string[] {
  return [...ORDER_HEAD, 'USD', 'N', '0.00000', '0.00000', '6', '', '0', 'N', '01', '']
}

/** Fields of one fill of an overseas future. */
export function overseasFillFields(): string[] {
  return [
    ...ORDER_HEAD,
    '20260512',
    '00012345678',
    '20260512000000000001',
    '1',
    '0.64430',
    'USD',
    '2.50',
    'Y',
    '64430',
    '01',
  ]
}
