import type { VNode } from 'preact'

/** A rendered sentence: its dates never break over two lines, and keys stand as in the source. */
export function Sentence({ text }: { readonly text: string }): VNode {
  const parts = text.split(/(\d{4}-\d{2}-\d{2}|`[^`]+`)/)
  return <>{parts.map((part, index) => (index % 2 === 0 ? part : <Exact key={index} part={part} />))}</>
}

const Exact = ({ part }: { readonly part: string }): VNode => (part.startsWith('`') ? <code>{part.slice(1, -1)}</code> : <time>{part}</time>)
