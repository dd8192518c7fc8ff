// Import this first: it uses nothing that an old Node lacks, and ends with one clear line on one.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `kuomian: 需要 Node 20.19 或更高版本,现在是 ${process.versions.node}。 / Node 20.19 or later is needed; this is ${process.versions.node}.\n`,
  )
  process.exit(2)
}
