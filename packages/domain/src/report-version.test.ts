import { expect, test } from 'vitest'
import { compareVersions, type FamilyStage, foldVersionName, suggestStage, versionBefore } from './report-version.ts'

test('versions stand in the order of their stages, then of their receipt', () => {
  const version = (familyStage: FamilyStage | null, receivedAt: string) => ({ familyStage, receivedAt })
  const ordered = [
    version('first', '2031-01-02T00:00:00Z'),
    version('first', '2031-01-05T00:00:00Z'),
    version('review', '2031-01-01T00:00:00Z'),
    version('published', '2031-01-04T00:00:00Z'),
    version(null, '2031-01-01T00:00:00Z'),
    version(null, '2031-01-01T00:00:00Z'),
    version(null, '2031-01-03T00:00:00Z'),
  ]
  expect([...ordered].reverse().sort(compareVersions)).toEqual(ordered)
  for (const [a, first] of ordered.entries())
    for (const [b, second] of ordered.entries()) {
      const isSame = first.familyStage === second.familyStage && first.receivedAt === second.receivedAt
      expect(Math.sign(compareVersions(first, second))).toBe(isSame ? 0 : Math.sign(a - b))
    }
})

test('the version before is the last one that was read', () => {
  const version = (id: string, familyStage: FamilyStage | null, readingId: string | null = 'read') => ({
    id,
    familyStage,
    readingId,
    receivedAt: '2031-01-01T00:00:00Z',
  })
  const versions = [version('c', 'submitted', null), version('a', 'first'), version('d', 'published'), version('b', 'review', null)]
  expect(versionBefore(versions, 'd')?.id).toBe('a')
  expect(versionBefore(versions, 'c')?.id).toBe('a')
  expect(versionBefore(versions, 'a')).toBeNull()
  expect(versionBefore(versions, 'x')).toBeNull()
})

test.each([
  ['青岚区2031年计划报告（初稿）.docx', 'first'],
  ['青岚区计划报告-征求意见稿.docx', 'consultation'],
  ['计划报告（送审稿0112）.docx', 'review'],
  ['计划报告提请审查稿.pdf', 'submitted'],
  ['计划报告 定稿.docx', 'published'],
  ['计划报告.docx', null],
] as const)('%s suggests %s', (fileName, stage) => {
  expect(suggestStage(fileName)).toBe(stage)
})

test('names of versions of one document fold to the same, names of other documents do not', () => {
  const folded = foldVersionName('青岚区2031年计划报告.docx')
  for (const name of [
    '青岚区2031年计划报告（初稿）.docx',
    '青岚区2031年计划报告 (1).docx',
    '青岚区2031年计划报告-征求意见稿v2.1.doc',
    '青岚区2031年计划报告_20320112.pdf',
    '青岚区2031年计划报告（送审稿0112）.docx',
    '青岚区2031年计划报告第三稿.wps',
  ])
    expect(foldVersionName(name)).toBe(folded)
  for (const name of ['青岚区2030年计划报告.docx', '青岚区计划报告（2031）.docx', '石港区2031年计划报告.docx', '青岚区2031年预算报告.docx'])
    expect(foldVersionName(name)).not.toBe(folded)
  expect(foldVersionName('（初稿）.docx')).toBe('')
})
