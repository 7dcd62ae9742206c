export { createVirtualClock, type UntilOptions, type VirtualClock, type VirtualClockOptions } from './virtual-clock.js'
