import type { programmeSentences } from '../../../l10n/texts/programme.ts'
import type { KeysOf } from '../board/say.ts'

export type Key = KeysOf<typeof programmeSentences, 'programme'>
