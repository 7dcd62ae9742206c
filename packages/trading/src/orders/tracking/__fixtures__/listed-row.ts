import type { OrderRecord } from '../../order-record.js'

/** A row of a list (주문 목록의 한 줄): ten shares that were ordered and of which nothing has happened yet. */
export function listedRow(facts: Partial<OrderRecord> = {}): OrderRecord {
  return {
    ...{ assetClass: 'domestic-stock', venue: 'KRX', session: 'regular', symbol: '005930', name: '삼성전자' },
    ...{ currency: 'KRW', side: 'buy', date: '20261120', time: '100000', orderNumber: '100', action: 'new' },
    ...{ originalOrderNumber: null, orgNumber: '06010', kindCode: '00', quantity: 10, price: 70_000 },
    ...{ filledQuantity: 0, averageFillPrice: null, remainingQuantity: 10, cancelledQuantity: 0 },
    ...{ rejectedQuantity: 0, rejectionReason: null },
    ...facts,
  }
}
