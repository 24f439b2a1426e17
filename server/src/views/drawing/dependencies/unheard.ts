/** For what nodes say as well: lines, and the names above them. Spread, because the linter takes every group of a drawing for one to press. */
export const unheard = { 'aria-hidden': 'true' } as const
