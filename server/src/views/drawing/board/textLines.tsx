import type { VNode } from 'preact'
import { linesAt } from './wrap.ts'

interface TextLinesProps {
  readonly text: readonly string[]
  readonly x: number
  readonly y: number
  readonly look: string
}

/** A text of several lines in a drawing. */
export const TextLines = ({ look, ...place }: TextLinesProps): VNode => (
  <>
    {linesAt(place).map(({ text, x, y }) => (
      <text key={y} class={look} x={x} y={y}>
        {text}
      </text>
    ))}
  </>
)
