export type { BaseKind, CodeTable, ColumnKind, SignCode, ValueOf } from './kind.js'
export { type Stream, stream } from './stream.js'
export type {
  PackedColumn,
  RecordLayout,
  RecordOf,
  StreamKeyKind,
  StreamLayout,
  StreamSpec,
  WireRecord,
} from './stream-spec.js'
