import { URI, Utils } from 'vscode-uri'

/** One spelling for a URI: editors and Node escape different characters. */
export const normal = (uri: string): string => URI.parse(uri).toString()

export const folderOf = (uri: string): string => Utils.dirname(URI.parse(uri)).toString()

export const nameOf = (uri: string): string => Utils.basename(URI.parse(uri))

/** A file in a folder; the topmost one ends with a stroke already. */
export const inFolder = (folder: string, name: string): string => (folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`)

/** Whether a file lies in a folder or below it. */
export const isBelow = (uri: string, folder: string): boolean => uri === folder || uri.startsWith(folder.endsWith('/') ? folder : `${folder}/`)

export const settingsNames: readonly string[] = ['.continuity.yaml', '.continuity.yml']

export const isSettings = (uri: string): boolean => settingsNames.includes(nameOf(uri))
