/** The steps from the download host to a searchable database, as named by `KisMasterError.stage`. */
export type MasterStage = 'download' | 'unzip' | 'decode' | 'parse' | 'load' | 'open'
