import type { CellValue } from 'exceljs'
import { describe, expect, test } from 'vitest'
import { PLAN_FORM } from '../plan/plan-form.ts'
import { readPlanWorkbook } from '../plan/read-plan-workbook.ts'
import { writePlanTemplate } from '../plan/write-plan-template.ts'
import { editWorkbook, makeWorkbook, partsOf } from '../testing/edit-workbook.ts'
import { readUsersWorkbook } from '../users/read-users-workbook.ts'
import { USERS_FORM } from '../users/users-form.ts'
import { writeUsersTemplate } from '../users/write-users-template.ts'

const AT = '2024-01-16T00:00:00Z'
/** The first row below title, explanation and heading. */
const FIRST = 4

/** A template with these rows filled in. */
const filled = async (template: Promise<Uint8Array>, sheet: string, rows: readonly (readonly unknown[])[]) =>
  editWorkbook(await template, (workbook) => {
    for (const [i, row] of rows.entries())
      for (const [j, value] of row.entries()) {
        const cell = workbook.getWorksheet(sheet)!.getCell(FIRST + i, j + 1)
        cell.value = value as CellValue
        // Excel gives a date the format of one.
        if (value instanceof Date) cell.style = { ...cell.style, numFmt: 'yyyy/m/d' }
      }
  })
const readPlan = async (...rows: readonly (readonly unknown[])[]) =>
  readPlanWorkbook(await filled(writePlanTemplate(AT), PLAN_FORM.name, rows))
const readUsers = async (...rows: readonly (readonly unknown[])[]) =>
  readUsersWorkbook(await filled(writeUsersTemplate(AT), USERS_FORM.name, rows))

const problemsOf = (read: Awaited<ReturnType<typeof readPlan | typeof readUsers>>) =>
  read.ok ? [] : read.problems.map(({ cell, code }) => [cell, code])

describe('the template of a plan', () => {
  test('comes back empty as no lines', async () => {
    expect(await readPlan()).toMatchObject({ ok: true, value: { sheet: '计划指标', rows: [] } })
  })

  test('offers the choices, and explains every column', async () => {
    const parts = partsOf(await writePlanTemplate(AT))
    expect(parts['xl/worksheets/sheet1.xml']).toContain('<formula1>&quot;约束性,预期性&quot;</formula1>')
    for (const { guide } of PLAN_FORM.fields) expect(parts['xl/sharedStrings.xml']).toContain(guide)
  })

  test('gives lines with targets as printed, parts below their line, lists of units', async () => {
    const read = await readPlan(
      [
        '1',
        ' 固定资产投资增速 ',
        '%',
        '预期性',
        '是',
        '一、经济发展',
        null,
        '6.0',
        '不含农户',
        '区发展改革委',
        '区经济信息委、各镇街',
        '区统计局',
      ],
      [null, '其中：工业投资增速', '%', null, null, '一、经济发展', '固定资产投资增速', 6],
      ['2', '空气质量优良天数', '天', '约束性', '否', null, null, '≥318'],
    )
    expect(read.ok && read.value.rows).toEqual([
      {
        row: 4,
        no: '1',
        name: '固定资产投资增速',
        unit: '%',
        nature: '预期性',
        core: true,
        group: '一、经济发展',
        parentRow: null,
        target: '6.0',
        definition: '不含农户',
        leadUnits: ['区发展改革委'],
        responsibleUnits: ['区经济信息委', '各镇街'],
        dataProviders: ['区统计局'],
      },
      expect.objectContaining({ row: 5, no: null, parentRow: 4, target: '6', nature: null, core: false }),
      expect.objectContaining({ row: 6, parentRow: null, target: '≥318', group: null }),
    ])
  })

  test('names every wrong cell', async () => {
    const read = await readPlan(
      ['1', '地区生产总值增速', '%', '指导性', '是', null, null, '请与统计局商量'],
      ['2', null, '%', null, null, null, null, new Date('2024-06-05')],
      ['3', '地区生产总值增速', '%', null, null, null, '不在表中的指标', 6],
      ['4', '地区生产总值增速', '%', null, null, null, null, { formula: '1/0', result: { error: '#DIV/0!' } }],
      ['5', '很长', '%', null, null, null, null, null, '长'.repeat(1001)],
    )
    expect(read).toMatchObject({ ok: false, failure: { code: 'workbook-cells-wrong', params: { count: 8 } } })
    expect(problemsOf(read)).toEqual([
      ['D4', 'choice'],
      ['H4', 'not-target'],
      ['B5', 'required'],
      ['H5', 'date'],
      ['G6', 'parent-unknown'],
      ['H7', 'error'],
      ['B7', 'name-repeated'],
      ['I8', 'too-long'],
    ])
  })

  test('does not guess which row a merged cell belongs to', async () => {
    const bytes = await editWorkbook(
      await filled(writePlanTemplate(AT), PLAN_FORM.name, [
        ['1', '甲'],
        ['2', '乙'],
      ]),
      (workbook) => workbook.getWorksheet(PLAN_FORM.name)!.mergeCells('F4:F5'),
    )
    expect(problemsOf(await readPlanWorkbook(bytes))).toEqual([
      ['F4', 'merged'],
      ['F5', 'merged'],
    ])
  })

  test('may be any table with its headings, in another order', async () => {
    const bytes = await makeWorkbook({
      说明: [['随便']],
      表: [['某区计划'], ['目标', ' 指标 名称 ', '计量单位'], [6.5, '地区生产总值增速', '%']],
    })
    const read = await readPlanWorkbook(bytes)
    expect(read).toMatchObject({ ok: true, value: { sheet: '表', columns: { name: 'B', target: 'A', unit: 'C' } } })
    expect(read.ok && read.value.rows).toMatchObject([{ row: 3, name: '地区生产总值增速', target: '6.5' }])
  })

  test('says which column it does not know, and refuses a workbook without the required ones', async () => {
    expect(
      problemsOf(
        await readPlanWorkbook(
          await makeWorkbook({
            表: [
              ['名称', '备注'],
              ['甲', '乙'],
            ],
          }),
        ),
      ),
    ).toEqual([['B1', 'column-unknown']])
    expect(await readPlanWorkbook(await makeWorkbook({ 表: [['指标', '目标']] }))).toMatchObject({
      failure: { code: 'workbook-not-ours' },
      problems: [],
    })
  })
})

