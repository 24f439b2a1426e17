import type { indicatorSentences } from '../../../l10n/texts/indicators.ts'
import type { KeysOf } from '../board/say.ts'

export type Key = KeysOf<typeof indicatorSentences, 'indicators'>
