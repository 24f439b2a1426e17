import type { Feature } from '../feature.ts'
import { codeActionFeature } from './codeActions.ts'
import { codeLensFeature } from './codeLenses.ts'
import { completionFeature } from './completion.ts'
import { definitionFeature } from './definition.ts'
import { documentSymbolFeature } from './documentSymbols.ts'
import { hoverFeature } from './hover.ts'
import { inlayHintFeature } from './inlayHints.ts'
import { referencesFeature } from './references.ts'
import { renameFeature } from './rename.ts'

/** Every feature of the editor that the server answers for. */
export const features: readonly Feature[] = [
  codeActionFeature,
  codeLensFeature,
  completionFeature,
  definitionFeature,
  documentSymbolFeature,
  hoverFeature,
  inlayHintFeature,
  referencesFeature,
  renameFeature,
]
