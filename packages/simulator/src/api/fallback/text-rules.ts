import type { Row } from './row.js'

type TextRule = (row: Row) => string

const fixedText =
  (text: string): TextRule =>
  () =>
    text
const oneOf =
  (...texts: readonly [string, ...string[]]): TextRule =>
  ({ random }) =>
    texts[random.int(0, texts.length - 1)] ?? texts[0]
const digits =
  (length: number): TextRule =>
  ({ random }) =>
    random.text(length, '0123456789')

/** 전일 대비 부호: 2 up, 3 flat, 5 down. */
export const signText: TextRule = ({ change }) => (change > 0 ? '2' : change < 0 ? '5' : '3')

/** The first that fits a name in lower case counts: the particular ones stand before the general ones. */
const RULES: readonly (readonly [pattern: RegExp, rule: TextRule])[] = [
  [/sign$|xsgn$|xsng$/, signText],
  [/eng|^enam|^ename|symb_name/, ({ subject }) => subject.englishName],
  [/(?:prdt|item|itm|bond_item|symb|ovrs_item|etf).*(?:name|nm|abrv)|isnm\d*$|^k?nam$|^name\d*$|kor_nm$/, itemName],
  [/std_pdno|stnd_iscd|isin/, ({ subject }) => (subject.code.length > 9 ? subject.code : `KR7${subject.code}003`)],
  [/^rsym$/, ({ exchange, subject }) => `D${exchange}${subject.code}`],
  [/pdno$|iscd\d*$|^symb|sht_cd$|jong_code$|^srs_cd|^code$|^icod$/, ({ subject }) => subject.code],
  [/crcy_name|crcy_cd_name/, ({ currency }) => (currency === 'USD' ? '미국 달러' : '한국 원')],
  [/crcy|crcd|^crc_cd|^curr$/, ({ currency }) => currency],
  [/natn.*name|^nnam$/, ({ currency }) => (currency === 'USD' ? '미국' : '한국')],
  [/natn|nation/, ({ currency }) => (currency === 'USD' ? '840' : '410')],
  [/(?:excd|exch_?cd|excg_(?:id_dvsn_)?cd|exchange_cd|exch_code)$/, ({ exchange }) => exchange],
  [/mket_name|mrkt_.*name|excg.*name|excg_nm|exch_nm|exnm/, ({ exchange }) => exchange],
  [/sll_buy.*name|seln_byov.*name/, oneOf('매도', '매수')],
  [/trad_dvsn_name/, fixedText('현금')],
  [/mbcr_name/, oneOf('모의증권', '가상증권', '연습증권')],
  [/bstp.*name/, oneOf('전기·전자', '금융', '화학')],
  [/acnt_name|cust_nm/, fixedText('홍길동')],
  [/dtime$/, ({ date, time }) => date + time],
  [/(?:_dt|_?date)\d?$|^dt$/, ({ date }) => date],
  [/yymm/, ({ date }) => date.slice(0, 6)],
  [/month/, ({ date }) => date.slice(4, 6)],
  [/(?:tmd|_time|hour)$/, ({ time }) => time],
  [/odno\d*$|ordno$/, digits(10)],
  [/(?:srno|sqno|stfno|tlno|brno|_no\d*|ocr_no|acno\d*|ccno|index_key|news_key)$/, digits(8)],
  [/ip_addr/, fixedText('127.0.0.1')],
  [/titl|title|cntt|text|memo|rmks|reas|rson|cndt/, fixedText('모의 자료')],
  [/name\d*$|(?:^|_)nm\d*$|cnnm$/, fixedText('모의')],
  [/(?:_cd|code|_gb|_tp|_cls|_type|_kind|dvsn)\d*$/, fixedText('01')],
]

function itemName({ subject }: Row): string {
  return subject.name
}

const OTHERWISE = fixedText('1')

/** How a text field is made up, judged by its name. */
export function textRuleOf(field: string): (row: Row) => string {
  const name = field.toLowerCase()
  return RULES.find(([pattern]) => pattern.test(name))?.[1] ?? OTHERWISE
}
