import { describe, expect, it } from 'vitest'
import { buildGrids } from './build-grid.ts'
import type { Rule } from './page-model.ts'

const rule = (at: number, from: number, to: number): Rule => ({ at, from, to })
/** `column+columns,row+rows` of every cell. */
const cellsOf = (horizontal: readonly Rule[], vertical: readonly Rule[]) =>
  buildGrids({ horizontal, vertical }).map(({ cells }) => cells.map((c) => `${c.column}+${c.columns},${c.row}+${c.rows}`).join(' '))

describe('buildGrids', () => {
  it('finds frames and tables', () => {
    expect(cellsOf([rule(0, 0, 100), rule(50, 0, 100)], [rule(0, 0, 50), rule(100, 0, 50)])).toEqual(['0+1,0+1'])
    expect(cellsOf([rule(0, 0, 100), rule(20, 0, 100), rule(40, 0, 100)], [rule(0, 0, 40), rule(50, 0, 40), rule(100, 0, 40)])).toEqual([
      '0+1,0+1 1+1,0+1 0+1,1+1 1+1,1+1',
    ])
  })

  it('merges cells that no rule parts, across and down', () => {
    const horizontal = [rule(0, 0, 150), rule(20, 50, 150), rule(40, 0, 150)]
    const vertical = [rule(0, 0, 40), rule(50, 0, 40), rule(100, 20, 40), rule(150, 0, 40)]
    expect(cellsOf(horizontal, vertical)).toEqual(['0+1,0+2 1+2,0+1 1+1,1+1 2+1,1+1'])
  })

  it('lets cells that would be no rectangle fall apart into rows', () => {
    const horizontal = [rule(0, 0, 100), rule(20, 0, 50), rule(40, 0, 100)]
    const vertical = [rule(0, 0, 40), rule(50, 20, 40), rule(100, 0, 40)]
    expect(cellsOf(horizontal, vertical)).toEqual(['0+2,0+1 0+1,1+1 1+1,1+1'])
  })

  it('closes a table that is open at its sides', () => {
    const horizontal = [rule(0, 0, 150), rule(20, 0, 150), rule(40, 0, 150)]
    expect(cellsOf(horizontal, [rule(50, 0, 40), rule(100, 0, 40)])).toEqual(['0+1,0+1 1+1,0+1 2+1,0+1 0+1,1+1 1+1,1+1 2+1,1+1'])
  })

  it('says where a page cuts a table open', () => {
    const vertical = [rule(0, 0, 60), rule(50, 0, 60), rule(100, 0, 60)]
    expect(buildGrids({ horizontal: [rule(0, 0, 100), rule(20, 0, 100)], vertical })).toMatchObject([
      { ys: [0, 20, 60], openTop: false, openBottom: true },
    ])
  })

  it('takes edges that miss each other by a little for one', () => {
    const horizontal = [rule(0, 0, 100), rule(20, 0, 100), rule(40, 0, 100)]
    expect(cellsOf(horizontal, [rule(0, 0, 40), rule(50, 0, 20), rule(54, 20, 40), rule(100, 0, 40)])).toEqual([
      '0+1,0+1 1+1,0+1 0+1,1+1 1+1,1+1',
    ])
  })

  it('leaves lines alone that meet no other, and keeps tables apart that do not touch', () => {
    expect(cellsOf([rule(0, 0, 100), rule(20, 0, 100)], [])).toEqual([])
    const frame = (y: number) => [rule(y, 0, 100), rule(y + 20, 0, 100)]
    const walls = (y: number) => [rule(0, y, y + 20), rule(100, y, y + 20)]
    expect(cellsOf([...frame(0), ...frame(50)], [...walls(0), ...walls(50)])).toHaveLength(2)
  })
})
