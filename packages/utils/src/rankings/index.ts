export type { AccountsChoice, DaysChoice, IssueChoice, MarketChoice, ShareChoice, VenueChoice } from './choices.js'
export { createRankings, type Rankings } from './create-rankings.js'
export {
  type AfterHoursExpectedOptions,
  type AfterHoursExpectedRow,
  afterHoursExpected,
} from './domestic/after-hours-expected.js'
export {
  type AfterHoursFluctuationOptions,
  type AfterHoursFluctuationRow,
  afterHoursFluctuation,
} from './domestic/after-hours-fluctuation.js'
export {
  type AfterHoursOrdersOptions,
  type AfterHoursOrdersRow,
  afterHoursOrders,
} from './domestic/after-hours-orders.js'
export type { AfterHoursRow } from './domestic/after-hours-row.js'
export {
  type AfterHoursVolumeOptions,
  type AfterHoursVolumeRow,
  afterHoursVolume,
} from './domestic/after-hours-volume.js'
export { type CompanyTradesOptions, type CompanyTradesRow, companyTrades } from './domestic/company-trades.js'
export { type CreditBalanceOptions, type CreditBalanceRow, creditBalance } from './domestic/credit-balance.js'
export { type DisparityOptions, type DisparityRow, disparity } from './domestic/disparity.js'
export { type DividendRow, type DividendsOptions, dividends } from './domestic/dividends.js'
export {
  type ExpectedFluctuationOptions,
  type ExpectedFluctuationRow,
  expectedFluctuation,
} from './domestic/expected-fluctuation.js'
export { type FinancialRatiosOptions, type FinancialRatiosRow, financialRatios } from './domestic/financial-ratios.js'
export { type FinancialsOptions, type FinancialsRow, financials } from './domestic/financials.js'
export { type FluctuationOptions, type FluctuationRow, fluctuation } from './domestic/fluctuation.js'
export { type LargeTradesOptions, type LargeTradesRow, largeTrades } from './domestic/large-trades.js'
export { type LimitRow, type LimitsOptions, limits } from './domestic/limits.js'
export { type MarketCapOptions, type MarketCapRow, marketCap } from './domestic/market-cap.js'
export { type MostViewedRow, mostViewed } from './domestic/most-viewed.js'
export { type NearHighLowOptions, type NearHighLowRow, nearHighLow } from './domestic/near-high-low.js'
export { type PreferredGapOptions, type PreferredGapRow, preferredGap } from './domestic/preferred-gap.js'
export { type RestingOrdersOptions, type RestingOrdersRow, restingOrders } from './domestic/resting-orders.js'
export { type ShortSalesOptions, type ShortSalesRow, shortSales } from './domestic/short-sales.js'
export { type StrengthOptions, type StrengthRow, strength } from './domestic/strength.js'
export { type ValuationOptions, type ValuationRow, valuation } from './domestic/valuation.js'
export { type Exclusion, type VolumeOptions, type VolumeRow, volume } from './domestic/volume.js'
export { type WatchlistsOptions, type WatchlistsRow, watchlists } from './domestic/watchlists.js'
export type { ElwFilter, ElwRight, ElwSettlement } from './elw/elw-choices.js'
export { type ElwFluctuationOptions, type ElwFluctuationRow, elwFluctuation } from './elw/elw-fluctuation.js'
export { type ElwIndicatorsOptions, type ElwIndicatorsRow, elwIndicators } from './elw/elw-indicators.js'
export type { ElwRow } from './elw/elw-row.js'
export { type ElwSensitivitiesOptions, type ElwSensitivitiesRow, elwSensitivities } from './elw/elw-sensitivities.js'
export { type ElwSurgesOptions, type ElwSurgesRow, elwSurges } from './elw/elw-surges.js'
export { type ElwVolumeOptions, type ElwVolumeRow, elwVolume } from './elw/elw-volume.js'
export type { StockFilter, VenueFilter } from './filters.js'
export type { OverseasDays, OverseasFilter, OverseasMinutes } from './overseas/overseas-choices.js'
export {
  type OverseasFluctuationOptions,
  type OverseasFluctuationRow,
  overseasFluctuation,
} from './overseas/overseas-fluctuation.js'
export { type OverseasHighLowOptions, type OverseasHighLowRow, overseasHighLow } from './overseas/overseas-high-low.js'
export {
  type OverseasMarketCapOptions,
  type OverseasMarketCapRow,
  overseasMarketCap,
} from './overseas/overseas-market-cap.js'
export {
  type OverseasPriceSurgeOptions,
  type OverseasPriceSurgeRow,
  overseasPriceSurge,
} from './overseas/overseas-price-surge.js'
export type { OverseasRow, QuotedOverseasRow } from './overseas/overseas-row.js'
export {
  type OverseasShareTurnoverOptions,
  type OverseasShareTurnoverRow,
  overseasShareTurnover,
} from './overseas/overseas-share-turnover.js'
export {
  type OverseasStrengthOptions,
  type OverseasStrengthRow,
  overseasStrength,
} from './overseas/overseas-strength.js'
export {
  type OverseasTurnoverOptions,
  type OverseasTurnoverRow,
  overseasTurnover,
} from './overseas/overseas-turnover.js'
export { type OverseasVolumeOptions, type OverseasVolumeRow, overseasVolume } from './overseas/overseas-volume.js'
export {
  type OverseasVolumeGrowthOptions,
  type OverseasVolumeGrowthRow,
  overseasVolumeGrowth,
} from './overseas/overseas-volume-growth.js'
export {
  type OverseasVolumeSurgeOptions,
  type OverseasVolumeSurgeRow,
  overseasVolumeSurge,
} from './overseas/overseas-volume-surge.js'
export type { NumberIn, OrderOptions, Ranking, RankingCall } from './ranking.js'
export type { Direction, StockRow, TradedRow } from './stock-row.js'
