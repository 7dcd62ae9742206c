export { createFileSink, type FileSinkOptions } from './file-sink.node.js'
export { createFileSource } from './file-source.node.js'
