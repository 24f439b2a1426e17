import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { importableKinds } from '../../../imports/draft/importPlan.ts'
import { importTools } from '../../platform/node/importTools.ts'
import { systemClock } from '../../platform/systemClock.ts'
import { importFile, saidOf } from '../../workspace/imports.ts'
import { render } from '../../workspace/wording.ts'
import { CannotRun, type Command, print } from '../command.ts'
import { choice, day, isOn, language, only, shared, text } from '../given.ts'
import { writeNew } from '../write.ts'

const reports = ['text', 'json'] as const

/** Makes a plan of a file of another program and writes it, and says what went where. */
export const importPlanFile: Command = {
  name: 'import',
  synopsis: ['import FILE [--kind …] [--out FILE] [--report …] [--clean] [--lang …]'],
  about: 'makes a plan of a Word, Excel, Markdown, HTML or text file and says what went where.',
  options: { ...shared.lang, ...shared.today, ...shared.out, kind: { type: 'string' }, report: { type: 'string' }, clean: { type: 'boolean' } },
  help: {
    [`--kind ${importableKinds.join('|')}`]: 'what the file is (default: as most of it is)',
    [`--report ${reports.join('|')}`]: 'what is said of it (default: text)',
    '--clean': 'leave out what a web page or page headers brought along',
  },
  run: async (call) => {
    const file = only(call, 'import needs one file')
    const [kind, report, locale] = [choice(call, 'kind', importableKinds), choice(call, 'report', reports), language(call) ?? 'en']
    const remains = isOn(call, 'clean') ? 'leftOut' : 'kept'
    const wish = { remains, today: day(call) ?? systemClock(), locale, ...(kind && { kind }) } as const
    const result = await importFile({ name: basename(file), bytes: await bytesOf(file) }, wish, importTools)
    if (result.is === 'refused') throw new CannotRun(`${file}: ${render(result.why, locale)}`)
    const out = text(call, 'out') ?? result.imported.file
    await writeNew(out, result.imported.text)
    await print(
      report === 'json' ? `${JSON.stringify({ file: out, ...result.report }, null, 2)}\n` : `${out}\n${render(saidOf(result.report), locale)}\n`,
    )
    return 0
  },
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(file))
  } catch (error) {
    const { code } = error as { readonly code?: string }
    if (code === 'EISDIR') throw new CannotRun(`${file} is a folder; import takes one file`)
    throw new CannotRun(
      code === 'ENOENT' ? `there is no file ${file}` : `${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    )
  }
}
