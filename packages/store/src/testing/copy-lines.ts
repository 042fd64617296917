import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Login } from '../embedded/start-embedded.ts'

/** COPY … FROM STDIN as it stands, in the text format: what PostgreSQL itself takes to write the lines. @returns seconds */
export const copyLines = async (login: Login, table: string, columns: readonly string[], chunks: readonly string[]): Promise<number> => {
  const client = new pg.Client(login)
  await client.connect()
  try {
    const started = performance.now()
    await pipeline(Readable.from(chunks, { objectMode: false }), client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)))
    return (performance.now() - started) / 1000
  } finally {
    await client.end()
  }
}
