import { isElement, isLocated, listAt, scalarAt } from '../../../language/model/access.ts'
import type { Element } from '../../../language/model/element.ts'
import type { CivilDay } from '../../../language/values/civil.ts'
import { resolve } from '../../../programme/index/definitions.ts'
import type { Scene } from '../scene.ts'
import type { Shade } from './types.ts'

/** Freezes, peaks and holidays of the plan's calendar. */
export function shadesOf(scene: Scene): readonly Shade[] {
  const { document, programme } = scene
  const named = scalarAt(document.root, 'calendar')
  const resolution = named && resolve(programme.definitions, { text: named.text, types: ['calendar'] }, document)
  if (resolution?.found !== 'one') return []
  const { element } = resolution.site.fact
  return [...spans(element, 'freezes', scene), ...spans(element, 'peaks', scene), ...holidays(element)]
}

const kinds = { freezes: 'freeze', peaks: 'peak' } as const

function spans(calendar: Element, key: keyof typeof kinds, { render, language }: Scene): readonly Shade[] {
  return listAt(calendar, key)
    .filter(isElement)
    .flatMap((one) => {
      const start = scalarAt<CivilDay>(one, 'start')?.value
      const end = scalarAt<CivilDay>(one, 'end')?.value
      if (start === undefined || end === undefined || end < start) return []
      const label = scalarAt(one, 'name')?.text ?? render({ key: `shade.${kinds[key]}`, args: {} }, language)
      return [{ kind: kinds[key], label, start, end }]
    })
}

function holidays(calendar: Element): readonly Shade[] {
  return listAt(calendar, 'holidays').flatMap((one) => {
    const day = isLocated<CivilDay>(one) ? one.value : isElement(one) ? scalarAt<CivilDay>(one, 'date')?.value : undefined
    const label = isElement(one) ? (scalarAt(one, 'name')?.text ?? '') : ''
    return day === undefined ? [] : [{ kind: 'holiday' as const, label, start: day, end: day }]
  })
}
