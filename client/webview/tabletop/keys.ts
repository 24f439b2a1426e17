import type { StepStanding } from '../../../server/src/exercise/run/standing.ts'
import { blankForm, type Scene } from './scene.ts'

/** The keys of a row, while the focus is in it. Chords belong to the editor. */
export function stepKeys(standings: readonly StepStanding[], scene: Scene): (event: KeyboardEvent) => void {
  return (event) => {
    const row = (event.target as Element | null)?.closest<HTMLElement>('[data-step]')
    if (!row || event.altKey || event.ctrlKey || event.metaKey) return
    const standing = standings.find(({ step }) => step.id === row.dataset['step'])
    if (standing && (goes(event.key, row) || does(event.key, standing, scene))) event.preventDefault()
  }
}

/** To the same control of the next row that can be pressed. */
function goes(key: string, row: HTMLElement): boolean {
  const by = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0
  if (by === 0) return false
  const rows = [...(row.closest('table')?.querySelectorAll<HTMLElement>('[data-step]') ?? [])]
  const column = document.activeElement?.getAttribute('data-id')?.split(' ')[0]
  const next = rows[rows.indexOf(row) + by]
  const same = next?.querySelector<HTMLElement>(`[data-id^="${column} "]:not(:disabled)`)
  const other = same ?? next?.querySelector<HTMLElement>('button:not(:disabled)')
  other?.focus()
  return true
}

function does(key: string, { step, started, done, notes }: StepStanding, { act, phase }: Scene): boolean {
  const { id, title } = step
  if (phase === 'before') return false
  switch (key.toLowerCase()) {
    case 's':
      act({ do: 'add', what: { is: 'started', step: id, title } })
      return true
    case 'd':
      act({ do: 'add', what: { is: 'done', step: id, title } })
      return true
    case 'n':
      act({ do: 'form', form: { ...blankForm, asks: 'note', step: id, title, from: `note ${id}` } })
      return true
    case 'f':
      act({ do: 'form', form: { ...blankForm, asks: 'finding', step: id, title, from: `finding ${id}` } })
      return true
    case 'u': {
      const last = [started, done, ...notes].flatMap((one) => one ?? []).toSorted((a, b) => b.id - a.id)[0]
      if (last) act({ do: 'remove', id: last.id })
      return true
    }
    default:
      return false
  }
}
