/** What a field of a made-up record holds; a text is written as it is. */
export type FieldValue = string | number | boolean | null | undefined
/** A made-up record by English column names. */
export type RecordValues = Readonly<Record<string, FieldValue>>
