import { FoldingRangeKind } from 'vscode-languageserver'
import { folds } from '../../../features/folding.ts'
import { answeringTyping, type Feature } from '../feature.ts'

const kinds = { comment: FoldingRangeKind.Comment, region: FoldingRangeKind.Region } as const

export const foldingRangeFeature: Feature = {
  capabilities: { foldingRangeProvider: true },
  listen: (connection, session) => {
    connection.onFoldingRanges(
      answeringTyping(session, ({ table }) =>
        folds(table).map(({ first, last, kind }) => ({ startLine: first, endLine: last, ...(kind && { kind: kinds[kind] }) })),
      ),
    )
  },
}