describe('the template of users', () => {
  test('gives users with their roles; a telephone typed as a number is one', async () => {
    const read = await readUsers(
      ['张三', '区发展改革委', '综合科科长', 'Zhang.San', 13_912_345_678, '填报人，起草人'],
      ['李四', '区统计局', null, 'li_si', null, null],
    )
    expect(read.ok && read.value.rows).toEqual([
      {
        row: 4,
        name: '张三',
        unit: '区发展改革委',
        post: '综合科科长',
        username: 'Zhang.San',
        phone: '13912345678',
        roles: ['reporter', 'drafter'],
      },
      { row: 5, name: '李四', unit: '区统计局', post: null, username: 'li_si', phone: null, roles: [] },
    ])
  })

  test('names every wrong cell', async () => {
    const read = await readUsers(
      ['张三', '区发展改革委', null, 'zhangsan', '没有', '局长'],
      ['李四', null, null, 'ZHANGSAN', null, '系统管理员、审计员'],
      ['王五', '区统计局', null, '王五', null, '系统管理员、填报人'],
      ['赵六', '区统计局'],
    )
    expect(problemsOf(read)).toEqual([
      ['E4', 'phone-form'],
      ['F4', 'role-unknown'],
      ['B5', 'required'],
      ['D5', 'username-repeated'],
      ['F5', 'roles-apart'],
      ['D6', 'username-form'],
      ['F6', 'role-with-business'],
      ['D7', 'required'],
    ])
  })

  test('lets one person hold the administrators’ roles where the preset for trials does', async () => {
    const bytes = await filled(writeUsersTemplate(AT), USERS_FORM.name, [
      ['张三', '区政府办', null, 'admin', null, '系统管理员、安全管理员、审计员'],
    ])
    const read = await readUsersWorkbook(bytes, { singleAdmin: true })
    expect(read.ok && read.value.rows[0]!.roles).toEqual(['system-admin', 'security-admin', 'auditor'])
  })
})
