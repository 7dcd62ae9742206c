// What is bundled to be weighed, and how much it may weigh.
const GROUPS = [
  ...['domestic-stock', 'domestic-bond', 'domestic-futures-options', 'elw', 'etf-etn'],
  ...['overseas-stock', 'overseas-futures-options'],
]
const FACADE_ONLY = ['sql.js', 'jszip']

/**
 * Sizes in kB gzip, minified; `external` is what a program has anyway, `isFirstLoad` leaves out what a bundler that splits its output puts into files for
 * later. Those with `title` stand in the table of the README.
 */
export const CASES = [
  {
    name: 'one endpoint beyond its client',
    limit: 1.2,
    title: { ko: '엔드포인트 하나 (클라이언트 말고)', en: 'one endpoint, beyond its client' },
    code: `export { inquirePrice } from '@kis/rest/domestic-stock'`,
  },
  {
    // For programs that bring a token provider of their own.
    name: 'client with one endpoint, beyond auth',
    limit: 13.2,
    code: `export { createRestClient } from '@kis/rest'; export { inquirePrice } from '@kis/rest/domestic-stock'`,
    external: ['@kis/auth'],
  },
  {
    // The budget was 12. The shared token (3.1), async-mutex (1.0), writes that a lost lease cannot do (0.4), what texts from outside may not do
    // (0.5), the limiter with lanes, redaction and typed errors are in it.
    name: 'client with one endpoint',
    limit: 18.7,
    title: { ko: 'REST 클라이언트와 엔드포인트 하나', en: 'REST client with one endpoint' },
    code: `export { createRestClient } from '@kis/rest'; export { inquirePrice } from '@kis/rest/domestic-stock'`,
  },
  {
    name: 'one endpoint by namespace import',
    limit: 1.2,
    code: `import * as stock from '@kis/rest/domestic-stock'; export const call = (client, params) => stock.inquirePrice(client, params)`,
  },
  {
    // The budget was 45, estimated without code tables: 817 of them with their Korean labels make 10 kB of the specs' 45.
    name: 'all of rest beyond core',
    limit: 56.2,
    title: {
      ko: '`@kis/rest` 전부, 엔드포인트 274개 (`core` 말고)',
      en: 'all of `@kis/rest`, 274 endpoints, beyond `core`',
    },
    code: ['@kis/rest', ...GROUPS.map((group) => `@kis/rest/${group}`)]
      .map((entry, index) => `export * as e${index} from '${entry}'`)
      .join(';'),
    external: ['@kis/core', '@kis/auth'],
  },
  { name: 'auth beyond core', limit: 3.3, code: `export { createAuth } from '@kis/auth'`, external: ['@kis/core'] },
  {
    // The record that a stream reads into is the client's as well; esbuild keeps it whole.
    name: 'one stream beyond its client',
    limit: 1.0,
    title: { ko: '실시간 스트림 하나 (클라이언트 말고)', en: 'one realtime stream, beyond its client' },
    code: `export { trade } from '@kis/realtime/domestic-stock'`,
  },
  {
    // A web page that reads from a relay.
    name: 'page with one stream beyond core',
    limit: 18.6,
    code: `export { createRealtimeClient } from '@kis/realtime'; export { relayClientOptions } from '@kis/realtime/relay'; export { trade } from '@kis/realtime/domestic-stock'`,
    external: ['@kis/core'],
  },
  {
    // The budget was 20 when there were three layouts; the thirty, with their Korean names and code tables, take 13. A bundler that splits
    // its output loads the half of it with the first download and query.
    name: 'master beyond core, sql.js and jszip',
    limit: 32.8,
    code: `export { createMarketMaster } from '@kis/market-master'`,
    external: ['@kis/core', ...FACADE_ONLY],
  },
  {
    // All that finds and reads rows; their layouts lie in the snapshot. SQLite's own JavaScript (17 kB) and its WASM come on top.
    name: 'master: reader beyond core and sql.js',
    limit: 10,
    title: {
      ko: '종목 검색 (`reader`; `core`와 SQLite 말고)',
      en: 'symbol search (`reader`, beyond `core` and SQLite)',
    },
    code: `export { openReader } from '@kis/market-master/reader'`,
    external: ['@kis/core', 'sql.js'],
    forbidden: /node_modules\/(?:\.pnpm\/)?(?:jszip|iconv-lite)[@/]|\/dist\/(?:platform\.|cp949\/)/,
  },
  {
    name: 'market rules',
    limit: 6.2,
    title: { ko: '호가단위, 가격제한, 주문 종류', en: 'ticks, price limits, order kinds' },
    code: `export * from '@kis/utils'`,
  },
  {
    name: 'calendar',
    limit: 10.1,
    title: { ko: '여섯 나라의 달력', en: 'calendar of six countries' },
    code: `export { createCalendar } from '@kis/utils/calendar'`,
  },
  {
    // Tables of countries are files of their own, 0.6 to 1.4 each, which a page loads for those that it asks for.
    name: 'calendar and market rules, first load',
    limit: 10.9,
    title: {
      ko: '달력과 시장 규칙 전부 (나라별 표 0.6–1.4는 필요할 때)',
      en: 'calendar, all market rules (countries when needed, 0.6–1.4 each)',
    },
    code: `export * from '@kis/utils'; export { createCalendarOf, loadMarkets } from '@kis/utils/calendar'`,
    isFirstLoad: true,
  },
  {
    // The budget for calendar and rules is 12; in one file with all six countries they are beyond it. Every closure with its reason in two
    // languages takes 2.7 and 0.5 to read, the calendar 4, hours 1.1, ticks 1.2, limits 0.9, order kinds 0.9, lots 0.4, the choice among
    // their rule books 0.6, typed errors 1; the rest is shared.
    name: 'calendar and market rules',
    limit: 14.6,
    title: { ko: '달력과 시장 규칙 전부, 여섯 나라', en: 'calendar of six countries, all market rules' },
    code: `export * from '@kis/utils'; export { createCalendar } from '@kis/utils/calendar'`,
  },
  {
    // A bundle holds the closures and hours of the countries that it names.
    name: 'calendar of Korea',
    limit: 7.5,
    code: `export { createCalendarOf, KR_MARKETS } from '@kis/utils/calendar'`,
  },
  {
    name: 'calendar of Korea, ticks and limits',
    limit: 10.3,
    title: { ko: '한국 달력, 호가단위, 가격제한', en: 'calendar of Korea, ticks, price limits' },
    code: `export { createCalendarOf, KR_MARKETS } from '@kis/utils/calendar'; export { isValidPrice, priceLimits, roundToTick, tickSize } from '@kis/utils'`,
  },
  {
    // The budget for calendar and rules.
    name: 'calendar of Korea and market rules',
    limit: 12,
    title: { ko: '한국 달력, 시장 규칙 전부', en: 'calendar of Korea, all market rules' },
    code: `export { createCalendarOf, KR_MARKETS } from '@kis/utils/calendar'; export * from '@kis/utils'`,
  },
  {
    name: 'calendar of Korea and US, market rules',
    limit: 12.6,
    title: { ko: '한국과 미국 달력, 시장 규칙 전부', en: 'calendar of Korea and the US, all market rules' },
    code: `export { createCalendarOf, KR_MARKETS, US_MARKETS } from '@kis/utils/calendar'; export * from '@kis/utils'`,
  },
  {
    // Tables that a program does not ask stay out.
    name: 'lots alone',
    limit: 2.7,
    code: `export { isValidQuantity, lotSize } from '@kis/utils'`,
  },
  {
    name: 'one ranking beyond core and rest',
    limit: 2.1,
    code: `export { fluctuation } from '@kis/utils/rankings'`,
    external: ['@kis/core', '@kis/rest'],
  },
  {
    name: 'trading',
    limit: 130,
    title: { ko: '`@kis/trading` 전부 (그 아래 패키지까지)', en: 'all of `@kis/trading`, with the packages below' },
    code: `export * from '@kis/trading'`,
  },
  {
    name: 'sdk without sql.js and jszip',
    limit: 235,
    title: { ko: '`@kis/sdk` 전부 (SQLite와 zip 말고)', en: 'all of `@kis/sdk`, beyond SQLite and zip' },
    code: `export * from '@kis/sdk'`,
    external: FACADE_ONLY,
  },
]
