import type { Finding } from '../../../base/finding.ts'
import type { Locale } from '../../../l10n/locale.ts'
import { diskAccess } from '../../platform/node/diskAccess.ts'
import { gitAccess } from '../../platform/node/gitAccess.ts'
import { HistoryFailed } from '../../workspace/ports.ts'
import { render } from '../../workspace/wording.ts'
import { applyFixes } from '../applyFixes.ts'
import { readBaseline } from '../baseline.ts'
import { type Checked, type Checking, checkTargets, type Targets, targetsOf } from '../check.ts'
import { type Call, CannotRun, type Command, type ExitCode, print } from '../command.ts'
import { formatNames, formats } from '../formats/all.ts'
import { choice, count, day, isOn, language, shared, sharedHelp, text } from '../given.ts'
import { Known } from '../known.ts'
import { progress } from '../progress.ts'

export const check: Command = {
  name: 'check',
  synopsis: ['check PATH… [options]'],
  about: 'checks plans: files, or folders with all plan files below them.',
  options: {
    ...shared.lang,
    ...shared.today,
    format: { type: 'string' },
    'max-warnings': { type: 'string' },
    since: { type: 'string' },
    baseline: { type: 'string' },
    fix: { type: 'boolean' },
    quiet: { type: 'boolean' },
  },
  help: {
    [`--format ${formatNames.join('|')}`]: 'what is printed (default: text)',
    '--since REVISION': 'only what has come since a git revision',
    '--baseline FILE': 'only what is not in an earlier output of --format json',
    '--fix': 'make every fix that needs no decision, then check',
    '--quiet': 'print errors only',
    '--max-warnings NUMBER': 'more warnings than this are an error',
    ...sharedHelp.today,
  },
  run,
}

async function run(call: Call): Promise<ExitCode> {
  if (call.rest.length === 0) throw new CannotRun('check needs at least one file or folder')
  const [format, locale, most] = [choice(call, 'format', formatNames) ?? 'text', language(call) ?? 'en', count(call, 'max-warnings')]
  const checking = { today: day(call), access: diskAccess, tell: progress(process.stderr) }
  const filter = await filterOf(call, { locale, today: checking.today })
  const checked = isOn(call, 'fix') ? await mended(call.rest, checking) : await checkTargets(await targetsOf(call.rest), checking)
  const fresh = filter(checked)
  const shown = isOn(call, 'quiet') ? fresh.map((one) => ({ ...one, findings: one.findings.filter(isError) })) : fresh
  const looks = process.stdout.isTTY && process.env['NO_COLOR'] === undefined ? 'coloured' : 'plain'
  const printed = formats[format]({ checked: shown, locale, looks })
  if (printed !== '') await print(`${printed}\n`)
  return exitCode(fresh, most)
}

const isError = ({ severity }: Finding): boolean => severity === 'error'

function exitCode(checked: readonly Checked[], mostWarnings: number | undefined): ExitCode {
  const all = checked.flatMap(({ findings }) => findings)
  if (all.some(isError)) return 1
  return mostWarnings !== undefined && all.filter(({ severity }) => severity === 'warning').length > mostWarnings ? 1 : 0
}

async function mended(paths: readonly string[], checking: Checking): Promise<readonly Checked[]> {
  const targets = await targetsOf(paths)
  const result = await applyFixes(() => checkTargets(targets, checking))
  if (result.mended > 0) process.stderr.write(`continuity: ${result.mended} findings were mended\n`)
  return result.checked
}

type Filter = (checked: readonly Checked[]) => readonly Checked[]

interface Wish {
  readonly locale: Locale
  readonly today: Checking['today']
}

/** Leaves out what was known before: in an earlier revision, or in an earlier output. */
async function filterOf(call: Call, { locale, today }: Wish): Promise<Filter> {
  const [since, file] = [text(call, 'since'), text(call, 'baseline')]
  const baseline = file === undefined ? undefined : await readBaseline(file)
  const earlier = since === undefined ? undefined : await earlierFindings(await targetsOf(call.rest), since, today)
  return (checked) => {
    const fresh = earlier ? earlier.newIn(checked, ({ message }) => render(message, 'en')) : checked
    return baseline ? baseline.newIn(fresh, ({ message }) => render(message, locale)) : fresh
  }
}

async function earlierFindings(targets: Targets, revision: string, today: Checking['today']): Promise<Known> {
  const known = new Known()
  try {
    const access = await gitAccess(process.cwd(), revision)
    const checked = await checkTargets(targets, { today, access })
    // What was not there yet had nothing to be known.
    known.addAll(checked.filter(({ programme, uri }) => programme.files.has(uri)))
  } catch (error) {
    throw error instanceof HistoryFailed ? new CannotRun(`--since ${revision}: ${error.message}`) : error
  }
  return known
}
