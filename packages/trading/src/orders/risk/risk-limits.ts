import { KisConfigError } from '@kis/core'

/** Limits of one account (위험 한도). `null` switches one off on purpose. */
export interface RiskLimits {
  /** 1회 최대 수량 in shares or contracts. Default: none. */
  readonly maxQuantity?: number | null | undefined
  /**
   * 1회 최대 금액 by currency. Default: KRW 100,000,000, USD 100,000, HKD 800,000, CNY 700,000, JPY 15,000,000, VND 2,500,000,000; an order
   * in another currency is refused until a limit for it is given. Orders without a price are counted at the upper limit of the day.
   */
  readonly maxNotional?: Readonly<Record<string, number>> | null | undefined
  /** 가격 괴리 한도: how far above the last price may be bought, how far below may be sold, as a fraction. Default 0.1. */
  readonly priceCollar?: number | null | undefined
  /** 분당 주문 수, amendments included, over all processes of the account. Default 60. */
  readonly maxOrdersPerMinute?: number | null | undefined
  /**
   * 일 손실 한도 in won: once the account is that far below its worth of the day before, nothing is bought any more that day. Measured by 자산증감액 of the
   * list of shares at home, which need not have what is held abroad; accounts for contracts have no such figure, and with this limit they buy nothing.
   * Default: none.
   */
  readonly maxDailyLoss?: number | null | undefined
  /** Only these symbols. Default: all. */
  readonly allow?: readonly string[] | null | undefined
  /** Not these symbols. */
  readonly deny?: readonly string[] | null | undefined
  /** 신용 주문을 허용. Default `false`. */
  readonly allowCredit?: boolean | undefined
}

/** Limits with every default filled in. */
export interface FullRiskLimits {
  readonly maxQuantity: number | null
  readonly maxNotional: Readonly<Record<string, number>> | null
  readonly priceCollar: number | null
  readonly maxOrdersPerMinute: number | null
  readonly maxDailyLoss: number | null
  readonly allow: ReadonlySet<string> | null
  readonly deny: ReadonlySet<string>
  readonly allowCredit: boolean
}

const MAX_NOTIONAL: Readonly<Record<string, number>> = {
  KRW: 100_000_000,
  USD: 100_000,
  HKD: 800_000,
  CNY: 700_000,
  JPY: 15_000_000,
  VND: 2_500_000_000,
}

/** @throws KisConfigError naming the limit that is no number above zero. */
export function fullLimits(limits: RiskLimits = {}): FullRiskLimits {
  const { maxNotional } = limits
  for (const [currency, amount] of Object.entries(maxNotional ?? {})) above(`maxNotional.${currency}`, amount)
  return {
    maxQuantity: above('maxQuantity', limits.maxQuantity ?? null),
    maxNotional: maxNotional === null ? null : { ...MAX_NOTIONAL, ...maxNotional },
    priceCollar: above('priceCollar', limits.priceCollar === undefined ? 0.1 : limits.priceCollar),
    maxOrdersPerMinute: above(
      'maxOrdersPerMinute',
      limits.maxOrdersPerMinute === undefined ? 60 : limits.maxOrdersPerMinute,
    ),
    maxDailyLoss: above('maxDailyLoss', limits.maxDailyLoss ?? null),
    allow: limits.allow ? new Set(limits.allow) : null,
    deny: new Set(limits.deny),
    allowCredit: limits.allowCredit === true,
  }
}

function above(name: string, value: unknown): number | null {
  if (value === null) return null
  if (typeof value === 'number' && Number.isFinite(value) && value > 0) return value
  throw new KisConfigError({
    option: `risk.${name}`,
    message: `Option "risk.${name}" must be a number above zero, or null to switch it off.`,
  })
}
