import { readDocx } from '../docx/docx.ts'
import type { Gathering } from '../gathering.ts'
import { Refused } from '../refused.ts'
import { readXlsx } from '../xlsx/xlsx.ts'
import { Archive } from '../zip.ts'
import { relationsOf } from './relations.ts'

/** A document of Word or a workbook of Excel, whichever the archive is. */
export function readOffice(bytes: Uint8Array, gathering: Gathering): void {
  const archive = new Archive(bytes)
  const main = mainPart(archive)
  if (main === undefined) throw new Refused('unknownFormat')
  if (archive.names.some((name) => name.endsWith('/vbaproject.bin'))) gathering.remark('macros')
  if (main.startsWith('word/')) readDocx(archive, main, gathering)
  else readXlsx(archive, main, gathering)
}

/** Programs are free to name it as they like, and some do; its folder tells what it is. */
function mainPart(archive: Archive): string | undefined {
  const named = relationsOf(archive, '').find(({ type }) => type === 'officeDocument')?.part
  return [named, 'word/document.xml', 'xl/workbook.xml'].find(
    (part) => part !== undefined && /^(?:word|xl)\/.*\.xml$/i.test(part) && archive.has(part),
  )
}
