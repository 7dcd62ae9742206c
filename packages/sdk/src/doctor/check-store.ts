import type { KeyValueStore } from '@kis/core'
import type { Finding } from './diagnosis.js'

/** Where tokens and symbol files are kept (저장소): an entry is written, read and deleted. */
export async function checkStore(store: KeyValueStore, key: string, isChosen: boolean): Promise<Finding> {
  const written = new TextEncoder().encode('doctor')
  await store.set(key, written)
  const read = await store.get(key)
  await store.delete(key)
  const kind = store.kind ?? 'own'
  if (read?.length !== written.length || read.some((byte, index) => byte !== written[index])) {
    return {
      status: 'fail',
      message: `The store (${kind}) does not give back what was written: tokens and intents of orders would be lost.`,
      messageKo: `저장소(${kind})가 쓴 값을 돌려주지 않습니다. 토큰과 주문 기록이 사라집니다.`,
    }
  }
  if (kind === 'memory' && !isChosen) {
    return {
      status: 'warn',
      message:
        'Everything is kept in memory only: each start asks KIS for a new token, and no restart knows earlier orders. On Node, make the folder of KIS_STORE_DIR writable; elsewhere pass a store.',
      messageKo:
        '메모리에만 보관합니다. 시작할 때마다 토큰을 새로 발급하고, 다시 시작하면 이전 주문을 모릅니다. Node.js에서는 KIS_STORE_DIR 폴더를 쓸 수 있게 하고, 다른 환경에서는 store를 넘기세요.',
    }
  }
  return {
    status: 'ok',
    message: `The store (${kind}) reads and writes.`,
    messageKo: `저장소(${kind})를 읽고 쓸 수 있습니다.`,
  }
}
