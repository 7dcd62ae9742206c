import { describe, expect, it } from 'vitest'
import { etpLeverage } from './etp-leverage.js'

describe('leverage', () => {
  it.each([
    ['KODEX 200', 1],
    ['KODEX 레버리지', 2],
    ['KODEX 인버스', -1],
    ['KODEX 200선물인버스2X', -2],
    ['ACE 미국빅테크TOP7 Plus레버리지(합성)', 2],
    ['N2 인버스 레버리지 금 선물 ETN(H)', -2],
    ['메리츠 인버스 3X 국채3년 ETN', -3],
    ['한투 3X레버리지국채30년 ETN', 3],
    ['미래에셋 -2X 미국 AI TOP3 ETN', -2],
    ['미래에셋 -1.5X 천연가스 선물 ETN', null],
    ['신한 인버스0.5X S&P500 VIX S/T선물 ETN', null],
    ['한투 블룸버그인버스2XWTI원유선물 ETN B', -2],
    ['키움 INDXX 미국테크탑10 ETN', 1],
  ])('of %s is %s', (name, leverage) => {
    expect(etpLeverage(name)).toBe(leverage)
  })
})
