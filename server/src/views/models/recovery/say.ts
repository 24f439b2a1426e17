import type { recoverySentences } from '../../../l10n/texts/recovery.ts'
import type { KeysOf } from '../board/say.ts'

export type Key = KeysOf<typeof recoverySentences, 'recovery'>
