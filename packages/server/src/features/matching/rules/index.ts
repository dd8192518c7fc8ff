export type { Statement } from './compile.ts'
export { type Engine, link } from './engine.ts'
export type { LinkModel } from './model.ts'
export { resolveGroups, resolveManyToOne } from './resolve.ts'
