import type { ConnectionState } from '@kis/realtime'
import { byId, setNote, setText } from '../dom.js'
import type { MessageKey } from '../messages.js'
import type { ViewContext } from '../view-context.js'

const TEXTS: Readonly<Record<ConnectionState, MessageKey>> = {
  idle: 'connecting',
  connecting: 'connecting',
  ready: 'ready',
  reconnecting: 'reconnecting',
  conflict: 'reconnecting',
  closed: 'closed',
}

/** Says how the stream of prices stands, in its corner and, when it is lost, beside the price. */
export function mountConnection({ settings, announce }: ViewContext) {
  const place = byId('connection')
  const note = byId('connection-note')
  let state: ConnectionState = 'connecting'
  let wasReady = false
  let isRefused = false

  function refresh(): void {
    place.dataset.state = state
    setText(byId('connection-text'), settings.text(TEXTS[state]))
    if (wasReady && state !== 'ready') setNote(note, settings.text('lost'))
    else if (isRefused) setNote(note, settings.text('refused'))
    else setNote(note, '')
  }

  return {
    refresh,
    show(next: ConnectionState): void {
      if (wasReady && next === 'reconnecting' && state === 'ready') announce(settings.text('lost'))
      if (wasReady && next === 'ready') announce(settings.text('backOnline'))
      state = next
      if (next === 'ready') {
        wasReady = true
        isRefused = false
      }
      refresh()
    },
    /** A stream was refused while the connection stands; nothing takes the note away. */
    problem(error: unknown): void {
      isRefused = error !== undefined && state === 'ready'
      refresh()
    },
  }
}
