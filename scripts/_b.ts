import { buildLines, updateLines } from '../server/src/language/lines/lineTable.ts'
import { readFile } from '../server/src/language/model/file.ts'
import { parseText } from '../server/src/language/yaml/parse.ts'
import { mask } from '../server/src/language/yaml/mask.ts'
import { readModel } from '../server/src/language/model/readModel.ts'
import { buildProgramme } from '../server/src/programme/index/programme.ts'
import { noSettings } from '../server/src/programme/config/settings.ts'
import { judge } from '../server/src/service/workspace/judge.ts'
import { complete } from '../server/src/features/completion/complete.ts'
import { hover } from '../server/src/features/hover.ts'
import { render } from '../server/src/service/workspace/wording.ts'
const task = (i: number) => `  - id: T${i}
    title: Task number ${i}
    category: bcp
    description: Interview departments on what stops and how soon it harms
    owner: p${i % 50}
    start: 2026-02-02
    end: 2026-05-29
    status: planned
    progress: 10 %
    subtasks:
      - { id: T${i}.1, title: Set up the team, owner: p1, start: 2026-02-02, end: 2026-02-23 }
      - { id: T${i}.2, title: Interview, owner: p2, start: 2026-02-26, end: 2026-03-06 }
`
for (const n of [80, 800]) {
  const text = `kind: annual_plan\ndocument:\n  id: a\n  status: draft\nperiod: { start: 2026-01-01, end: 2026-12-31 }\nregistry:\n  people:\n${Array.from({length:50},(_,i)=>`    - { id: p${i}, name: Person ${i} }\n`).join('')}tasks:\n${Array.from({length:n},(_,i)=>task(i)).join('')}`
  const time = (name: string, f: () => void) => { for (let i=0;i<5;i++) f(); const t: number[]=[]; for (let i=0;i<15;i++){const s=performance.now(); f(); t.push(performance.now()-s)} t.sort((a,b)=>a-b); console.log(n, name, t[7]!.toFixed(2)) }
  const table = buildLines(text)
  console.log(table.lines.length, 'lines')
  time('buildLines', () => buildLines(text))
  time('updateLines', () => updateLines(table, { span: {start: text.length>>1, end: text.length>>1}, text: 'x' }))
  time('mask', () => mask(table))
  const parsed = parseText(table)
  time('parse', () => parseText(table))
  time('model', () => readModel(parsed.trees[0]!, text, 'file:///a.plan.yaml'))
  const file = readFile('file:///a.plan.yaml', table)
  time('programme', () => buildProgramme([file], noSettings))
  const programme = buildProgramme([file], noSettings)
  time('judge', () => judge(programme, file.uri, 20600))
  const snapshot = { uri: file.uri, table, file, programme, today: 20600, locale: 'en' as const, render }
  const at = text.indexOf('status: planned', text.length>>1)
  time('complete value', () => complete(snapshot, at + 10))
  time('complete key', () => complete(snapshot, at))
  time('hover', () => hover(snapshot, at + 2))
}
