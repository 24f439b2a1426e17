import { readFileSync } from 'node:fs'
import type { Client } from '../kit/lsp.ts'

/** Resident memory of a server in megabytes; nothing where the system does not tell. */
export function memoryOf({ process: { pid } }: Client): number | undefined {
  try {
    const kilobytes = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1024
  } catch {
    return undefined
  }
}
