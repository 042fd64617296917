import { expect, test } from 'vitest'
import { saidBy } from '../../testing/said-by.ts'

const said = saidBy('mixed-words')

test.each([
  ['获省级督察通报2次、市级督查通报3次。', ['mixed 督察通报 督查通报']],
  ['制定行动方案。\n制订行动方案。', ['mixed 制定行动 制订行动']],
  ['建设法治政府。\n推进法制政府建设。\n法治政府建设成效明显。', ['mixed 法制政府 法治政府']],
  ['反映群众诉求。\n反应群众呼声。', ['mixed 反映群众 反应群众']],
  ['公布权力清单。\n完善权利清单。', ['mixed 权力清单 权利清单']],
  ['作出重要贡献，做出重要部署。', ['mixed 作出重要 做出重要']],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

test.each([
  '开展政务督查通报，配合环保督察整改。',
  '制定方案，制订计划。',
  '落实“法制政府”行动，建设法治政府。',
  '保障合法权利，规范行政权力。',
  '反映诉求，及时反应。',
  '检查安全生产，支持检察工作。',
])('%s is right', (text) => {
  expect(said(text)).toEqual([])
})
