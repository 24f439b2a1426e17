import type { WriteStream } from 'node:tty'

/** Fewer files are checked before anybody can read it. */
const worthTelling = 20

/** How far a check has come, for people at a terminal: one line that is written over, and gone at the end. */
export function progress(stream: Pick<WriteStream, 'isTTY' | 'write'>): (done: number, all: number) => void {
  return (done, all) => {
    if (!stream.isTTY || all < worthTelling) return
    stream.write(done < all ? `\r\u001b[KChecking ${done + 1} of ${all}…` : '\r\u001b[K')
  }
}
