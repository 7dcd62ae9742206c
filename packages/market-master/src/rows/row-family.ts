import type { MasterMarket } from '../layouts/record-layout.js'

/** Markets whose rows have the same facts. */
export type RowFamily =
  | 'stock'
  | 'sector'
  | 'theme'
  | 'member'
  | 'elw'
  | 'bond'
  | 'derivative'
  | 'overseasStock'
  | 'overseasIndex'
  | 'overseasFuture'
  | 'overseasOption'

const FAMILIES: Readonly<Record<MasterMarket, RowFamily>> = {
  kospi: 'stock',
  kosdaq: 'stock',
  konex: 'stock',
  nxtKospi: 'stock',
  nxtKosdaq: 'stock',
  sector: 'sector',
  theme: 'theme',
  member: 'member',
  elw: 'elw',
  bond: 'bond',
  indexDerivatives: 'derivative',
  stockDerivatives: 'derivative',
  commodityDerivatives: 'derivative',
  nightFutures: 'derivative',
  nightOptions: 'derivative',
  nasdaq: 'overseasStock',
  nyse: 'overseasStock',
  amex: 'overseasStock',
  hongKong: 'overseasStock',
  hanoi: 'overseasStock',
  hoChiMinh: 'overseasStock',
  shanghai: 'overseasStock',
  shanghaiIndex: 'overseasStock',
  shenzhen: 'overseasStock',
  shenzhenIndex: 'overseasStock',
  tokyo: 'overseasStock',
  overseasIndex: 'overseasIndex',
  overseasFutures: 'overseasFuture',
  overseasOptions: 'overseasOption',
  overseasStockOptions: 'overseasOption',
}

/** Which facts the rows of a market have. */
export function familyOf(market: MasterMarket): RowFamily {
  return FAMILIES[market]
}

/** The place of a market among all: domestic before overseas, shares before what is made of them. */
export function marketPlace(market: MasterMarket): number {
  return Object.keys(FAMILIES).indexOf(market)
}
