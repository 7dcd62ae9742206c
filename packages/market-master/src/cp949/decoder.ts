/** Turns bytes of CP949 (확장 완성형) into text. */
export type Cp949Decoder = (bytes: Uint8Array) => string
