import { resolve } from 'node:path'
import { createInterface } from 'node:readline'
import type { Locale } from '../../../l10n/locale.ts'
import { type Desk, Unanswerable } from '../../assistant/tool.ts'
import { systemClock } from '../../platform/systemClock.ts'
import { judge, newChecker } from '../../workspace/judge.ts'
import { programmesAt } from '../check.ts'
import { CannotRun, type Command, print } from '../command.ts'
import { pathOf } from '../formats/format.ts'
import { language, shared, sharedHelp } from '../given.ts'
import { reply } from '../mcp.ts'

/** Answers assistants over the standard streams until its input ends. */
export const mcp: Command = {
  name: 'mcp',
  synopsis: ['mcp [PATH…] [--lang …]'],
  about: 'answers assistants about the plans below a folder: a server of the Model Context Protocol over its standard streams, which only reads.',
  options: shared.lang,
  help: sharedHelp.lang,
  run: async (call) => {
    const paths = call.rest.length === 0 ? ['.'] : call.rest
    if (process.stdin.isTTY) throw new CannotRun('mcp is started by an assistant, which speaks to it over its standard streams')
    for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
      if (line.trim() === '') continue
      const answer = await reply(
        line,
        deskOf(
          paths.map((path) => resolve(path)),
          language(call) ?? 'en',
        ),
      )
      if (answer !== undefined) await print(`${JSON.stringify(answer)}\n`)
    }
    return 0
  },
}

/** The files as they lie on the disk now; they are judged where a tool asks what is found. */
function deskOf(paths: readonly string[], locale: Locale): Desk {
  const checker = newChecker()
  let programmes: ReturnType<typeof programmesAt> | undefined
  return {
    locale,
    programmes: () => {
      programmes ??= programmesAt(paths).catch(toAssistant)
      return programmes
    },
    findings: (programme, uri) => judge(programme, uri, { today: systemClock(), checker }),
    today: ({ settings }) => settings.today ?? systemClock(),
    pathOf,
  }
}

/** What a person would be told at the command line is what the assistant is told. */
function toAssistant(error: unknown): never {
  throw error instanceof CannotRun ? new Unanswerable(error.message) : error
}
