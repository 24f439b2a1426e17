import type { Located } from '../language/model/element.ts'
import type { RuleContext } from './rule.ts'

/**
 * Between brackets a comma ends a value: of `{ planned: 1,900 }` YAML makes the amount 1, and a key that the schema does not know. That is
 * said at the key; what follows from the wrong amount is not.
 */
export const isCutAtComma = ({ span }: Located<unknown>, { file }: Pick<RuleContext, 'file'>): boolean =>
  /^,\d/.test(file.table.text.slice(span.end, span.end + 2))
