// require()만으로 쓰는 예입니다. TypeScript도 빌드도 없습니다.
const { createMemoryStore } = require('@kis/core')
const { createKis, KisError, optionsFromEnv } = require('@kis/sdk')
const { startSimulator } = require('@kis/simulator')

async function main() {
  // 앱키가 있으면 KIS에서, 없으면 이 프로그램이 띄운 시뮬레이터에서 조회합니다.
  const simulator = process.env.KIS_ENV
    ? undefined
    : await startSimulator({ env: 'paper', limits: { callsPerSecond: 20 } })
  const kis = createKis(simulator ? optionsOf(simulator) : optionsFromEnv(process.env))
  try {
    const stock = kis.stock('005930')
    const { price, change, volume } = await stock.quote()
    console.log(`삼성전자 ${price}원 (${change}), 거래량 ${volume}`)

    const trades = await stock.watchTrades({ signal: AbortSignal.timeout(30_000) })
    for await (const { time, price: last, quantity } of trades) {
      console.log(`체결 ${time} ${last}원 × ${quantity}`)
      break
    }

    // 오류의 종류는 ESM과 섞어 써도 알아봅니다.
    await kis
      .stock('005930')
      .bars({ unit: 'day', from: '내일' })
      .catch((error) => {
        if (!KisError.isInstance(error)) throw error
        console.log(`[${error.code}] ${error.message}`)
      })
  } finally {
    await kis.close()
    await simulator?.close()
  }
}

function optionsOf({ restUrl, socketUrl, mastersUrl }) {
  return {
    env: 'paper',
    credentials: { appKey: 'C'.repeat(36), appSecret: 'c'.repeat(180) },
    store: createMemoryStore(),
    limits: { callsPerWindow: 10 },
    baseUrl: restUrl,
    socketUrl,
    masterUrl: mastersUrl,
  }
}

main().catch((error) => {
  console.error(error)
  process.exitCode = 1
})
