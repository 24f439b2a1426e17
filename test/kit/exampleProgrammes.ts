import { applyEdits, type FileEdits } from '../../server/src/base/edit.ts'
import type { Snapshot } from '../../server/src/features/snapshot.ts'
import { buildLines } from '../../server/src/language/lines/lineTable.ts'
import { type FileModel, readFile, readText } from '../../server/src/language/model/file.ts'
import { readSettings, type Settings } from '../../server/src/programme/config/settings.ts'
import { resolve } from '../../server/src/programme/index/definitions.ts'
import { buildProgramme, documentsOf, type Programme, updateProgramme } from '../../server/src/programme/index/programme.ts'
import { render } from '../../server/src/service/workspace/wording.ts'
import { examples } from './exampleFiles.ts'

const settingsOf = (files: readonly FileModel[]): Settings => readSettings(files.find(({ uri }) => uri.endsWith('/.continuity.yaml')))

/** Each folder of the examples as one programme. */
export const exampleProgrammes: readonly (readonly [folder: string, programme: () => Programme])[] = [
  ...Map.groupBy(examples, ({ name }) => name.split('/')[0] ?? ''),
].map(([folder, own]) => [
  folder,
  () => {
    const files = own.map(({ uri, text }) => readText(uri, text))
    return buildProgramme(files, settingsOf(files))
  },
])

/** What a feature sees of a file of a programme. */
export function snapshotIn(programme: Programme, uri: string): Snapshot {
  const file = programme.files.get(uri)
  if (!file) throw new Error(`${uri} is not in the programme`)
  return { uri, table: file.table, file, programme, today: programme.settings.today ?? 0, locale: 'en', render }
}

/** The programme after some edits; only the changed files are read again. Files that it did not have begin empty. */
export function edited(programme: Programme, edits: readonly FileEdits[]): Programme {
  const files = new Map(programme.files)
  for (const { uri, edits: own } of edits) {
    const before = files.get(uri)
    files.set(uri, readFile(uri, buildLines(applyEdits(before?.table.text ?? '', own)), before))
  }
  const all = [...files.values()]
  return updateProgramme(programme, all, settingsOf(all))
}

/** The texts of a programme by file. */
export const textsOf = ({ files }: Programme): Readonly<Record<string, string>> =>
  Object.fromEntries([...files].map(([uri, { table }]) => [uri, table.text]))

/** What each reference leads to: the file and the place in its document, whatever the ids are. */
export const targetsOf = (programme: Programme): readonly string[] =>
  [...documentsOf(programme)].flatMap(([file, document]) =>
    document.references.map((reference) => {
      const resolution = resolve(programme.definitions, reference, document)
      const target = resolution.found === 'one' ? `${resolution.site.file.uri} ${resolution.site.fact.element.$.path.join('.')}` : resolution.found
      return `${file.uri} ${reference.element.$.path.join('.')} ${reference.key === reference.text ? '*' : reference.key} → ${target}`
    }),
  )
