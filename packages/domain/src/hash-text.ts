/** FNV-1a, 53 bits from two seeds, as 11 characters: the same on every machine and in every version. Ids and keys are made of it, so it never changes. */
export const hashText = (text: string): string => {
  const run = (seed: number): number => {
    let hash = seed
    for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
    return hash >>> 0
  }
  return (run(0x811c9dc5) * 0x200000 + (run(0x9747b28c) >>> 11)).toString(36).padStart(11, '0')
}
