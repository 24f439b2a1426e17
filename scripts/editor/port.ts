import { createServer } from 'node:net'

// The browser keeps settings and layout by address: the same port as last time means the same window as last time.
const preferred = 8137

/** The port to ask the server for: the wanted one, an `Error` when it is taken; without a wish the usual one or, where that is taken, any. */
export async function choosePort(wanted: number | undefined): Promise<number> {
  const free = await isFree(wanted ?? preferred)
  if (wanted !== undefined && !free) throw new Error(taken(wanted))
  return free ? (wanted ?? preferred) : 0
}

/** What a person is told about a taken port. */
export const taken = (port: number): string => `Port ${port} is taken: choose another one with --port, or leave it out.`

function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  return new Promise((done) => {
    probe.once('error', () => done(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)))
  })
}
