import type { Environment } from '@kis/core'

const BRANCHES: Readonly<Record<Environment, string>> = { real: '06010', paper: '00950' }

/** 주문채번지점번호: the mock server has only one. */
export function branchOf(env: Environment): string {
  return BRANCHES[env]
}
