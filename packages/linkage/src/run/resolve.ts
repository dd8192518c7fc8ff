import { TABLES } from '../compile/names.ts'
import type { Sql } from '../dialect/dialect.ts'
import type { Cell, Engine } from '../engine/engine.ts'
import type { Resolution } from '../model/model.ts'
import { clusterPairs } from '../resolve/cluster-pairs.ts'
import { type Cut, clusters as clustersOf } from '../resolve/clusters.ts'
import type { Sides as Nodes } from '../resolve/components.ts'
import { Edges } from '../resolve/edges.ts'
import { membersOf } from '../resolve/members.ts'
import { oneToOne } from '../resolve/one-to-one.ts'
import { tightClusters } from '../resolve/tight-clusters.ts'
import { weakestLinks } from '../resolve/weakest-links.ts'
import { contradictionsOf, identitiesOf, identityColumn } from './identities.ts'
import type { Prepared } from './prepare.ts'
import type { Contradiction } from './request.ts'
import { writeClusterTable, writePairedClusters } from './write-clusters.ts'

/** What became of the scored pairs. */
export type Resolved = { links: number; clusters: number; contradictions: readonly Contradiction[] }

/** Number that stands for the exact tier where a pair's rule is named. */
const EXACT_TIER = 255

/**
 * Resolves `scored` into `links (l, r, weight, probability)` and, when asked, `clusters (side, row, key, cluster)` in the order of side
 * and row.
 * @param threshold in thousandths of a bit
 * @throws LinkageError `cluster-too-large`
 */
export async function resolve(
  prepared: Prepared,
  how: { resolution: Resolution; threshold: number; clusters: boolean; previousClusters: string | null },
): Promise<Resolved> {
  const { engine, writing, records } = prepared
  const { dialect, fields, sides } = writing
  const nodes: Nodes = { left: records.left, right: sides.length === 1 ? null : records.right }
  const resolution = sides.length === 1 ? 'clusters' : how.resolution
  const oneEach = resolution === 'one-to-one' && nodes.right !== null
  // What the exact tier linked is settled and stays in the engine.
  const edges = await edgesOf(engine, oneEach ? `scored WHERE rule <> ${EXACT_TIER}` : 'scored')
  let links = edges
  let cuts: readonly Cut[] = []
  let labels: Uint32Array | null = null
  if (oneEach) {
    links = oneToOne(edges, { left: records.left, right: records.right }, how.threshold)
  } else if (resolution === 'clusters' || how.clusters) {
    const column = identityColumn(fields.model)
    const identities = column === null ? undefined : await identitiesOf(prepared, column, nodes, 'scored')
    const found =
      resolution === 'clusters'
        ? tightClusters(edges, nodes, how.threshold, identities)
        : clustersOf(edges, nodes, identities)
    labels = found.labels
    cuts = found.cuts
    if (resolution === 'clusters') {
      const name = await nameLargest(prepared, nodes, labels)
      const weakest = weakestLinks(edges, nodes, labels)
      links = new Edges()
      for (const [l, r] of clusterPairs(labels, nodes, fields.model.limits.pairsPerCluster, name)) {
        links.push(l, r, weakest(l, r))
      }
    }
  }
  const linked = await fillLinks(prepared, links, oneEach)
  let made = 0
  if (how.clusters && oneEach && how.previousClusters === null) {
    await writePairedClusters(engine, dialect)
    made = linked
  } else if (how.clusters) {
    labels ??= clustersOf(await edgesOf(engine, 'links'), nodes).labels
    made = await writeClusterTable(prepared, nodes, labels, how.previousClusters)
  }
  const column = identityColumn(fields.model)
  const contradictions = column === null ? [] : await contradictionsOf(prepared, column, nodes, cuts)
  await engine.run({ name: 'scored', sql: dialect.drop('scored') })
  return { links: linked, clusters: made, contradictions }
}

async function edgesOf(engine: Engine, table: Sql): Promise<Edges> {
  const edges = new Edges()
  for await (const [l = [], r = [], weight = []] of engine.columns(`SELECT l, r, weight FROM ${table}`)) {
    for (let at = 0; at < l.length; at++) edges.push(Number(l[at]), Number(r[at]), Number(weight[at]))
  }
  return edges
}

/**
 * Makes `links` of the edges, with those of the exact tier beside them where these are settled.
 * @returns how many there are
 */
async function fillLinks(
  { engine, writing: { dialect } }: Prepared,
  links: Edges,
  withExact: boolean,
): Promise<number> {
  async function* pieces(): AsyncGenerator<readonly (readonly Cell[])[]> {
    for (const { left, right, weight } of links.pieces()) yield [[...left], [...right], [...weight]]
  }
  await engine.fill(
    'link_edges',
    [
      { name: 'l', type: 'integer' },
      { name: 'r', type: 'integer' },
      { name: 'weight', type: 'integer' },
    ],
    pieces(),
  )
  await engine.run({
    name: 'links',
    sql: dialect.table(
      'links',
      `SELECT l::UINTEGER AS l, r::UINTEGER AS r, weight, 1 / (1 + pow(2.0, -weight / 1000.0)) AS probability
FROM (SELECT l, r, weight FROM link_edges${withExact ? ` UNION ALL SELECT l, r, weight FROM scored WHERE rule = ${EXACT_TIER}` : ''})
ORDER BY l, r`,
    ),
  })
  await engine.run({ name: 'link_edges', sql: dialect.drop('link_edges') })
  return Number((await engine.rows('SELECT count(*) FROM links'))[0]?.[0] ?? 0)
}

/** Names the largest cluster by its first record's key, should it be too large to write out; others by their row. */
async function nameLargest(
  { engine, writing: { sides } }: Prepared,
  nodes: Nodes,
  labels: Uint32Array,
): Promise<(node: number) => string> {
  const { starts } = membersOf(labels)
  let largest = 0
  for (let label = 1; label < labels.length; label++) {
    if (size(starts, label) > size(starts, largest)) largest = label
  }
  const onRight = sides.length === 2 && largest >= nodes.left
  const row = onRight ? largest - nodes.left : largest
  const [[key] = []] = await engine.rows(
    `SELECT key FROM ${TABLES.source(onRight ? 'right' : 'left')} WHERE row = ${row}`,
  )
  return (node) => (node === largest ? String(key ?? row + 1) : String(node + 1))
}

const size = (starts: Uint32Array, label: number) => (starts[label + 1] ?? 0) - (starts[label] ?? 0)
