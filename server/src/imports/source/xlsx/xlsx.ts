import type { Gathering } from '../gathering.ts'
import type { Archive } from '../zip.ts'

export function readXlsx(_archive: Archive, _main: string, _gathering: Gathering): void {}
