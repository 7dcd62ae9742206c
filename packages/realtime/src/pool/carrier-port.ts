import type { KisError, Logger } from '@kis/core'
import type { Off } from '../emitter.js'
import type { Readers } from '../registry/readers.js'
import type { Registration } from '../registry/registration.js'
import type { RegistrationTarget } from '../registry/registration-target.js'
import type { AnyStream } from '../stream.js'

/** Under this name a client offers its port; not part of its public face. The same in every copy of the package. */
export const carrierPort: unique symbol = /* @__PURE__ */ Symbol.for('@kis/realtime/carrier-port')

/** What a client tells its pool beside its public events. */
export interface CarrierSignals {
  /** One registration less is wanted of it. */
  freed: undefined
  /** An attempt to connect failed. Comes before the change of state. */
  failed: KisError
  /** Its owner closed it. Readers that are not taken out within this call end. */
  closed: undefined
}

/** What a pool needs of a client beside its public face. */
export interface CarrierPort {
  /** Where its approval key comes from: two clients with the same one share an app key. */
  readonly authority: object
  /** Free of the client's secrets. */
  readonly logger: Logger
  /** How many registrations it takes. */
  readonly limit: number
  /** How many are wanted of it, by the pool or anybody else. */
  readonly wantedCount: () => number
  /** @throws KisValidationError, KisUnsupportedInPaperError */
  readonly targetOf: <K>(stream: AnyStream<K>, key: NoInfer<K>) => RegistrationTarget
  readonly find: (target: RegistrationTarget) => Pick<Registration, 'isWanted' | 'isPresent' | 'hasGap'> | undefined
  readonly readers: Readers
  readonly on: <Name extends keyof CarrierSignals>(name: Name, listener: (signal: CarrierSignals[Name]) => void) => Off
}
