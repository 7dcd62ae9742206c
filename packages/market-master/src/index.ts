export type { Cp949Decoder } from './cp949/decoder.js'
export { createMarketMaster, type MarketMaster, type SyncOptions } from './create-market-master.js'
export { labelOf } from './layouts/label-of.js'
export { type LayoutOf, layoutOf, MASTER_MARKETS } from './layouts/layout-of.js'
export type { Column, ColumnKind, ColumnsOf, MasterMarket, RecordLayout, WireOf } from './layouts/record-layout.js'
export type { MarketMasterOptions, MasterLimits } from './market-master-options.js'
export type {
  AllOptions,
  GetOptions,
  ListOptions,
  MasterQueries,
  QueryOptions,
  SearchOptions,
} from './master-queries.js'
export { type OpenSnapshotOptions, openSnapshot } from './open-snapshot.js'
export type { StockKind } from './rows/classify.js'
export type { MasterKind, MasterRow, RowOf } from './rows/master-row.js'
export type { Sector, SectorColumns, SectorWire } from './rows/sector.js'
export type {
  IndexName,
  KosdaqColumns,
  KosdaqStock,
  KosdaqWire,
  KospiColumns,
  KospiStock,
  KospiWire,
  MarketAlert,
  Stock,
  StockFacts,
} from './rows/stock.js'
export type { MasterStage } from './stages/master-stage.js'
export type { MarketSync } from './sync/market-sync.js'
export type { MasterProgress, OnMasterProgress } from './sync/progress.js'
export type { WasmSource } from './wasm/wasm-source.js'
