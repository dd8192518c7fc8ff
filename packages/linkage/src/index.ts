export { compile, type Statement } from './compile.ts'
export { duckdbEngine, type Engine, link } from './engine.ts'
export type { Comparison, Condition, Level, LinkModel, Rule } from './model.ts'
export { type Resolution, resolveGroups, resolveManyToOne } from './resolve.ts'
