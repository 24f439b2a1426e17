import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'
import { Parser } from 'htmlparser2'
import { describe, expect, test } from 'vitest'
import { continuity, jsonOf } from '../kit/cli.ts'
import { type Folder, folderWith } from '../kit/folder.ts'
import { badFindings, badPlan, planWith, soundPlan } from '../kit/plans.ts'
import { commitAll } from '../kit/repository.ts'

const slow = { timeout: 30_000 }
const hostile = planWith('        title: Interviews\n', `        title: Interviews\n        depends_on: ['%0A,::<b>&"']\n`)

/** The sound plan as another document, with people of its own. */
const another = (name: string): string => soundPlan.replaceAll('plan-2026', name).replaceAll('wang', `${name}-lead`).replace('王小明', `${name} lead`)

const badFolder = (): Folder => folderWith({ 'plans & co/bad.plan.yaml': badPlan, 'sound.plan.yaml': another('plan-2') })

interface Tag {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
}

/** The tags of a text, read by a parser of XML that nobody here has written. */
function tagsIn(xml: string): readonly Tag[] {
  const tags: Tag[] = []
  const parser = new Parser({ onopentag: (name, attributes) => tags.push({ name, attributes }) }, { xmlMode: true, decodeEntities: true })
  parser.end(xml)
  return tags
}

describe('as SARIF', () => {
  const schema = createRequire(import.meta.url)('schemastore/schemas/json/sarif-2.1.0.json') as object
  // One pattern of the schema is none for a parser that knows Unicode.
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
  formats.default(ajv)
  const isSarif = ajv.compile(schema)

  test('it is what the schema of the standard wants, with pages, places and fixes', slow, async () => {
    const { out, code } = await continuity(['check', '.', '--format', 'sarif', '--today', '2026-07-15'], badFolder().path)
    const log: unknown = JSON.parse(out)
    expect(isSarif(log), JSON.stringify(isSarif.errors)).toBe(true)
    expect(code).toBe(1)
    const [run] = (log as { runs: readonly SarifRun[] }).runs
    expect(run?.results).toHaveLength(badFindings.length)
    const late = run?.results.find(({ ruleId }) => ruleId === 'ANN-13')
    const row = badPlan.split('\n').findIndex((line) => line.includes('2027-01-15'))
    const column = badPlan.split('\n')[row]?.indexOf('2027-01-15') ?? -1
    expect(late?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'plans%20%26%20co/bad.plan.yaml', uriBaseId: 'ROOT' },
      region: { startLine: row + 1, startColumn: column + 1, endLine: row + 1, endColumn: column + 11 },
    })
    expect(
      late?.fixes?.flatMap(({ artifactChanges }) =>
        artifactChanges.flatMap(({ replacements }) => replacements.map((one) => one.insertedContent.text)),
      ),
    ).toContain('2026-12-31')
    const rule = run?.tool.driver.rules[late?.ruleIndex ?? -1]
    expect([rule?.id, rule?.help.markdown.startsWith('# ANN-13')]).toEqual(['ANN-13', true])
  })

  test('it stays that for texts that are made to break it, and where nothing is found', slow, async () => {
    for (const text of [hostile, soundPlan]) {
      const { out } = await continuity(['check', '.', '--format', 'sarif'], folderWith({ 'a.plan.yaml': text }).path)
      expect(isSarif(JSON.parse(out))).toBe(true)
    }
  })
})

interface SarifRun {
  readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly help: { readonly markdown: string } }[] } }
  readonly results: readonly {
    readonly ruleId: string
    readonly ruleIndex: number
    readonly locations: readonly { readonly physicalLocation: unknown }[]
    readonly fixes?: readonly {
      readonly artifactChanges: readonly { readonly replacements: readonly { readonly insertedContent: { readonly text: string } }[] }[]
    }[]
  }[]
}

describe('for build servers', () => {
  test('Checkstyle: a file with its errors', slow, async () => {
    const { out } = await continuity(['check', '.', '--format', 'checkstyle', '--today', '2026-07-15'], badFolder().path)
    const tags = tagsIn(out)
    expect(tags.filter(({ name }) => name === 'file').map(({ attributes }) => attributes['name'])).toEqual([
      join('plans & co', 'bad.plan.yaml'),
      'sound.plan.yaml',
    ])
    const errors = tags.filter(({ name }) => name === 'error').map(({ attributes }) => attributes)
    expect(errors).toHaveLength(badFindings.length)
    expect(errors.find(({ source }) => source === 'continuity.ANN-13')).toMatchObject({ severity: 'error' })
  })

  test('JUnit: errors and warnings fail, hints do not, and a sound file is a case that passed', slow, async () => {
    const { out } = await continuity(['check', '.', '--format', 'junit', '--today', '2026-07-15'], badFolder().path)
    const tags = tagsIn(out)
    const failing = badFindings.filter((one) => / (?:error|warning) /.test(one)).length
    expect(tags.filter(({ name }) => name === 'failure')).toHaveLength(failing)
    expect(tags.find(({ name }) => name === 'testsuites')?.attributes).toMatchObject({
      tests: String(badFindings.length + 1),
      failures: String(failing),
    })
    expect(tags.filter(({ name }) => name === 'testcase')).toHaveLength(badFindings.length + 1)
  })

  test('GitHub: one command for each finding, with nothing in it that would end it', slow, async () => {
    const { out } = await continuity(['check', '.', '--format', 'github'], folderWith({ 'a,b: c.plan.yaml': hostile }).path)
    const lines = out.trimEnd().split('\n')
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines)
      expect(line).toMatch(/^::(?:error|warning|notice) file=a%2Cb%3A c\.plan\.yaml,line=\d+,endLine=\d+,col=\d+,title=[A-Z]+-?\d*::./)
    expect(out).toContain('%250A')
  })

  test('the order is the same in every run', slow, async () => {
    const folder = badFolder()
    const runs = await Promise.all([1, 2].map(() => continuity(['check', '.', '--format', 'json', '--today', '2026-07-15'], folder.path)))
    expect(runs[0]?.out).toBe(runs[1]?.out)
  })

  test('no colours where nobody is at a terminal', slow, async () => {
    expect((await continuity(['check', '.'], badFolder().path)).out).not.toContain('\u001b')
  })
})

