import Fastify from 'fastify'
import pg from 'pg'

/**
 * What the real server is held against, in a process of its own: fastify and pg alone, which send the same bytes after one query. BARE_LOGIN has
 * the login of the same database, BARE_PORT the port.
 */
const pool = new pg.Pool({ ...JSON.parse(process.env['BARE_LOGIN'] ?? '{}'), max: 10 })
const app = Fastify()
app.get<{ Params: { name: string } }>('/:name', async (request, reply) => {
  const { rows } = await pool.query('select bytes from bench_answer where name = $1', [request.params.name])
  return reply.type('application/json; charset=utf-8').send(rows[0].bytes)
})
await app.listen({ port: Number(process.env['BARE_PORT']), host: '127.0.0.1' })
