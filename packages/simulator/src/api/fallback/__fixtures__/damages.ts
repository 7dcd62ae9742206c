/** Ways to damage an answer, by name: what arrives instead of its body. It may still be readable, or not. */
export const DAMAGES: Readonly<Record<string, (body: string) => string>> = {
  'every value is blank': values(() => ''),
  'every value is spaces': values(() => '   '),
  'values are padded': values((text) => `   ${text}  `),
  'values are no numbers': values(() => 'N/A'),
  'values are JSON numbers and flags': values((text, index) =>
    Number.isFinite(Number(text)) ? Number(text) : index % 2 === 0,
  ),
  'values are null': values(() => null),
  'values are records and lists': values((_, index) => (index % 2 === 0 ? { value: '1' } : ['1'])),
  'half of the fields are missing': records((record) =>
    Object.fromEntries(Object.entries(record).filter((_, index) => index % 2 === 0)),
  ),
  'all fields are missing': records(() => ({})),
  'blocks are missing': blocks(() => undefined),
  'blocks are null': blocks(() => null),
  'blocks are blank': blocks(() => ''),
  'blocks are a text': blocks(() => 'nothing found'),
  'lists are records and records are lists': blocks((block) => (Array.isArray(block) ? block[0] : [block])),
  'lists hold texts': blocks(() => ['1', null, 2]),
}

/** Bodies that are no answer at all: nothing but an error may come of them. */
export const UNREADABLE: Readonly<Record<string, (body: string) => string>> = {
  'the body ends midway': (body) => body.slice(0, body.length / 2),
  'the body is empty': () => '',
  'the body is a page': () => '<html><body>502 Bad Gateway</body></html>',
  'the body is a list': (body) => `[${body}]`,
}

/** Fields that nobody knows yet must change nothing. */
export const withMoreFields: (body: string) => string = records((record) => ({
  ...record,
  brand_new_field: '1',
  brand_new_block: { a: '2' },
}))

type Json = Readonly<Record<string, unknown>>

function blocks(change: (block: unknown) => unknown): (body: string) => string {
  return (body) =>
    JSON.stringify(
      Object.fromEntries(
        Object.entries(JSON.parse(body) as Json).map(([name, value]) => [
          name,
          typeof value === 'object' ? change(value) : value,
        ]),
      ),
    )
}

function records(change: (record: Json) => unknown): (body: string) => string {
  return blocks((block) => (Array.isArray(block) ? block.map((row) => change(row as Json)) : change(block as Json)))
}

function values(change: (text: string, index: number) => unknown): (body: string) => string {
  return records((record) =>
    Object.fromEntries(Object.entries(record).map(([name, text], index) => [name, change(String(text), index)])),
  )
}
