// What the secrets of the test suite, of the examples and of the simulator look like. Nothing that they print or leave behind may match.
export const MARKERS = [
  { what: 'a secret of the test suite', pattern: /CANARY(?:KEY|SECRET|hts)[\w-]*/ },
  // The examples take one letter over and over: `'E'.repeat(36)`.
  { what: 'an app key or secret of the examples', pattern: /([A-Za-z])\1{27,}/ },
  // Head and first claim of every token that the simulator issues.
  { what: 'an access token', pattern: /eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzUxMiJ9\.eyJzdWIiOiJ0b2tlbi[\w-]*/ },
  { what: 'an approval key', pattern: /ca9a12ee-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/ },
  { what: 'an AES key', pattern: /canarykey[a-z0-9]{23}/ },
  { what: 'an AES iv', pattern: /canaryiv[a-z0-9]{8}/ },
  // Alone, with its product code, or in the cursor of a list. Longer numbers are something else.
  { what: 'an account number', pattern: /(?<!\d)(?:987654\d\d|5012345[67])(?:-?\d\d)?(?!\d)/ },
]

/** What of a text is secret: the marker and the number of the line, never the secret itself. */
export function secretsIn(text) {
  return MARKERS.flatMap(({ what, pattern }) => {
    const at = text.search(pattern)
    return at < 0 ? [] : [{ what, line: text.slice(0, at).split('\n').length }]
  })
}
