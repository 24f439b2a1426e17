/** Commands of the VS Code client that the server's answers name. */
export const clientCommands = {
  /** `(uri, line)`: puts the cursor where a line is to be filled in. */
  fillIn: 'continuity.fillIn',
  /** `(uri, position, locations)`: shows places in the editor's own way. */
  showPlaces: 'continuity.showPlaces',
  /** `(uri?)`: asks for what a document still lacks, blank by blank. */
  fillNextBlank: 'continuity.fillNextBlank',
  /** `(uri?)`: runs a tabletop exercise of a continuity plan. */
  runTabletop: 'continuity.runTabletop',
} as const
