import { elementCard } from '../../../features/hover/elementCard.ts'
import { type WorkspaceSymbol, workspaceSymbols } from '../../../features/workspaceSymbols.ts'
import { resolve } from '../../../programme/index/definitions.ts'
import type { Programme } from '../../../programme/index/programme.ts'
import { render } from '../../workspace/wording.ts'
import { textIn } from '../input.ts'
import { type AssistantTool, type Desk, placeIn, Unanswerable } from '../tool.ts'

const most = 10

export const find: AssistantTool = {
  name: 'find',
  title: 'Find something in continuity plans',
  description:
    'Finds activities, systems, suppliers, sites, people, risks, tasks, steps, exercises and all else with an id, by id or name in English or Chinese. Returns for each where it stands (file, line) and a card: owner, RTO, RPO, MTPD, what it needs, what needs it, which plans cover it, when it was last exercised. Use it to answer from the plan instead of guessing.',
  inputSchema: {
    type: 'object',
    properties: { query: { type: 'string', description: 'An id or a name, or a part of one.' } },
    required: ['query'],
    additionalProperties: false,
  },
  run: async (input, desk) => {
    const query = (textIn(input, 'query') ?? '').trim()
    if (query === '') throw new Unanswerable('The query is empty: name an id, or a part of a name.')
    const found = (await desk.programmes()).flatMap((programme) => workspaceSymbols([programme], query).map((symbol) => ({ programme, symbol })))
    return {
      found: found.slice(0, most).map(({ programme, symbol }) => shown(symbol, programme, desk)),
      ...(found.length > most && { notListed: found.length - most }),
    }
  },
}

function shown({ id, name, type, container, uri, span }: WorkspaceSymbol, programme: Programme, desk: Desk): object {
  const card = type === undefined ? undefined : cardOf(id, { type, uri }, { programme, desk })
  return {
    id,
    ...(name !== undefined && { name }),
    ...(type !== undefined && { type }),
    document: container,
    file: desk.pathOf(uri),
    ...placeIn(programme, uri, span.start),
    ...(card !== undefined && { card }),
  }
}

interface Around {
  readonly programme: Programme
  readonly desk: Desk
}

function cardOf(id: string, { type, uri }: { readonly type: string; readonly uri: string }, { programme, desk }: Around): string | undefined {
  const file = programme.files.get(uri)
  for (const document of file?.documents ?? []) {
    const resolution = resolve(programme.definitions, { text: id, types: [type] }, document)
    if (file && resolution.found === 'one')
      return elementCard(resolution.site, { uri, table: file.table, file, programme, today: desk.today(programme), locale: desk.locale, render })
  }
  return undefined
}
