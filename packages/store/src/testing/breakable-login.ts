import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import type { Login } from '../embedded/start-embedded.ts'
import { onCleanUp } from './embedded-fixture.ts'

/** The same login through a relay; `breakNow` cuts every connection that goes through it. */
export const breakableLogin = async (login: Login): Promise<{ readonly login: Login; readonly breakNow: () => void }> => {
  const sockets = new Set<Socket>()
  const keep = (socket: Socket): Socket => {
    socket.on('error', () => undefined)
    return sockets.add(socket) && socket
  }
  const relay = createServer((near) => {
    const far = keep(connect(login.port, login.host))
    keep(near).pipe(far).pipe(near)
  })
  relay.listen(0, '127.0.0.1')
  await once(relay, 'listening')
  const breakNow = () => {
    for (const socket of sockets) socket.destroy()
  }
  onCleanUp(async () => {
    breakNow()
    relay.close()
  })
  return { login: { ...login, host: '127.0.0.1', port: (relay.address() as { port: number }).port }, breakNow }
}
