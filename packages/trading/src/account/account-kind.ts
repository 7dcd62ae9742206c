import { type AccountNumber, KisConfigError } from '@kis/core'

/**
 * What an account is for (계좌 상품): 종합 `general`, 개인연금 `pension`, 퇴직연금 `retirement`, 국내선물옵션 `domestic-derivative`, 해외선물옵션
 * `overseas-derivative`.
 */
export type AccountKind = 'general' | 'pension' | 'retirement' | 'domestic-derivative' | 'overseas-derivative'

const KINDS: Readonly<Record<string, AccountKind>> = {
  '03': 'domestic-derivative',
  '08': 'overseas-derivative',
  '22': 'pension',
  '29': 'retirement',
}

/** The Korean names of the kinds, for messages. */
const KOREAN_NAMES: Readonly<Record<AccountKind, string>> = {
  general: '종합',
  pension: '개인연금',
  retirement: '퇴직연금',
  'domestic-derivative': '국내선물옵션',
  'overseas-derivative': '해외선물옵션',
}

/** What an account is for, by the last two figures of its number (계좌상품코드). A code unknown is taken for a general account. */
export function accountKindOf(account: Pick<AccountNumber, 'productCode'>): AccountKind {
  return KINDS[account.productCode] ?? 'general'
}

/** @throws KisConfigError naming what was asked and which kinds of accounts have it. */
export function requireKind<K extends AccountKind>(
  account: Pick<AccountNumber, 'productCode'>,
  what: string,
  kinds: readonly K[],
): K {
  const kind = accountKindOf(account)
  const found = kinds.find((one) => one === kind)
  if (found !== undefined) return found
  throw new KisConfigError({
    option: 'account',
    message:
      `A ${kind} account (${KOREAN_NAMES[kind]}, product code ${account.productCode}) has no ${what}. ` +
      `Ask an account of kind ${kinds.map((one) => `${one} (${KOREAN_NAMES[one]})`).join(' or ')}.`,
  })
}
