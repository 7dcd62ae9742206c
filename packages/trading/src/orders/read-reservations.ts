import { type AccountNumber, type Environment, KisValidationError } from '@kis/core'
import type { AssetClass } from '../instrument/instrument.js'
import { withHidden } from '../present.js'
import { isReservingDesk } from './desks/reserving-desk.js'
import type { OrderDesk } from './order-desk.js'
import { printable } from './order-ref.js'
import type { Reservation, Reservations, ReservationsQuery } from './reservation.js'
import type { ReservationRecord } from './reservation-record.js'

interface Owner {
  readonly env: Environment
  readonly account: AccountNumber
}

/** 예약주문조회 of an account, each with what it takes to cancel it. */
export async function readReservations(
  owner: Owner,
  deskOf: (assetClass: AssetClass) => OrderDesk,
  range: { readonly from: string; readonly to: string },
  query: ReservationsQuery,
): Promise<Reservations> {
  const { assetClass = 'domestic-stock', openOnly, symbol, side, signal } = query
  const desk = deskOf(assetClass)
  if (!isReservingDesk(desk)) {
    throw new KisValidationError({
      field: 'assetClass',
      message: `KIS takes reservations (예약주문) for 'domestic-stock' and 'overseas-stock' alone, not for '${assetClass}'.`,
    })
  }
  const { records, complete, raw } = await desk.reservations({ ...range, openOnly, signal })
  const reservations = records
    .filter((one) => (symbol === undefined || one.symbol === symbol) && (side === undefined || one.side === side))
    .map((record) => reservationOf(record, owner))
  return withHidden({ reservations, complete }, { raw })
}

function reservationOf(record: ReservationRecord, { env, account }: Owner): Reservation {
  const { assetClass, venue, session, orgNumber, orderNumber, date, symbol, side } = record
  // Without its day or side KIS could not be told which one is meant.
  const ref =
    date === null || side === null
      ? null
      : printable({
          ...{ env, account: account.reveal(), assetClass, venue, session },
          ...{ orgNumber, orderNumber, date, symbol, side },
        })
  return withHidden({ ...record }, { ref })
}
