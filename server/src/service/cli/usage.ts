import { commands } from './commands/all.ts'
import { sharedHelp } from './given.ts'

const column = 28

/** What `continuity --help` prints. */
export function usage(): string {
  const synopses = commands.flatMap(({ synopsis }) => synopsis)
  const head = synopses.map((line, index) => `${index === 0 ? 'Usage: ' : '       '}continuity ${line}`)
  const abouts = commands.flatMap(({ name, about }) => wrapped(`«${name}» ${about}`))
  const options = { ...Object.assign({}, ...commands.map(({ help }) => help)), ...sharedHelp.lang, '--out FILE': outHelp, '--version, --help': '' }
  const lines = Object.entries(options as Readonly<Record<string, string>>).flatMap(([option, said]) => optionLines(option, said))
  return [...head, '', ...abouts, '', ...lines, '', exit].join('\n')
}

const outHelp = 'the file to write, for export also - (default: beside the document); «new» and «import» never overwrite one'

const exit = 'Exit code: 0 no errors, 1 errors found, 2 could not run. Of «lsp»: 0 ended by its editor, 1 left alone by it, 2 could not run.'

function optionLines(option: string, said: string): readonly string[] {
  if (said === '') return [`  ${option}`]
  if (option.length > column - 4) return [`  ${option}`, `${' '.repeat(column)}${said}`]
  return [`  ${option}`.padEnd(column) + said]
}

/** Lines of at most 120 characters. */
function wrapped(text: string): readonly string[] {
  const lines = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? ''
    if (last !== '' && last.length + word.length > 118) lines.push(`  ${word}`)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines
}
