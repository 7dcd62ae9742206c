export type { ReplaySpeed } from './pacer.js'
export { openPlayer, type Player, type PlayerOptions, type ReplayClientOptions, type ReplayProgress } from './player.js'
export { type OpenedRecording, readRecording } from './read-recording.js'
export { createRecorder, type Recorder, type RecorderOptions, type RecorderStats } from './recorder.js'
export {
  type FrameEvent,
  RECORDING_VERSION,
  type RecordedEvent,
  type RecordingHeader,
  type WithheldReason,
} from './recording-format.js'
export type { RecordingSink, RecordingSource } from './recording-sink.js'
export type { RecordingSummary } from './recording-summary.js'
export {
  type ReplayedRecord,
  type ReplayedStreams,
  type ReplayRecordsOptions,
  replayRecords,
} from './replay-records.js'
