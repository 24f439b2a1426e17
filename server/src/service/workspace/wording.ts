import { rules } from '../../generated/rules.ts'
import type { Catalogue } from '../../l10n/catalogue.ts'
import { createRender, type Render } from '../../l10n/render.ts'
import { biaSentences } from '../../l10n/texts/bia.ts'
import { changeTexts } from '../../l10n/texts/changes.ts'
import { dependencyModelTexts } from '../../l10n/texts/dependencies.ts'
import { editTexts } from '../../l10n/texts/edits.ts'
import { engineTexts } from '../../l10n/texts/engine.ts'
import { exerciseTexts } from '../../l10n/texts/exercise.ts'
import { exportTexts } from '../../l10n/texts/exports.ts'
import { featureTexts } from '../../l10n/texts/features.ts'
import { importTexts } from '../../l10n/texts/imports.ts'
import { indicatorSentences } from '../../l10n/texts/indicators.ts'
import { modelTexts } from '../../l10n/texts/models.ts'
import { programmeSentences } from '../../l10n/texts/programme.ts'
import { recoverySentences } from '../../l10n/texts/recovery.ts'
import { refactoringTexts } from '../../l10n/texts/refactorings.ts'
import { riskSentences } from '../../l10n/texts/risks.ts'
import { shapeTexts } from '../../l10n/texts/shape.ts'
import { syntaxTexts } from '../../l10n/texts/syntax.ts'

/** The rules' sentences under the keys that the engine gives them: `ANN-13.after`. */
const ruleTexts: Catalogue = Object.fromEntries(
  rules.flatMap(({ id, messages }) => Object.entries(messages).map(([name, texts]) => [`${id}.${name}`, texts])),
)

/** Puts every message of the product into words. */
export const render: Render = createRender(
  syntaxTexts,
  shapeTexts,
  engineTexts,
  editTexts,
  featureTexts,
  modelTexts,
  biaSentences,
  dependencyModelTexts,
  indicatorSentences,
  programmeSentences,
  recoverySentences,
  riskSentences,
  changeTexts,
  exerciseTexts,
  exportTexts,
  importTexts,
  refactoringTexts,
  ruleTexts,
)
