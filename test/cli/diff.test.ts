import { describe, expect, test } from 'vitest'
import { continuity } from '../kit/cli.ts'
import { type Folder, folderWith } from '../kit/folder.ts'
import { commitAll } from '../kit/repository.ts'

const slow = { timeout: 30_000 }

const bia = `kind: bia
document: { id: bia, title: Impact analysis, status: draft }
activities:
  - id: cards
    name: Card authorisation
    rto: 1h
    mtpd: 90min
  - { id: post, name: Post room, rto: 2d }
`

const folder = (before: string, after: string): Folder => folderWith({ 'before/a.bia.yaml': before, 'after/a.bia.yaml': after })

async function diff(before: string, after: string, ...args: readonly string[]): Promise<string> {
  return (await continuity(['diff', 'before', 'after', ...args], folder(before, after).path)).out
}

describe('continuity diff', () => {
  test('tells what a value means now, and what that brought', slow, async () => {
    const out = await diff(bia, bia.replace('rto: 1h', 'rto: 2h'))
    expect(out).toBe(
      [
        'Impact analysis (bia)',
        '  ~ Activity «Card authorisation» (cards)',
        '    Recovery time objective (RTO): 1h → 2h',
        '    now: Recovery may take 2 h, but the disruption can be borne for 1 h 30 min only: 30 min too long. (BIA-01)',
        '',
      ].join('\n'),
    )
  })

  test('another way to write the same is no change: units, order, quotes, comments', slow, async () => {
    const written = `# rewritten
kind: bia
document: { title: 'Impact analysis', id: bia, status: draft }
activities:
  - { name: Post room, id: post, rto: 48 hours }
  - { id: cards, name: Card authorisation, mtpd: 1h30min, rto: 60min } # the same
`
    expect(await diff(bia, written)).toBe('Nothing has changed in meaning.\n')
  })

  test('entries come and go by their ids; what lies in them goes without saying', slow, async () => {
    const out = await diff(
      bia,
      `${bia.replace('  - { id: post, name: Post room, rto: 2d }\n', '')}  - id: till\n    name: Tills\n    dependencies: [{ on: cards }]\n`,
    )
    expect(out).toContain('  + Activity «Tills» (till)\n')
    expect(out).toContain('  − Activity «Post room» (post)\n')
    expect(out).not.toContain('Dependency')
  })

  test('what is mended is told too', slow, async () => {
    const out = await diff(bia.replace('rto: 1h', 'rto: 2h'), bia)
    expect(out).toContain('  no longer: Recovery may take 2 h,')
  })

  test('a new file is a new document', slow, async () => {
    const both = folderWith({ 'before/a.bia.yaml': bia, 'after/a.bia.yaml': bia, 'after/b.bia.yaml': bia.replace('id: bia', 'id: second') })
    expect((await continuity(['diff', 'before', 'after'], both.path)).out).toContain('(second) — new document')
  })

  test('as Markdown for a pull request, in Chinese', slow, async () => {
    const out = await diff(bia, bia.replace('rto: 1h', 'rto: 2h'), '--format', 'markdown', '--lang', 'zh-tw')
    expect(out).toMatch(/^### Impact analysis \(bia\)\n\n- ~ 業務活動「Card authorisation」（cards）\n {2}- 復原時間目標 RTO：1h → 2h\n {2}- 現在：/)
  })

  test('as data', slow, async () => {
    const report = JSON.parse(await diff(bia, bia.replace('rto: 1h', 'rto: 2h'), '--format', 'json')) as Report
    expect(report.documents[0]?.entries[0]).toMatchObject({ change: 'changed', now: [{ rule: 'BIA-01', severity: 'error' }] })
  })

  test('between two revisions, without a file being touched', slow, async () => {
    const own = folderWith({ 'a.bia.yaml': bia })
    commitAll(own.path)
    own.write('a.bia.yaml', bia.replace('rto: 1h', 'rto: 2h'))
    commitAll(own.path)
    expect((await continuity(['diff', 'HEAD~1', 'HEAD'], own.path)).out).toContain('Recovery time objective (RTO): 1h → 2h')
    expect(await continuity(['diff', 'HEAD', 'nowhere'], own.path)).toMatchObject({
      code: 2,
      err: 'continuity: nowhere is no file, no folder and no revision: there is no such revision in this repository\n',
    })
  })

  test('needs two of them', slow, async () => {
    expect(await continuity(['diff', 'one'])).toMatchObject({ code: 2, err: 'continuity: diff needs two files, two folders or two revisions\n' })
  })
})

interface Report {
  readonly documents: readonly { readonly entries: readonly unknown[] }[]
}
