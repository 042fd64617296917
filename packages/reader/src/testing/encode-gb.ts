let table: ReadonlyMap<string, readonly [number, number]> | null = null

/** Text in GBK bytes, as old pages and files are saved. Node decodes this encoding but does not write it. */
export function encodeGb(text: string): Uint8Array {
  table ??= readTable()
  const bytes: number[] = []
  for (const char of text) {
    const pair = table.get(char)
    if (pair) bytes.push(...pair)
    else if (char.charCodeAt(0) < 0x80) bytes.push(char.charCodeAt(0))
    else throw new Error(`no GBK code for ${char}`)
  }
  return Uint8Array.from(bytes)
}

function readTable(): ReadonlyMap<string, readonly [number, number]> {
  const decoder = new TextDecoder('gbk')
  const pairs = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const char = decoder.decode(Uint8Array.of(lead, trail))
      if (char.length === 1 && char !== '\ufffd') pairs.set(char, [lead, trail])
    }
  return pairs
}
