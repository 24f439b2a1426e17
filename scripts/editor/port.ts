import { createServer } from 'node:net'

// The browser keeps settings and layout by address: the same port as last time means the same window as last time.
const preferred = 8137

/** The port to ask the server for: the preferred one where it is free, else 0, any. */
export const usualPort = async (): Promise<number> => ((await isFree(preferred)) ? preferred : 0)

function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  return new Promise((done) => {
    probe.once('error', () => done(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(true)))
  })
}
