// The command line also runs with Node 20, whose Map cannot group yet. The editor's own hosts are newer.
if (!('groupBy' in Map)) {
  Object.defineProperty(Map, 'groupBy', {
    value: <Key, Value>(values: Iterable<Value>, keyOf: (value: Value, index: number) => Key): Map<Key, Value[]> => {
      const groups = new Map<Key, Value[]>()
      let index = 0
      for (const value of values) {
        const key = keyOf(value, index++)
        const group = groups.get(key)
        if (group) group.push(value)
        else groups.set(key, [value])
      }
      return groups
    },
  })
}
