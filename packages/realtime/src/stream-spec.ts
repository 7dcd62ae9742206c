import type { Decoded, FieldKind } from '@kis/core'
import type { OverseasMarkets } from './keys/overseas-markets.js'

/** What a registration of a stream is keyed by (`tr_key`). */
export type StreamKeyKind =
  /** 종목코드 of a stock, ETF, ETN or ELW: `005930`, `Q500001`, `57LA24`. */
  | 'symbol'
  /** 업종코드 of a domestic index: `0001`. */
  | 'index'
  /** 표준종목코드 of a bond: `KR103502GA34`. */
  | 'bond'
  /** 채권지수코드: `KBPR01`. */
  | 'bondIndex'
  /** 종목코드 of a domestic future or option: `101W09`, `201W08427`. */
  | 'futuresOptions'
  /** Feed, market and symbol of an overseas stock: `DNASAAPL`, `RBAQAAPL`. */
  | 'overseasStock'
  /** 종목코드 of an overseas future or option: `SPIU25`. */
  | 'overseasFutures'
  /** HTS 로그인 아이디 of the owner of the account. */
  | 'htsId'

/** One layout of a record: KIS widens records from time to time without changing the TR id. */
export interface StreamLayout {
  /** Number of `^` separated fields of one record. */
  readonly width: number
  /** Column names in wire order. Left out: `columns`, then `sometimes`, cut at `width`. */
  readonly order?: readonly string[] | undefined
  /** What column 0 looks like where this layout does not begin with the key. A record that begins otherwise is refused. */
  readonly begins?: RegExp | undefined
}

/** A column that packs several others: the name of the column and how its text is taken apart. */
export interface PackedColumn {
  readonly column: string
  /** The texts of the columns found in it, by name. A column left out is `null` in the record. */
  readonly unpack: (text: string) => Readonly<Record<string, string>>
}

/** A realtime stream (실시간 시세·통보) as static data. */
export interface StreamSpec {
  /** `<group>.<name>`, for messages and tables. */
  readonly id: string
  /** TR id per environment; `null` where 모의투자 does not have the stream. Never computed from one another. */
  readonly tr: { readonly real: string; readonly paper: string | null }
  readonly key: StreamKeyKind
  /** For keys of overseas stocks: which markets this stream has, by the first letter of the key. */
  readonly markets?: OverseasMarkets | undefined
  /** The server sends this stream encrypted; a registration is useless without the key of its ack. */
  readonly encrypted?: true | undefined
  /** Columns of every layout, in wire order, under KIS's own names. */
  readonly columns: Readonly<Record<string, FieldKind>>
  /** Columns that only some layouts carry; `null` in the others. */
  readonly sometimes?: Readonly<Record<string, FieldKind>> | undefined
  readonly layouts: readonly StreamLayout[]
  /**
   * What to do with a record of another width than every known layout. `prefix`: columns have only ever been appended, so those
   * of a wider record are kept whose place is certain. `reject`: never guessed, reported with the raw record.
   */
  readonly wider: 'prefix' | 'reject'
  readonly packed?: PackedColumn | undefined
  /** Columns masked in `inspect` and `toJSON` of a record; reading the column gives the true text. */
  readonly secret?: readonly string[] | undefined
}

/** Which layout a record was read with. */
export interface RecordLayout {
  /** Fields of this record on the wire. */
  readonly width: number
  /**
   * `false` for a record of a width that this version does not know. Only columns whose place is certain are named; reading another
   * one throws `KisDecodeError`, or is `null` where it may be blank.
   */
  readonly isKnown: boolean
  /** Names of the columns in wire order. */
  readonly columns: readonly string[]
}

/** What every record has beside its columns. */
export interface StreamRecord {
  /** The TR id that it came under. */
  readonly trId: string
  /** The fields as received, in wire order. */
  readonly raw: readonly string[]
  readonly layout: RecordLayout
  /** The columns as typed values in a plain object; personal columns masked. */
  toJSON(): Record<string, unknown>
}

/** The record type of a stream, derived from its spec. */
export type RecordOf<S extends StreamSpec> = { readonly [K in keyof S['columns']]: Decoded<S['columns'][K]> } & {
  readonly [K in keyof NonNullable<S['sometimes']>]: Decoded<NonNullable<S['sometimes']>[K]> | null
} & StreamRecord
