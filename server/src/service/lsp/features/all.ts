import type { Feature } from '../feature.ts'
import { callHierarchyFeature } from './callHierarchy.ts'
import { codeActionFeature } from './codeActions.ts'
import { codeLensFeature } from './codeLenses.ts'
import { colourFeature } from './colours.ts'
import { completionFeature } from './completion.ts'
import { definitionFeature } from './definition.ts'
import { documentHighlightFeature } from './documentHighlights.ts'
import { documentLinkFeature } from './documentLinks.ts'
import { documentSymbolFeature } from './documentSymbols.ts'
import { foldingRangeFeature } from './foldingRanges.ts'
import { formattingFeature } from './formatting.ts'
import { hoverFeature } from './hover.ts'
import { inlayHintFeature } from './inlayHints.ts'
import { referencesFeature } from './references.ts'
import { renameFeature } from './rename.ts'
import { renameFilesFeature } from './renameFiles.ts'
import { selectionRangeFeature } from './selectionRanges.ts'
import { semanticTokensFeature } from './semanticTokens.ts'
import { workspaceSymbolFeature } from './workspaceSymbols.ts'

/** Every feature of the editor that the server answers for. */
export const features: readonly Feature[] = [
  callHierarchyFeature,
  codeActionFeature,
  codeLensFeature,
  colourFeature,
  completionFeature,
  definitionFeature,
  documentHighlightFeature,
  documentLinkFeature,
  documentSymbolFeature,
  foldingRangeFeature,
  formattingFeature,
  hoverFeature,
  inlayHintFeature,
  referencesFeature,
  renameFeature,
  renameFilesFeature,
  selectionRangeFeature,
  semanticTokensFeature,
  workspaceSymbolFeature,
]
