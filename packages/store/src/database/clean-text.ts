/** Matches what PostgreSQL cannot hold: U+0000, and a surrogate without its other half. */
const UNSTORABLE = /\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/

/** Each such unit becomes U+FFFD, one for one, so every offset into the text stays true. */
export const storableText = (text: string): string => (UNSTORABLE.test(text) ? text.replaceAll('\0', '\ufffd').toWellFormed() : text)

/** JSON text of `value` in which every string is storable. */
export const storableJson = (value: unknown): string => {
  const json = JSON.stringify(value)
  // JSON.stringify writes both kinds as escapes; without one the common case needs no second pass.
  if (!/\\u(?:0000|d[89a-f])/.test(json)) return json
  return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'string' ? storableText(inner) : inner))
}
