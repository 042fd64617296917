/** A file within a tar archive: `mtime` in seconds since 1970. */
export type Member = { readonly name: string; readonly size: number; readonly mtime: number }

export const BLOCK = 512
/** What ends an archive. */
export const END = Buffer.alloc(2 * BLOCK)

/** Zero bytes between the end of a member's content and the next block. */
export const paddingOf = (size: number): number => (BLOCK - (size % BLOCK)) % BLOCK

const octal = (value: number, digits: number): string => `${value.toString(8).padStart(digits, '0')}\0`

/** The header of a regular file that only its owner may read (POSIX.1-1988 ustar; IEEE Std 1003.1, pax, “ustar Interchange Format”). */
export const encodeHeader = ({ name, size, mtime }: Member): Buffer => {
  const block = Buffer.alloc(BLOCK)
  block.write(name, 0, 100)
  block.write(`${octal(0o600, 7)}${octal(0, 7)}${octal(0, 7)}${octal(size, 11)}${octal(mtime, 11)}`, 100, 'latin1')
  block.write('        0', 148, 'latin1')
  block.write('ustar\x0000', 257, 'latin1')
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${octal(sum, 6)} `, 148, 'latin1')
  return block
}

/** Null where the block is not byte for byte a header that `encodeHeader` writes. */
export const decodeHeader = (block: Buffer): Member | null => {
  const name = block.toString('utf8', 0, 100).split('\0', 1)[0]!
  const number = (at: number) => Number.parseInt(block.toString('latin1', at, at + 11), 8)
  const member = { name, size: number(124), mtime: number(136) }
  if (!Number.isSafeInteger(member.size) || !Number.isSafeInteger(member.mtime)) return null
  return encodeHeader(member).equals(block) ? member : null
}
