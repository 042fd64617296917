import { connect, type Socket } from 'node:net'

/** A GET that is sent again and again over connections that stay open. */
export type Asked = { readonly port: number; readonly path: string; readonly headers: Readonly<Record<string, string>> }

const HEAD_END = Buffer.from('\r\n\r\n')

/**
 * Requests a second that a server answers while `connections` ask, each as soon as it has its answer. Sockets and no HTTP client: whatever the
 * asking costs is taken from the server on the same machine, and would make every server look alike.
 * @throws where an answer is not 200
 */
export async function measureLoad(asked: Asked, connections: number, seconds: number): Promise<number> {
  const until = performance.now() + seconds * 1000
  const started = performance.now()
  const counts = await Promise.all(Array.from({ length: connections }, () => askUntil(asked, until)))
  return (counts.reduce((sum, count) => sum + count, 0) * 1000) / (performance.now() - started)
}

/** One answer's body. */
export async function askOnce({ port, path, headers }: Asked): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${port}${path}`, { headers })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.text()
}

function askUntil({ port, path, headers }: Asked, until: number): Promise<number> {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, ...headers }).map(([name, value]) => `${name}: ${value}\r\n`)
  const request = Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
  return new Promise((resolve, reject) => {
    const socket: Socket = connect(port, '127.0.0.1', () => socket.write(request))
    let count = 0
    let left = -1
    let head = Buffer.alloc(0)
    const fail = (error: Error) => {
      socket.destroy()
      reject(error)
    }
    socket.setNoDelay(true)
    socket.on('error', fail)
    socket.on('data', (chunk) => {
      let body = chunk
      if (left < 0) {
        head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
        const end = head.indexOf(HEAD_END)
        if (end < 0) return
        const text = head.toString('latin1', 0, end)
        const length = /^content-length: (\d+)/im.exec(text)?.[1]
        if (!text.startsWith('HTTP/1.1 200') || length === undefined) return fail(new Error(`${path} answered ${text.split('\r\n')[0]}`))
        left = Number(length)
        body = head.subarray(end + HEAD_END.length)
        head = Buffer.alloc(0)
      }
      left -= body.length
      if (left > 0) return
      count++
      left = -1
      if (performance.now() < until) return void socket.write(request)
      socket.end()
      resolve(count)
    })
  })
}
