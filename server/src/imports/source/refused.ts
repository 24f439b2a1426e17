import type { Refusal } from './source.ts'

/** Ends the reading of a file wherever it stands; caught where it began. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal)
    this.refusal = refusal
  }
}
