export { type NavRecord, nav } from './nav.js'
