import type { Finding } from '../../base/finding.ts'
import { elementAt } from '../../language/model/access.ts'
import type { Element } from '../../language/model/element.ts'
import { itemOf, itemOfKey } from '../../language/model/items.ts'
import { completionOf, nothing, sum } from '../../programme/analysis/completion.ts'
import { blockOf } from './blocks.ts'
import type { Block, Section } from './documentTypes.ts'
import { frontBlocks } from './front.ts'
import { outlineBySchema } from './outlines/bySchema.ts'
import { outlines } from './outlines/outlines.ts'
import type { BlockOutline, SectionOutline } from './outlines/types.ts'
import type { Scene } from './scene.ts'
import type { Meter, ViewFinding } from './types.ts'
import { below, placeOf } from './walk.ts'

const chinese = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** The numbered sections of a document. An annual plan has all of its seven; other kinds those that have something to say. */
export function sectionsOf(scene: Scene): readonly Section[] {
  const { root, kind } = scene.document
  const outline = outlines[kind] ?? outlineBySchema(root)
  const placed = placeFindings(outline, scene)
  const drawn = outline.map((section): Drawn => ({ section, blocks: drawnBlocks(section, placed, scene) }))
  const shown = kind === 'annual_plan' ? drawn : drawn.filter(({ blocks }) => blocks.length > 0)
  return shown.map((one, index) => sectionOf(one, index, scene))
}

interface Drawn {
  readonly section: SectionOutline
  readonly blocks: readonly Block[]
}

function drawnBlocks({ key, blocks }: SectionOutline, placed: ReadonlyMap<BlockOutline, readonly ViewFinding[]>, scene: Scene): readonly Block[] {
  return blocks.flatMap((block, at) => {
    const findings = placed.get(block) ?? []
    const one = blockOf(block, `${key}.${at}`, scene)
    return one ? [findings.length > 0 ? { ...one, findings } : one] : []
  })
}

function sectionOf({ section: { key, blocks: outline }, blocks }: Drawn, index: number, scene: Scene): Section {
  const number = scene.language === 'en' ? String(index + 1) : (chinese[index] ?? String(index + 1))
  return { key, number, title: headingOf(key, scene), meter: meterOf(outline, scene), blocks: numbered(blocks, index + 1) }
}

function headingOf(key: string, scene: Scene): string {
  const bySchema = scene.document.root.$.shape.properties.get(key)?.docs.title[scene.language]
  return outlines[scene.document.kind] ? scene.render({ key: `section.${key}`, args: {} }, scene.language) : (bySchema ?? key)
}

/** Blocks with a heading are numbered within their section, where there is more than one. */
function numbered(blocks: readonly Block[], section: number): readonly Block[] {
  if (blocks.filter(({ title }) => title !== undefined && title !== '').length < 2) return blocks.map(({ title: _, ...block }) => block as Block)
  let count = 0
  return blocks.map((block) => (block.title === undefined || block.title === '' ? block : { ...block, number: `${section}.${++count}` }))
}

/** Each part of the plan counts once, in the first section that shows it. */
function meterOf(blocks: readonly BlockOutline[], scene: Scene): Meter {
  const seen = new Set<Element>()
  for (const { path, ...block } of blocks) if (!isOverview(block)) for (const element of partsAt(scene.document.root, path)) seen.add(element)
  return [...seen].map((element) => completionOf(element, scene.status)).reduce(sum, nothing)
}

function partsAt(root: Element, path: string): readonly Element[] {
  const place = placeOf(root, path)
  const value = place && (place.holder as unknown as Readonly<Record<string, unknown>>)[place.key]
  const elements = Array.isArray(value) ? value : [value]
  return elements.filter((one): one is Element => typeof one === 'object' && one !== null && '$' in one).flatMap((element) => [...below(element)])
}

/** Document control, with the findings that stand in the header. */
export function frontOf(scene: Scene): Section {
  const header = elementAt(scene.document.root, 'document')
  const title = scene.render({ key: 'section.control', args: {} }, scene.language)
  if (!header) return { key: 'control', number: '', title, blocks: [{ block: 'empty', key: 'control.cover', wants: ['document'] }] }
  const meter = [...below(header)].map((element) => completionOf(element, scene.status)).reduce(sum, nothing)
  const blocks = frontBlocks(header, scene)
  const findings = topFindings(scene)
  return {
    key: 'control',
    item: itemOf(header),
    number: '',
    title,
    meter,
    blocks: blocks.map((block, index) => (index === 0 && findings.length > 0 ? { ...block, findings } : block)),
  }
}

/** Findings of the header and of the document as a whole. */
const topFindings = (scene: Scene): readonly ViewFinding[] =>
  [...scene.findingsAt]
    .filter(([item]) => item === '' || item === 'period' || item.startsWith('document'))
    .flatMap(([item, findings]) => findings.filter(notBlank).map((one) => viewFinding(one, item, scene)))

/** Blanks are shown in their place and counted in the meters: as margin notes they would bury everything else. */
const notBlank = ({ rule }: Finding): boolean => rule !== 'DOC-01'

export const viewFinding = ({ severity, rule, message }: Finding, item: string, { render, locale }: Scene): ViewFinding => ({
  severity,
  rule,
  message: render(message, locale),
  ...(item !== '' && { item }),
})

/** A finding stands beside the last block that shows its part of the plan: the tasks of the schedule, not those of the overview. */
function placeFindings(outline: readonly SectionOutline[], scene: Scene): ReadonlyMap<BlockOutline, readonly ViewFinding[]> {
  const blocks = outline.flatMap((section) => section.blocks).toReversed()
  const placed = new Map<BlockOutline, ViewFinding[]>()
  for (const [item, findings] of scene.findingsAt) {
    const block = blocks.find((one) => covers(one, item, scene))
    if (!block) continue
    const known = placed.get(block) ?? []
    for (const one of findings) if (notBlank(one)) known.push(viewFinding(one, item, scene))
    placed.set(block, known)
  }
  return placed
}

const isOverview = (block: object): boolean => 'role' in block && block.role === 'overview'

function covers({ path, ...block }: BlockOutline, item: string, { document }: Scene): boolean {
  if (isOverview(block)) return false
  const place = placeOf(document.root, path)
  const own = place ? itemOfKey(place.holder, place.key) : path.replaceAll('.', '/')
  return item === own || item.startsWith(`${own}/`)
}
