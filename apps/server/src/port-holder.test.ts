import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { findPortHolder } from './port-holder.ts'

test('names the process that listens on a port, and nobody where none does', async () => {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number }
  expect(findPortHolder(port)).toEqual({ pid: process.pid, process: 'node' })
  await new Promise((resolve) => server.close(resolve))
  expect(findPortHolder(port)).toBeNull()
})
