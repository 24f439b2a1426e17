import type { Feature } from '../feature.ts'
import { callHierarchyFeature } from './callHierarchy.ts'
import { codeActionFeature } from './codeActions.ts'
import { completionFeature } from './completion.ts'
import { definitionFeature } from './definition.ts'
import { documentSymbolFeature } from './documentSymbols.ts'
import { hoverFeature } from './hover.ts'
import { referencesFeature } from './references.ts'
import { renameFeature } from './rename.ts'
import { renameFilesFeature } from './renameFiles.ts'
import { workspaceSymbolFeature } from './workspaceSymbols.ts'

/** Every feature of the editor that the server answers for. */
export const features: readonly Feature[] = [
  callHierarchyFeature,
  codeActionFeature,
  completionFeature,
  definitionFeature,
  documentSymbolFeature,
  hoverFeature,
  referencesFeature,
  renameFeature,
  renameFilesFeature,
  workspaceSymbolFeature,
]
