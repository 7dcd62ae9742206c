import type { OptionSource } from './option-source.js'

/** Environment variables (환경 변수), by name. `process.env` is one, so are the bindings of a worker. */
export type Variables = Readonly<Record<string, unknown>>

/** What the environment variables say. */
export function environmentSource(variables: Variables): OptionSource {
  return {
    title: 'the environment variables',
    names: {
      env: 'KIS_ENV',
      appKey: 'KIS_APP_KEY',
      appSecret: 'KIS_APP_SECRET',
      account: 'KIS_ACCOUNT',
      htsId: 'KIS_HTS_ID',
      allowRealOrders: 'KIS_ALLOW_REAL_ORDERS',
    },
    values: {
      env: variables.KIS_ENV,
      appKey: variables.KIS_APP_KEY,
      appSecret: variables.KIS_APP_SECRET,
      account: variables.KIS_ACCOUNT,
      htsId: variables.KIS_HTS_ID,
      allowRealOrders: variables.KIS_ALLOW_REAL_ORDERS,
    },
  }
}