describe('only some of it', () => {
  test('--quiet prints errors, and warnings still count', slow, async () => {
    const { out } = await continuity(['check', '.', '--quiet', '--format', 'json', '--today', '2026-07-15'], badFolder().path)
    expect(new Set(jsonOf({ out, err: '', code: 0 }).map(({ severity }) => severity))).toEqual(new Set(['error']))
  })

  test('--max-warnings makes too many of them an error', slow, async () => {
    const folder = folderWith({
      'a.plan.yaml': planWith('severities: {', 'severities: { DOC-01: warning,').replace('title: Interviews', 'title: [name]'),
    })
    const codes = await Promise.all(['1', '0'].map(async (most) => (await continuity(['check', '.', '--max-warnings', most], folder.path)).code))
    expect(codes).toEqual([0, 1])
  })

  test('--baseline leaves out what was known, wherever it stands now', slow, async () => {
    const folder = badFolder()
    const args = ['check', '.', '--format', 'json', '--today', '2026-07-15']
    folder.write('known.json', (await continuity(args, folder.path)).out)
    folder.write('plans & co/bad.plan.yaml', `# a new line above all\n\n${badPlan}`)
    expect(jsonOf(await continuity([...args, '--baseline', 'known.json'], folder.path))).toEqual([])
    folder.write('plans & co/bad.plan.yaml', badPlan.replace('prepared_by: wang', 'prepared_by: nobody-here'))
    const fresh = jsonOf(await continuity([...args, '--baseline', 'known.json'], folder.path))
    expect(fresh.map(({ rule }) => rule)).toContain('REF-01')
  })

  test.each([
    ['that there is not', 'none.json', /there is no baseline none\.json; make one with/],
    ['that is something else', 'sound.plan.yaml', /is no output of continuity check --format json/],
  ])('a baseline %s is said', slow, async (_, file, sentence) => {
    const { code, err } = await continuity(['check', '.', '--baseline', file], badFolder().path)
    expect(code).toBe(2)
    expect(err).toMatch(sentence)
  })

  test('--since tells what a change brought, and nothing that was there before', slow, async () => {
    const folder = badFolder()
    commitAll(folder.path)
    folder.write('sound.plan.yaml', another('plan-2').replace('end: 2026-03-31', 'end: 2025-03-31'))
    folder.write('new.plan.yaml', another('plan-3').replace('metric: 2h\ntasks', 'metric: soon\ntasks'))
    const found = jsonOf(await continuity(['check', '.', '--since', 'HEAD', '--format', 'json', '--today', '2026-07-15'], folder.path))
    expect(new Set(found.map(({ file }) => file))).toEqual(new Set(['sound.plan.yaml', 'new.plan.yaml']))
    expect((await continuity(['check', '.', '--since', 'nowhere'], folder.path)).err).toBe(
      'continuity: --since nowhere: there is no such revision in this repository\n',
    )
  })

  test('--since outside of a repository says so', slow, async () => {
    const { code, err } = await continuity(['check', '.', '--since', 'HEAD'], badFolder().path)
    expect([code, /^continuity: --since HEAD: .*not a git repository/.test(err)]).toEqual([2, true])
  })
})

describe('--fix', () => {
  test('mends what needs no decision, keeps all else, and checks again', slow, async () => {
    const folder = folderWith({ 'a.plan.yaml': `\ufeff${soundPlan.replace('metric: 2h\ntasks', 'metric: >= 99.9 % # a promise\ntasks')}` })
    const { code, err, out } = await continuity(['check', '.', '--fix', '--format', 'json'], folder.path)
    expect(readFileSync(join(folder.path, 'a.plan.yaml'), 'utf8')).toBe(
      `\ufeff${soundPlan.replace('metric: 2h\ntasks', "metric: '>= 99.9 %' # a promise\ntasks")}`,
    )
    expect(err).toBe('continuity: 1 findings were mended\n')
    expect([code, jsonOf({ code, err, out }).filter(({ rule }) => rule === 'YAML')]).toEqual([0, []])
  })

  test('leaves a file alone in which nothing is certain', slow, async () => {
    const folder = badFolder()
    await continuity(['check', '.', '--fix'], folder.path)
    expect(readFileSync(join(folder.path, 'sound.plan.yaml'), 'utf8')).toBe(another('plan-2'))
  })
})

describe('the list of rules', () => {
  test('has each one with its title, and as data too', slow, async () => {
    const [text, data] = await Promise.all([continuity(['rules', '--lang', 'zh-tw']), continuity(['rules', '--json'])])
    expect(text.out).toMatch(/^ANN-05 +availability-vs-rto +\S/m)
    const entries = JSON.parse(data.out) as readonly { readonly id: string; readonly by: string }[]
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
    expect(entries.find(({ id }) => id === 'ANN-05')).toMatchObject({ by: 'logic', name: 'availability-vs-rto' })
  })
})
