/**
 * Where an order stands: being sent `pending`, 접수 `accepted`, 일부 체결 `partially-filled`, 전량 체결 `filled`, 취소 `cancelled` (what was
 * filled before stays), 거부 `rejected`; `unknown` while nobody can say whether it stands at the broker.
 */
export type OrderStatus = 'pending' | 'accepted' | 'partially-filled' | 'filled' | 'cancelled' | 'rejected' | 'unknown'

const FINAL: ReadonlySet<OrderStatus> = new Set(['filled', 'cancelled', 'rejected'])

/** Whether nothing more can happen to an order. */
export function isFinal(status: OrderStatus): boolean {
  return FINAL.has(status)
}
