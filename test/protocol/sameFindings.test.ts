import { relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Diagnostic } from 'vscode-languageserver/node'
import { continuity, type JsonFinding, jsonOf } from '../kit/cli.ts'
import { examples, examplesFolder, root } from '../kit/exampleFiles.ts'
import { folderWith } from '../kit/folder.ts'
import { Client } from '../kit/lsp.ts'
import { badPlan, soundPlan } from '../kit/plans.ts'

const severities = ['', 'error', 'warning', 'information', 'hint']

/** What a finding says, and where, in one line. */
const shown = ({ rule, severity, message, range }: Pick<JsonFinding, 'rule' | 'severity' | 'message' | 'range'>): string =>
  `${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character} ${severity} ${rule} ${message}`

const ofEditor = ({ code, severity, message, range }: Diagnostic): string =>
  shown({ rule: String(code), severity: severities[severity ?? 0] ?? '', message: String(message), range })

describe('the command line and the editor say the same', () => {
  let client: Client
  let told: readonly JsonFinding[]
  beforeAll(async () => {
    client = await Client.start({ folders: [pathToFileURL(examplesFolder).toString()] })
    told = jsonOf(await continuity(['check', examplesFolder, '--format', 'json']))
  })
  afterAll(() => client.stop())

  test.each(examples.map(({ name, path, uri, text }) => [name, path, uri, text] as const))('about %s', async (name, path, uri, text) => {
    await client.open(uri, text)
    const editor = (await client.findings(uri)).map(ofEditor).sort()
    expect(editor).toEqual(
      told
        .filter(({ file }) => file === relative(root, path))
        .map(shown)
        .sort(),
    )
    // The template is full of blanks: this comparison compares something.
    expect(editor.length > 0).toBe(name.includes('template'))
  })

  test.each(['en', 'zh-cn', 'zh-tw'])('about a bad plan in a programme of its own, in %s', async (locale) => {
    const folder = folderWith({
      '.continuity.yaml': 'kind: continuity_config\norganization: A\ntoday: 2026-07-15\nchecks:\n  severities: { SCHEMA: warning }\n',
      'deep/er/bad.plan.yaml': `${badPlan}---\n${soundPlan.replaceAll('wang', 'lin').replaceAll('王小明', '林大同').replace('plan-2026', 'other').replace('metric: 2h', 'metric: { target: >= 2h }')}`,
      'good.plan.yaml': soundPlan.replaceAll('wang', 'lee').replaceAll('王小明', '李美玉').replace('plan-2026', 'good'),
      'broken.plan.yaml': badPlan
        .replaceAll('wang', 'ho')
        .replace('plan-2026', 'broken')
        .replace('title: Analysis', 'title: "Analysis')
        .replaceAll('\n', '\r\n'),
    })
    const own = await Client.start({ folders: [folder.uri], initialize: { locale } })
    try {
      const cli = jsonOf(await continuity(['check', '.', '--format', 'json', '--lang', locale], folder.path))
      const { items }: { readonly items: readonly { readonly uri: string; readonly items: readonly Diagnostic[] }[] } = await own.request(
        'workspace/diagnostic',
        { previousResultIds: [] },
      )
      const editor = items
        .flatMap(({ uri, items: found }) => found.map((one) => `${decodeURIComponent(uri).split('/').at(-1)} ${ofEditor(one)}`))
        .sort()
      expect(editor).toEqual(cli.map((one) => `${one.file.split(/[\\/]/).at(-1)} ${shown(one)}`).sort())
      expect(editor.length).toBeGreaterThan(15)
    } finally {
      await own.stop()
    }
  })
})
