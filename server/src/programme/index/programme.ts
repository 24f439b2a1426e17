import type { FileModel } from '../../language/model/file.ts'
import type { DocumentModel } from '../../language/model/readModel.ts'
import type { Settings } from '../config/settings.ts'
import { type DefinitionIndex, indexDefinitions } from './definitions.ts'

/** All files of one programme, read and indexed. Ids, references and rules live inside it. */
export interface Programme {
  readonly files: ReadonlyMap<string, FileModel>
  readonly settings: Settings
  readonly definitions: DefinitionIndex
}

export function buildProgramme(files: readonly FileModel[], settings: Settings): Programme {
  return { files: new Map(files.map((file) => [file.uri, file])), settings, definitions: indexDefinitions(files) }
}

/** Every document of the programme with its file. */
export function* documentsOf({ files }: Programme): Generator<readonly [FileModel, DocumentModel]> {
  for (const file of files.values()) for (const document of file.documents) yield [file, document]
}
