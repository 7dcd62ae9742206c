export type { FaultScope } from './faults/fault-plan.js'
export type { Faults } from './faults/faults.js'
export type { FaultSpan, SocketFaults } from './faults/socket-faults.js'
export type { HeartbeatFault } from './faults/socket-trouble.js'
export type { SimulatorAnswer, SimulatorReply, SimulatorRequest } from './http/message.js'
export { loadMasters, type MasterSet } from './masters/master-set.js'
export type { LimitStocks, SimulatorFees, SimulatorLayouts, SimulatorLimits, SimulatorOptions } from './options.js'
export { type ParseBarsOptions, parseBarsCsv } from './prices/parse-bars-csv.js'
export type { PriceBar } from './prices/price-bar.js'
export type {
  BarPrices,
  CallbackPrices,
  PriceSource,
  RecordedPrices,
  SymbolPrices,
  WalkPrices,
} from './prices/price-source.js'
export { readFilePieces } from './prices/read-file-pieces.node.js'
export type { PublishedRecord } from './published-record.js'
export { createScaledClock, type ScaledClockOptions } from './scaled-clock.js'
export { createSimulator } from './simulator.js'
export type { Simulator } from './simulator-interface.js'
export type { GarbageKind } from './socket/garbage.js'
export type { RefusalCode } from './socket/replies.js'
export type { SocketLink, SocketPeer } from './socket/socket-link.js'
export { type RunningSimulator, type StartSimulatorOptions, startSimulator } from './start-simulator.node.js'
export type { SimulatorState } from './state.js'
