import { type Caller, createUnit, editSpace } from '@gangmu/application'
import { shippedAreaIndex } from '@gangmu/domain'
import exceljs, { type Worksheet } from 'exceljs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { unwrapped } from './support/plan-space.ts'
import { openTestApp, type TestApp } from './support/test-app.ts'

/** The form of a unit as a workbook, there and back over the API. The cells stand in rows 8 and 9; G is the value, H the note. */
const own = [...shippedAreaIndex().byId.values()].find((area) => area.name === '大渡口区')!

let app: TestApp
let clerk: Caller
let url: string

const formOf = async () => (await app.call(clerk, 'GET', url)).body
const cellOf = async (name: string) => (await formOf()).cells.find((cell: { name: string }) => cell.name === name)
const download = async () => (await app.call(clerk, 'GET', `${url}/workbook`)).bytes
const edit = async (bytes: Buffer, fill: (sheet: Worksheet) => void) => {
  const workbook = new exceljs.Workbook()
  await workbook.xlsx.load(bytes as unknown as exceljs.Buffer)
  fill(workbook.worksheets[0]!)
  return new File([await workbook.xlsx.writeBuffer()], '报送表.xlsx')
}
const upload = (file: File, who = clerk) => app.send(who, `${url}/workbook`, { file })

beforeAll(async () => {
  app = await openTestApp()
  await app.newSpace()
  const office = await app.person('李明', 'drafter', 'approver', 'dispatcher', 'system-admin')
  unwrapped(await editSpace(app.ports, office, { name: '大渡口区', areaId: own.id, superiorAreaId: own.parent }))
  const draft = { name: '区商务委', shortName: null, kind: 'department', parentId: null, areaId: null, from: null, ordinal: 1 } as const
  const unit = unwrapped(await createUnit(app.ports, office, draft))
  clerk = await app.person('张敏', 'reporter')
  Object.assign(clerk, { unitIds: [unit.id], grants: [{ role: 'reporter', unitIds: [unit.id] }] })
  const ask = (indicator: string, sort: string) => ({ indicator, unitId: unit.id, sorts: [sort] })
  const round = await app.call(office, 'POST', '/api/collection/rounds', {
    ...{ kind: 'monthly', form: 'report', title: '2026年1—2月数据报送表', month: '2026-02', deadline: '2026-03-05', open: true },
    metadata: { tableNo: 'DDK-01', basis: null, approvalNo: null, validUntil: null },
    asks: [ask('retail-sales', 'figure'), ask('retail-sales-growth', 'figure')],
  })
  expect(round).toMatchObject({ status: 201 })
  url = `/api/collection/rounds/${round.body.id}/forms/${unit.id}`
})
afterAll(() => app.close())

test('comes back unchanged and changes nothing, filled in it is a draft', async () => {
  const bytes = await download()
  expect(await upload(new File([new Uint8Array(bytes)], '报送表.xlsx'))).toMatchObject({ status: 200, body: { saved: 0, conflicts: [] } })
  const filled = await edit(bytes, (sheet) => {
    sheet.getCell('G8').value = 52.3
    sheet.getCell('H9').value = '统计局尚未反馈'
  })
  expect((await upload(filled)).body).toMatchObject({ saved: 2, conflicts: [] })
  expect(await cellOf('社会消费品零售总额')).toMatchObject({ raw: '52.3', version: 1, source: 'workbook', enteredBy: '张敏' })
  expect(await cellOf('社会消费品零售总额增速')).toMatchObject({ raw: '', sentence: '统计局尚未反馈', source: 'workbook' })
  // Sent again it says what stands.
  expect((await upload(filled)).body).toMatchObject({ saved: 0, conflicts: [] })
  expect(await upload(new File([new Uint8Array(await download())], '报送表.xlsx'))).toMatchObject({ body: { saved: 0 } })
})

test('one wrong cell keeps all of it out, and is named', async () => {
  const wrong = await edit(await download(), (sheet) => {
    sheet.getCell('G8').value = 53
    sheet.getCell('G9').value = '有所回升'
  })
  expect(await upload(wrong)).toMatchObject({
    ...{ status: 422, body: { code: 'workbook-cells-wrong', problems: [{ sheet: '报送表', cell: 'G9', code: 'entry-words' }] } },
  })
  expect(await cellOf('社会消费品零售总额')).toMatchObject({ raw: '52.3', version: 1 })
})

test('a cell that somebody filled after the form was taken out is shown beside it', async () => {
  const bytes = await download()
  const { id, version } = await cellOf('社会消费品零售总额')
  await app.call(clerk, 'PUT', `${url}/cells`, { cells: [{ askId: id, base: version, raw: '52.8', sentence: null }] })
  const late = await edit(bytes, (sheet) => {
    sheet.getCell('G8').value = 52.5
    sheet.getCell('G9').value = 5.6
  })
  expect((await upload(late)).body).toMatchObject({
    saved: 1,
    conflicts: [{ askId: id, entered: { raw: '52.5' }, current: { raw: '52.8', version: 2 } }],
  })
})

test('the form of another round is not taken, and none by who may not fill', async () => {
  const reader = await app.person('王领导', 'leader')
  expect((await upload(new File([new Uint8Array(await download())], '报送表.xlsx'), reader)).status).toBe(403)
  expect((await upload(new File(['no workbook'], 'a.xlsx'))).body.code).toBe('workbook-not-xlsx')
})
