import { createFileStore } from '@kis/core/stores/file'
import { createRestClient } from '@kis/rest'
import { inquirePrice } from '@kis/rest/domestic-stock'

// One of many processes of one app key: asks for quotes as fast as it may, and prints how many came.
const { STORE: directory = '', BASE_URL: baseUrl = '', APP_KEY: appKey = '', APP_SECRET: appSecret = '' } = process.env
const store = createFileStore({ directory })
// A wide margin, for machines on which calls are late: without sharing, all would go out within the first second.
const limits = { windowMs: 2_000 }
const logger = { debug() {}, info() {}, warn() {}, error() {} }
const client = createRestClient({ env: 'real', credentials: { appKey, appSecret }, baseUrl, store, limits, logger })
const calls = Array.from({ length: Number(process.env.CALLS) }, () =>
  inquirePrice(client, { FID_COND_MRKT_DIV_CODE: 'J', FID_INPUT_ISCD: '005930' }),
)
const answers = await Promise.all(calls)
process.stdout.write(String(answers.filter(({ output }) => output.stck_prpr > 0).length))
await client.close()
