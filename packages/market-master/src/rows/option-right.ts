import { knownCode } from './known-code.js'
/** 콜, 풋. */
export type OptionRight = 'call' | 'put'

const RIGHTS: Readonly<Record<string, OptionRight>> = { C: 'call', P: 'put' }

/** Reads `C` and `P`. */
export function optionRightOf(code: string): OptionRight | null {
  return knownCode(RIGHTS, code) ?? null
}
