import type { FileModel } from '../../language/model/file.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Settings } from '../config/settings.ts'
import { type DefinitionIndex, indexDefinitions, updateDefinitions } from './definitions.ts'
import { indexReferences, type ReferenceIndex, updateReferences } from './references.ts'

/** All files of one programme, read and indexed. Ids, references and rules live inside it. */
export interface Programme {
  readonly files: ReadonlyMap<string, FileModel>
  readonly settings: Settings
  readonly definitions: DefinitionIndex
  readonly references: ReferenceIndex
}

export function buildProgramme(files: readonly FileModel[], settings: Settings): Programme {
  return { files: filesByUri(files), settings, definitions: indexDefinitions(files), references: indexReferences(files) }
}

/** The programme after some of its files were read anew, came or went. Equal to one that is built from scratch. */
export function updateProgramme(before: Programme, files: readonly FileModel[], settings: Settings): Programme {
  const now = filesByUri(files)
  const changed = files.filter((file) => before.files.get(file.uri) !== file).map((file) => ({ uri: file.uri, file }))
  const gone = [...before.files.keys()].filter((uri) => !now.has(uri)).map((uri) => ({ uri, file: undefined }))
  const changes = [...changed, ...gone]
  const definitions = updateDefinitions(before.definitions, changes, files)
  return { files: now, settings, definitions, references: updateReferences(before.references, changes) }
}

const filesByUri = (files: readonly FileModel[]): ReadonlyMap<string, FileModel> => new Map(files.map((file) => [file.uri, file]))

/** Every document of the programme with its file. */
export function* documentsOf({ files }: Programme): Generator<readonly [FileModel, DocumentModel]> {
  for (const file of files.values()) for (const document of file.documents) yield [file, document]
}
