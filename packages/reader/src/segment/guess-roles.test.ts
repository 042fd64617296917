import { describe, expect, it } from 'vitest'
import { guessRoles } from './guess-roles.ts'

const guess = (heads: string[], ...sample: string[][]) =>
  guessRoles(heads, sample).map((role) => role && (role.year ? `${role.kind} ${role.year}` : role.kind))

describe('guessRoles', () => {
  it('goes by headings that are known', () =>
    expect(
      guess(['序号', '一级指标', '指标名称', '计量单位', '2024年目标', '2023年完成', '同比增长', '办结时间', '牵头领导', '备注']),
    ).toEqual(['serial', 'group', 'name', 'unit', 'target 2024', 'actual 2023', 'growth', 'deadline', 'responsible', 'note']))

  it('goes by the cells where headings are silent, and leaves figures to whoever knows', () =>
    expect(
      guess(['甲', '乙', '丙', '丁', '戊'], ['1', '地区生产总值', '亿元', '440', '预期性'], ['2', '森林覆盖率', '%', '52', '约束性']),
    ).toEqual(['serial', 'name', 'unit', null, 'nature']))

  it('gives a kind that a heading names to no second column', () =>
    expect(guess(['指标名称', '乙', '丙'], ['粮食产量', '农业农村委', '30'], ['进出口总额', '商务委员会', '12'])).toEqual([
      'name',
      null,
      null,
    ]))

  it('guesses nothing of empty columns and of one row of figures', () => {
    expect(guess(['甲', '乙'], ['', '12'])).toEqual([null, null])
    expect(guess(['甲', '乙'])).toEqual([null, null])
  })
})
