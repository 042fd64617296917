import { spawn } from 'node:child_process'
import { ROOT } from './launch/root.mjs'

/**
 * Runs a program in the repository and keeps what it prints, both streams in order.
 * @returns its exit code (1 where a signal ended it) and the output without the white space around it
 */
export function runProgram(file: string, args: readonly string[], cwd = ROOT): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(file, [...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', keep)
    child.stderr.on('data', keep)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code: code ?? 1, output: output.trim() }))
  })
}
