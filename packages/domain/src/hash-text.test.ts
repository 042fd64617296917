import { expect, it } from 'vitest'
import { hashText } from './hash-text.ts'

it('gives the ids that are stored already', () => {
  expect(['', '重庆市', '重庆市/大渡口区'].map(hashText)).toEqual(['18q9bdkbbw6', '11jfzi0migh', '1dw0py8yitc'])
})

it('keeps apart what differs in one character, over many texts', () => {
  const texts = Array.from({ length: 50_000 }, (_, i) => `第${i}项指标`)
  const hashes = texts.map(hashText)
  expect(new Set(hashes).size).toBe(texts.length)
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-z]{11}$/)
})
