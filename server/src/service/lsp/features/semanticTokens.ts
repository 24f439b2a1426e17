import {
  SemanticTokenModifiers,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensRangeParams,
  type SemanticTokenTypes,
} from 'vscode-languageserver'
import type { Snapshot } from '../../../features/snapshot.ts'
import { type Token, tokens } from '../../../features/tokens.ts'
import { offsetAt, positionAt } from '../../../language/lines/position.ts'
import { answering, type Feature } from '../feature.ts'

const tokenTypes: readonly Token['type'][] = ['property', 'enumMember', 'number', 'variable', 'comment'] satisfies readonly `${SemanticTokenTypes}`[]

export const semanticTokensFeature: Feature = {
  capabilities: {
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [SemanticTokenModifiers.declaration] },
      full: true,
      range: true,
    },
  },
  listen: (connection, session) => {
    const nothing: SemanticTokens = { data: [] }
    const all = answering(session, (snapshot) => encoded(snapshot, tokens(snapshot)))
    const some = answering(session, (snapshot, { range }: SemanticTokensRangeParams) => {
      const within = { start: offsetAt(snapshot.table, range.start), end: offsetAt(snapshot.table, range.end) }
      return encoded(snapshot, tokens(snapshot, within))
    })
    connection.languages.semanticTokens.on(async (params, token) => (await all(params, token)) ?? nothing)
    connection.languages.semanticTokens.onRange(async (params, token) => (await some(params, token)) ?? nothing)
  },
}

function encoded({ table }: Snapshot, found: readonly Token[]): SemanticTokens {
  const builder = new SemanticTokensBuilder()
  for (const { span, type, modifier } of found) {
    const { line, character } = positionAt(table, span.start)
    builder.push(line, character, span.end - span.start, tokenTypes.indexOf(type), modifier ? 1 : 0)
  }
  return builder.build()
}
