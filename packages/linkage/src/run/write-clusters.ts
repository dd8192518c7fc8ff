import { TABLES } from '../compile/names.ts'
import type { Dialect, Sql } from '../dialect/dialect.ts'
import type { Cell, Engine } from '../engine/engine.ts'
import { clusterIds } from '../resolve/cluster-ids.ts'
import { type Sides as Nodes, nodeCount } from '../resolve/components.ts'
import type { Prepared } from './prepare.ts'

const PIECE = 65_536

/**
 * Makes `clusters (side, row, key, cluster)` of the labels, in the order of side and row. A cluster is called by the smallest of its
 * keys, or, where an earlier run is given, by the id that most of its records had.
 * @returns clusters of more than one record
 */
export async function writeClusterTable(
  prepared: Prepared,
  nodes: Nodes,
  labels: Uint32Array,
  previousClusters: string | null,
): Promise<number> {
  const {
    engine,
    writing: { dialect },
  } = prepared
  const sizes = new Uint32Array(labels.length)
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1
  if (previousClusters !== null) await fillKeptIds(prepared, nodes, labels, previousClusters)
  else await fillOwnIds(prepared, nodes, labels, sizes)
  await engine.run({ name: 'cluster_labels', sql: dialect.drop('cluster_labels') })
  return sizes.reduce((many, size) => many + (size > 1 ? 1 : 0), 0)
}

async function fillLabels(
  { engine }: Prepared,
  nodes: Nodes,
  cells: (node: number) => Cell,
  wanted: (node: number) => boolean = () => true,
): Promise<void> {
  async function* pieces(): AsyncGenerator<readonly (readonly Cell[])[]> {
    const count = nodeCount(nodes)
    for (let from = 0; from < count; from += PIECE) {
      const [rights, rows, labels]: [boolean[], number[], Cell[]] = [[], [], []]
      for (let node = from; node < Math.min(count, from + PIECE); node++) {
        if (!wanted(node)) continue
        const right = nodes.right !== null && node >= nodes.left
        rights.push(right)
        rows.push(right ? node - nodes.left : node)
        labels.push(cells(node))
      }
      yield [rights, rows, labels]
    }
  }
  await engine.fill(
    'cluster_labels',
    [
      { name: 'on_right', type: 'boolean' },
      { name: 'row', type: 'integer' },
      { name: 'label', type: typeof cells(0) === 'string' ? 'text' : 'integer' },
    ],
    pieces(),
  )
}

/** The name that a left record's key gives, which no key of the right side can give. */
const onLeft = (key: Sql): Sql =>
  `CASE WHEN starts_with(${key}, 'left:') OR starts_with(${key}, 'right:') THEN 'left:' || ${key} ELSE ${key} END`

/**
 * Makes `clusters` as {@link writeClusterTable} does where each record has one partner at most, so that `links` has them all: a pair is
 * called by its left record.
 */
export async function writePairedClusters(engine: Engine, dialect: Dialect): Promise<void> {
  const [left, right] = [TABLES.source('left'), TABLES.source('right')]
  // Rows of a source come in their order, so that none of the left side need be sorted.
  await engine.run({
    name: 'clusters',
    sql: dialect.table(
      'clusters',
      `SELECT 'left' AS side, row, key, ${onLeft('key')} AS cluster FROM ${left}`,
    ),
  })
  await engine.run({
    name: 'clusters',
    sql: `INSERT INTO clusters
SELECT 'right', r.row, r.key, coalesce(${onLeft('p.key')}, 'right:' || r.key)
FROM ${right} r LEFT JOIN (SELECT k.r, l.key FROM links k JOIN ${left} l ON l.row = k.l) p ON p.r = r.row ORDER BY r.row`,
  })
}

/** Names as {@link clusterIds} gives them without an earlier run, made where the keys are; most records stand alone and bear their own. */
async function fillOwnIds(
  prepared: Prepared,
  nodes: Nodes,
  labels: Uint32Array,
  sizes: Uint32Array,
): Promise<void> {
  const { engine, writing } = prepared
  const { dialect, sides } = writing
  const isShared = (node: number) => (sizes[labels[node] ?? node] ?? 0) > 1
  await fillLabels(prepared, nodes, (node) => labels[node] ?? node, isShared)
  const keys = sides.map(
    (side) =>
      `SELECT c.label, c.on_right, s.key FROM cluster_labels c JOIN ${TABLES.source(side)} s ON s.row = c.row WHERE c.on_right = ${side === 'right'}`,
  )
  const [together, alone] =
    sides.length === 1
      ? ['min(key)', { left: 's.key', right: 's.key' }]
      : [
          `CASE WHEN bool_and(on_right) THEN 'right:' || min(key) ELSE ${onLeft('min(key) FILTER (NOT on_right)')} END`,
          { left: onLeft('s.key'), right: `'right:' || s.key` },
        ]
  const named = sides.map(
    (side) => `SELECT '${side}' AS side, s.row, s.key, coalesce(n.cluster, ${alone[side]}) AS cluster
FROM ${TABLES.source(side)} s
LEFT JOIN (SELECT * FROM cluster_labels WHERE on_right = ${side === 'right'}) c ON c.row = s.row
LEFT JOIN named n ON n.label = c.label`,
  )
  await engine.run({
    name: 'clusters',
    sql: dialect.table(
      'clusters',
      `WITH named AS (SELECT label, ${together} AS cluster FROM (${keys.join('\nUNION ALL\n')}) GROUP BY label)
SELECT * FROM (${named.join('\nUNION ALL\n')}) ORDER BY side, row`,
    ),
  })
}

async function fillKeptIds(
  prepared: Prepared,
  nodes: Nodes,
  labels: Uint32Array,
  table: string,
): Promise<void> {
  const { engine, writing } = prepared
  const { dialect, sides } = writing
  const keys = new Map<number, string>()
  const previous = new Map<number, string>()
  for (const side of sides) {
    const sql = `SELECT s.row, s.key, p.cluster FROM ${TABLES.source(side)} s LEFT JOIN ${table} p ON p.key = s.key AND p.side = '${side}'`
    for await (const rows of engine.stream(sql)) {
      for (const [row, key, cluster] of rows) {
        const node = side === 'left' ? Number(row) : nodes.left + Number(row)
        keys.set(node, String(key))
        if (cluster !== null && cluster !== undefined) previous.set(node, String(cluster))
      }
    }
  }
  const idOf = clusterIds(
    labels,
    nodes,
    (node) => keys.get(node) ?? '',
    (node) => previous.get(node),
  )
  await fillLabels(prepared, nodes, (node) => idOf(labels[node] ?? node))
  const named = sides.map(
    (side) => `SELECT '${side}' AS side, s.row, s.key, c.label AS cluster
FROM ${TABLES.source(side)} s JOIN cluster_labels c ON c.row = s.row WHERE c.on_right = ${side === 'right'}`,
  )
  await engine.run({
    name: 'clusters',
    sql: dialect.table('clusters', `SELECT * FROM (${named.join('\nUNION ALL\n')}) ORDER BY side, row`),
  })
}
