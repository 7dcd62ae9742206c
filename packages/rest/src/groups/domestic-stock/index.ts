export * from './orders/order-cash.js'
export * from './quotes/inquire-price.js'
