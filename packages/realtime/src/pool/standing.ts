/**
 * How far a pool relies on one of its clients.
 *
 * - `sound` takes registrations
 * - `unproven` was out, and has not held a registration since: taken when no sound client has room
 * - `away` has lost its connection a moment ago; keeps what it carries
 * - `out` in conflict over its app key, refused, behind its breaker, or away for long: what it carries moves
 * - `closed` for good
 */
export type Standing = 'sound' | 'unproven' | 'away' | 'out' | 'closed'
