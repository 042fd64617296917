import { execFileSync } from 'node:child_process'
import { describe, expect, it } from 'vitest'

describe('generated area data', () => {
  it('is what the generator writes', () => {
    const output = execFileSync(process.execPath, ['tools/generate/areas.ts', '--check'], { encoding: 'utf8' })
    expect(output).toContain('is up to date')
  })
})
