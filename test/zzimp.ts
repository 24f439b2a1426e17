import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { importPlan } from '/work/main/server/src/imports/draft/importPlan.ts'
import { readSource } from '/work/main/server/src/imports/source/readSource.ts'
import { parseIso } from '/work/main/server/src/language/values/civil.ts'
import { readText } from '/work/main/server/src/language/model/file.ts'
import { noSettings } from '/work/main/server/src/programme/config/settings.ts'
import { buildProgramme } from '/work/main/server/src/programme/index/programme.ts'
import { judge, newChecker } from '/work/main/server/src/service/workspace/judge.ts'
import { render } from '/work/main/server/src/service/workspace/wording.ts'
import { rowAt } from '/work/main/server/src/language/lines/lineTable.ts'
const path = process.argv[2]
const read = await readSource({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) })
if ('refused' in read) { console.log(read); process.exit(1) }
const r = importPlan({ source: read.source, today: parseIso('2026-11-30') ?? 0, remains: 'kept', ...(process.argv[4] && { kind: process.argv[4] as any }) })
console.log(r.text)
console.log(r.kind, r.file, r.language, 'placed', r.placed.length, 'unplaced', r.unplaced.length, 'figures', r.figures.length, 'damaged', r.damaged.length)
if (process.argv[3] === 'v') for (const u of r.unplaced) console.log('U', u.why, u.near, '|', u.text.slice(0, 90))
const file = readText('memory:/x/' + r.file, r.text)
const programme = buildProgramme([file], noSettings)
for (const f of judge(programme, file.uri, { today: parseIso('2026-11-30') ?? 0, checker: newChecker() })) if (f.rule !== 'DOC-01') console.log(f.severity, f.rule, rowAt(file.table, f.span.start) + 1, render(f.message, 'en').slice(0, 160))
console.log('blanks', file.documents[0]?.blanks.length)
