/** A piece of a text: offsets in UTF-16 code units, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
  /** Where an alias brings the piece in, for what reads it there: the text itself stands at its anchor. */
  readonly through?: Span
}

export const span = (start: number, end: number): Span => ({ start, end })

/** Whether `offset` lies in the span or at one of its ends: a cursor after the last character still means the span. */
export const touches = ({ start, end }: Span, offset: number): boolean => start <= offset && offset <= end

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end

export const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by })
