import type { riskSentences } from '../../../l10n/texts/risks.ts'
import type { KeysOf } from '../board/say.ts'

export type Key = KeysOf<typeof riskSentences, 'risks'>
