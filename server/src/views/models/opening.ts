/** A tab that a document has. How much is wrong in it is known at once; what is in it is worked out when somebody opens it. */
export interface Opening<View> {
  readonly wrong: number
  readonly view: () => View
}
