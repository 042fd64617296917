let room = new Uint16Array(1 << 16)

/** Room for a hash of each letter, all zero. It is used again by the next who asks, so nobody keeps it: new room costs more than its use. */
export function hashRoom(length: number): Uint16Array {
  if (room.length < length) room = new Uint16Array(2 * length)
  return room.fill(0, 0, length)
}
