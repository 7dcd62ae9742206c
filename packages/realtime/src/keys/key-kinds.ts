import type { StreamKeyKind } from '../stream-spec.js'

/** What the key of a kind looks like. */
export interface KeyKind {
  /** What it is called, in Korean and English. */
  readonly term: string
  readonly example: string
  /** Its form in words, for messages. */
  readonly form: string
  /** The form of a key that may be registered. */
  readonly key: RegExp
  /** The form of column 0 of a record, by which it finds its subscription, where it is not that of the key. */
  readonly record?: RegExp | undefined
}

/** Every kind of key, for checking what is asked for and what comes. */
export const KEY_KINDS: Readonly<Record<StreamKeyKind, KeyKind>> = {
  symbol: {
    term: '종목코드 (symbol)',
    example: '005930',
    form: 'six to nine digits or capital letters',
    // No domestic symbol begins as the key of an overseas stock does.
    key: /^(?![DR][A-Z]{3})[0-9A-Z]{6,9}$/,
  },
  index: {
    term: '업종코드 (index code)',
    example: '0001',
    form: 'four digits',
    key: /^[0-9A-Z]{4}$/,
  },
  bond: {
    term: '채권 표준종목코드 (ISIN of a bond)',
    example: 'KR103502GA34',
    form: 'twelve digits or capital letters',
    key: /^[A-Z]{2}[0-9A-Z]{10}$/,
  },
  bondIndex: {
    term: '채권지수코드 (bond index code)',
    example: 'KBPR01',
    form: 'six to twelve digits or capital letters',
    key: /^[0-9A-Z]{6,12}$/,
  },
  futuresOptions: {
    term: '선물옵션 종목코드 (symbol of a future or option)',
    example: '101W09',
    form: 'six to twelve digits or capital letters',
    key: /^[0-9A-Z]{6,12}$/,
  },
  overseasStock: {
    term: '실시간종목코드 (feed, market and symbol)',
    example: 'DNASAAPL',
    form: 'D or R, three letters of the market, then the symbol in capital letters, or { exchange, symbol }',
    key: /^[DR][A-Z]{3}[0-9A-Z](?:[0-9A-Z./-]{0,14}[0-9A-Z])?$/,
  },
  overseasFutures: {
    term: '해외선물옵션 종목코드 (series code)',
    example: 'SPIU25',
    form: 'three to 32 digits or capital letters, with a space in options such as "OGXX24 C19500"',
    key: /^[0-9A-Z](?:[0-9A-Z .-]{1,30})[0-9A-Z]$/,
  },
  htsId: {
    term: 'HTS 로그인 아이디 (HTS id)',
    example: 'myid',
    form: 'one to 40 characters without spaces',
    key: /^[^\s|^]{1,40}$/,
    // Written otherwise in some notices; an account or a blank would still be told.
    record: /\S/,
  },
}
