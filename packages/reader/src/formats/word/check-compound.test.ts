import { describe, expect, test } from 'vitest'
import { checkCompound } from './check-compound.ts'

/** One table, one directory with a root, and a stream whose chain of sectors is given; sectors of 512 bytes. */
const compound = (chain: readonly number[], change: (view: DataView) => void = () => {}): Uint8Array => {
  const bytes = new Uint8Array(512 * 8)
  const view = new DataView(bytes.buffer)
  view.setUint16(30, 9, true)
  view.setUint16(32, 6, true)
  view.setInt32(44, 1, true)
  view.setInt32(48, 1, true)
  view.setInt32(56, 4096, true)
  view.setInt32(60, -2, true)
  view.setInt32(68, -2, true)
  view.setInt32(76, 0, true)
  for (let sector = 0; sector < 128; sector++) view.setInt32(512 + sector * 4, -1, true)
  view.setInt32(512, -3, true)
  view.setInt32(512 + 4, -2, true)
  for (const [at, sector] of chain.entries()) view.setInt32(512 + sector * 4, chain[at + 1] ?? -2, true)
  const stream = 512 * 2 + 128
  view.setUint8(512 * 2 + 66, 5)
  view.setInt32(512 * 2 + 116, -2, true)
  view.setUint8(stream + 66, 2)
  view.setInt32(stream + 116, chain[0] ?? -2, true)
  view.setInt32(stream + 120, 5000, true)
  change(view)
  return bytes
}

describe('checkCompound', () => {
  test('lets a chain pass that ends', () => {
    expect(() => checkCompound(compound([2, 4, 3]), '.doc')).not.toThrow()
  })

  test.each<[string, Uint8Array]>([
    ['a chain that runs in a circle', compound([2, 3, 4], (view) => view.setInt32(512 + 4 * 4, 2, true))],
    ['a directory that runs in a circle', compound([2], (view) => view.setInt32(512 + 4, 1, true))],
    ['a directory behind the end', compound([2], (view) => view.setInt32(48, 100, true))],
    ['a table behind the end', compound([2], (view) => view.setInt32(76, 100, true))],
    ['more tables than sectors', compound([2], (view) => view.setInt32(44, 2 ** 30, true))],
    ['fewer tables than none', compound([2], (view) => view.setInt32(44, -1, true))],
    ['sectors of no size', compound([2], (view) => view.setUint16(30, 0, true))],
    ['a head only', compound([2]).subarray(0, 100)],
  ])('refuses %s', (_, bytes) => {
    expect(() => checkCompound(bytes, '.doc')).toThrow('report-damaged')
  })
})
