/** Which way an order trades. */
export type Side = 'buy' | 'sell'

export function oppositeOf(side: Side): Side {
  return side === 'buy' ? 'sell' : 'buy'
}

/** KIS's code (매도매수구분). */
export function sideCode(side: Side): '01' | '02' {
  return side === 'sell' ? '01' : '02'
}
