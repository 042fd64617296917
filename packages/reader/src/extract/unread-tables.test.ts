import { describe, expect, it } from 'vitest'
import { readText } from '../testing/read-text.ts'

const diagnosticsOf = (tables: string) =>
  readText(`某市青石县2024年重点工作安排\n\n全县各部门要按照分工抓好落实，按时报送进展。\n\n${tables}`).diagnostics.filter(
    ({ code }) => code === 'table.unread',
  )

const CONTACTS = '附表：联系人\n→序号\n→责任单位\n→责任领导\n→备注\n\n→1\n→住建局\n→张三\n→无\n\n→2\n→交通局\n→李四\n→无\n'

describe('findUnreadTables', () => {
  it('names a table that no list holds', () => {
    expect(diagnosticsOf(CONTACTS)).toEqual([
      { code: 'table.unread', line: 6, message: '附表：联系人 | 序号 | 责任单位 | 责任领导 | 备注' },
    ])
  })

  it('says nothing of a table that was read', () => {
    expect(diagnosticsOf('附表：主要指标\n→指标名称\n→单位\n→2024年目标\n\n→财政收入\n→亿元\n→12\n\n→粮食产量\n→万吨\n→30\n')).toEqual([])
  })
})
