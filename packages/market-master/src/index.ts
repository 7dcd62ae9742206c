export { compareRows } from './changes/compare-rows.js'
export type {
  AlertChange,
  ChangedRow,
  DatedChange,
  DelistedChange,
  FlagChange,
  ListedChange,
  MarketChanges,
  MasterChange,
  RenamedChange,
} from './changes/master-change.js'
export type { Cp949Decoder } from './cp949/decoder.js'
export { createMarketMaster, type MarketMaster, type SyncOptions } from './create-market-master.js'
export { labelOf } from './layouts/label-of.js'
export { DEFAULT_MARKETS, type LayoutOf, layoutOf, MASTER_MARKETS } from './layouts/layout-of.js'
export type { OverseasStockMarket } from './layouts/overseas-stocks.js'
export type { Column, ColumnKind, ColumnsOf, MasterMarket, RecordLayout, WireOf } from './layouts/record-layout.js'
export type { DailyRefresh, MarketMasterOptions, MasterLimits } from './market-master-options.js'
export type { ChangesOptions, CsvColumn, CsvOptions, MasterQueries, SqlOptions } from './master-queries.js'
export type {
  AllOptions,
  GetOptions,
  ListOptions,
  MasterReader,
  QueryOptions,
  RowsOptions,
  SearchOptions,
} from './master-reader.js'
export { type OpenSnapshotOptions, openSnapshot } from './open-snapshot.js'
export type { Bond, BondColumns, BondWire } from './rows/bond.js'
export type { StockKind } from './rows/classify.js'
export type {
  CommodityDerivative,
  CommodityDerivativeColumns,
  CommodityDerivativeWire,
  Derivative,
  DerivativeColumns,
  DerivativeFacts,
  DerivativeWire,
  IndexDerivative,
  NightFuture,
  NightFutureColumns,
  NightFutureWire,
  NightOption,
  NightOptionColumns,
  NightOptionWire,
  StockDerivative,
} from './rows/derivative.js'
export type { Elw, ElwColumns, ElwWire } from './rows/elw.js'
export type { Expiry } from './rows/expiry.js'
export { MASTER_KINDS, type MasterKind } from './rows/master-kind.js'
export type { MasterRow, RowOf } from './rows/master-row.js'
export type { Member, MemberColumns, MemberWire } from './rows/member.js'
export type { Moneyness } from './rows/moneyness.js'
export type { OptionRight } from './rows/option-right.js'
export type {
  OverseasContractFacts,
  OverseasFuture,
  OverseasFutureColumns,
  OverseasFutureWire,
  OverseasOption,
  OverseasOptionColumns,
  OverseasOptionWire,
} from './rows/overseas-contract.js'
export type {
  OverseasIndex,
  OverseasIndexColumns,
  OverseasIndexName,
  OverseasIndexWire,
} from './rows/overseas-index.js'
export type { OverseasStock, OverseasStockColumns, OverseasStockWire } from './rows/overseas-stock.js'
export type { Sector, SectorColumns, SectorWire } from './rows/sector.js'
export type {
  IndexName,
  KonexColumns,
  KonexStock,
  KonexWire,
  KosdaqColumns,
  KosdaqStock,
  KosdaqWire,
  KospiColumns,
  KospiStock,
  KospiWire,
  MarketAlert,
  NxtKosdaqStock,
  NxtKospiStock,
  Stock,
  StockFacts,
} from './rows/stock.js'
export type { Theme, ThemeColumns, ThemeWire } from './rows/theme.js'
export type { SqlCell, SqlRow } from './sqlite/run-sql.js'
export type { SqlParam, SqlParams } from './sqlite/sql-params.js'
export type { MasterStage } from './stages/master-stage.js'
export type { MarketSync } from './sync/market-sync.js'
export type { MasterProgress, OnMasterProgress } from './sync/progress.js'
export type { WasmSource } from './wasm/wasm-source.js'
