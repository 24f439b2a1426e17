import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** The process of the server of a staged extension; nothing while there is none. */
export async function serverProcess(extension: string): Promise<number | undefined> {
  const module = join(extension, 'dist/server.cjs')
  for (const entry of await readdir('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const command = await readFile(`/proc/${entry}/cmdline`, 'utf8').catch(() => '')
    if (command.split('\0').includes(module)) return Number(entry)
  }
  return undefined
}

/** Kills it, as often as it is started again; answers when it was killed so often. */
export async function crash(extension: string, times: number): Promise<void> {
  const end = Date.now() + 60_000
  let last: number | undefined
  for (let killed = 0; killed < times; ) {
    const pid = await serverProcess(extension)
    if (pid !== undefined && pid !== last) {
      process.kill(pid, 'SIGKILL')
      last = pid
      killed++
    }
    if (Date.now() > end) throw new Error(`the server was started only ${killed} times`)
    await new Promise((done) => setTimeout(done, 100))
  }
}
