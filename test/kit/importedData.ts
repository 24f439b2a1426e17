import { parse } from 'yaml'

/** Plain data, as any program reads it from YAML. */
export type Data = string | number | boolean | null | readonly Data[] | { readonly [key: string]: Data }

export const dataOf = (yaml: string): Readonly<Record<string, Data>> => parse(yaml)
