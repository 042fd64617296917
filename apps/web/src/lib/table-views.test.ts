import { describe, expect, test } from 'vitest'
import { applyView, isSameView, parseViews, viewParams, withView } from './table-views.ts'

describe('a view is what the address says of a table', () => {
  const address = new URLSearchParams('year=2024&asOf=2024-06-30&tab=facts&sort=-target&hide=unit,nature&q=&row=7')

  test('without the context, the page and what is open', () => {
    expect(viewParams(address)).toEqual({ sort: '-target', hide: 'unit,nature' })
  })

  test('choosing another keeps these, and drops what the former had', () => {
    expect(applyView(address, { hide: 'reason' }).toString()).toBe('year=2024&asOf=2024-06-30&tab=facts&row=7&hide=reason')
  })

  test.each([
    [{ a: '1' }, { a: '1' }, true],
    [{ a: '1' }, {}, false],
    [{}, { a: '1' }, false],
    [{ a: '1', b: '2' }, { b: '2', a: '1' }, true],
  ])('%j and %j: %s', (a, b, same) => {
    expect(isSameView(a as Record<string, string>, b as Record<string, string>)).toBe(same)
  })
})

describe('stored views', () => {
  test.each([
    null,
    '',
    'x',
    '{}',
    '[1,null]',
    '[{"name":1,"params":{}}]',
    '[{"name":"a"}]',
    '[{"name":"a","params":{"sort":3}}]',
  ])('%s holds none', (text) => {
    expect(parseViews(text)).toEqual([])
  })

  test('go out and come back', () => {
    const views = [{ name: '未达', params: { status: 'missed' } }]
    expect(parseViews(JSON.stringify(views))).toEqual(views)
  })

  test('the same name again stands in its place', () => {
    const [a, b] = [
      { name: 'a', params: {} },
      { name: 'b', params: {} },
    ]
    expect(withView([a, b], { name: 'a', params: { sort: 'x' } })).toEqual([{ name: 'a', params: { sort: 'x' } }, b])
    expect(withView([a], b)).toEqual([a, b])
  })
})
