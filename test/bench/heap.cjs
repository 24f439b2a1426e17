// Loaded into a server: at each signal it collects what nobody needs and writes down how many bytes are left.
const { appendFileSync } = require('node:fs')

module.exports = (log) =>
  process.on('SIGUSR2', () => {
    // What is only weakly held goes in the second round.
    globalThis.gc()
    setImmediate(() => {
      globalThis.gc()
      appendFileSync(log, `${process.memoryUsage().heapUsed}\n`)
    })
  })
