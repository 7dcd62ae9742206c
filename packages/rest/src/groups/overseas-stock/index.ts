export * from './orders/order.js'
export * from './quotes/price.js'
