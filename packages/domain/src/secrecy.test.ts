import { describe, expect, test } from 'vitest'
import { exceedsSecrecy, findSecrecyMarking, SECRECIES, SECRECY_LIMITS } from './secrecy.ts'

const REST = ['关于青岚区2031年国民经济和社会发展计划执行情况的报告', '地区生产总值增长6.4%。']

describe('findSecrecyMarking', () => {
  test.each([
    ['机密', '机密'],
    ['机 密', '机密'],
    ['  秘　密', '秘密'],
    ['绝密★', '绝密'],
    ['机密★1年', '机密'],
    ['机密 ★ 1 年', '机密'],
    ['秘密★长期', '秘密'],
    ['秘密☆6个月', '秘密'],
    ['机密★启封前', '机密'],
    ['机密★十年', '机密'],
    ['000012 机密★1年 特急', '机密'],
    ['No.000012　　秘密', '秘密'],
    ['【绝密】', '绝密'],
    ['（秘密）', '秘密'],
    ['密级：机密', '机密'],
    ['秘密级', '秘密'],
    ['**机密★1年**', '机密'],
    ['青岚区发展和改革委员会文件\t机密', '机密'],
    ['第3号　　　　　　　　　秘密', '秘密'],
    ['| 密级：秘密 | 编号：7 |', '秘密'],
    ['青岚区人民政府办公室 机密★5年', '机密'],
    ['机密★1年 青发改〔2031〕7号', '机密'],
  ])('%s marks the document', (line, marking) => {
    expect(findSecrecyMarking(['', line, ...REST])).toBe(marking)
    expect(findSecrecyMarking([...REST, line])).toBe(marking)
  })

  test.each([
    '严守国家秘密，做好机密文件管理。',
    '关于加强秘密载体管理的通知',
    '公开',
    '工作秘密',
    '工作秘密★1年',
    '机密文件　　清单',
    '保守秘密',
    '机密文件启用前',
    '秘密战线英雄展览馆建成开放',
    '★重点任务',
  ])('%s marks nothing', (line) => {
    expect(findSecrecyMarking([line, ...REST])).toBeNull()
  })

  test('only the head of the document is looked at, blank lines not counted', () => {
    const above = (count: number) => Array.from({ length: count }, () => ['', '正文一行。']).flat()
    expect(findSecrecyMarking([...above(14), '机密★1年'])).toBe('机密')
    expect(findSecrecyMarking([...above(15), '机密★1年'])).toBeNull()
    expect(findSecrecyMarking([])).toBeNull()
  })
})

test('levels rise, and no limit lets a state secret in', () => {
  for (const limit of SECRECY_LIMITS) {
    expect(exceedsSecrecy(limit, limit)).toBe(false)
    for (const level of SECRECIES.slice(3)) expect(exceedsSecrecy(level, limit)).toBe(true)
  }
  expect(exceedsSecrecy('internal', 'public')).toBe(true)
  expect(exceedsSecrecy('public', 'work-secret')).toBe(false)
})
