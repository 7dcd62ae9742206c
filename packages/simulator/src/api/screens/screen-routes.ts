import type { ApiRoute } from '../api-route.js'
import { AFTER_HOURS_SCREENS } from './after-hours-screens.js'
import { BOND_SCREENS } from './bond-screens.js'
import { CONTRACT_SCREENS } from './contract-screens.js'
import { ELW_SCREENS } from './elw-screens.js'
import { ETF_SCREENS } from './etf-screens.js'
import { FLOW_SCREENS } from './flow-screens.js'
import { INDEX_SCREENS } from './index-screens.js'
import { OVERSEAS_CONTRACT_SCREENS } from './overseas-contract-screens.js'
import { OVERSEAS_STOCK_SCREENS } from './overseas-stock-screens.js'
import { REFERENCE_SCREENS } from './reference-screens.js'
import { screenRoute } from './screen-route.js'
import { SHORT_SALE_SCREENS } from './short-sale-screen.js'
import { STOCK_SCREENS } from './stock-screens.js'

/** Quotations that tell what a market does, each by its plan. */
export const SCREEN_ROUTES: readonly ApiRoute[] = [
  ...STOCK_SCREENS,
  ...AFTER_HOURS_SCREENS,
  ...INDEX_SCREENS,
  ...FLOW_SCREENS,
  ...ETF_SCREENS,
  ...ELW_SCREENS,
  ...CONTRACT_SCREENS,
  ...OVERSEAS_CONTRACT_SCREENS,
  ...OVERSEAS_STOCK_SCREENS,
  ...BOND_SCREENS,
  ...SHORT_SALE_SCREENS,
  ...REFERENCE_SCREENS,
].map(screenRoute)
