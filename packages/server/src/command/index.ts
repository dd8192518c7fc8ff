export { type ClientCall, canonicalJson, hashOf } from './client-call.ts'
export {
  type Command,
  type CommandContext,
  type CounterDelta,
  defineCommand,
  type Outcome,
} from './command.ts'
export { type CopyValue, copyInto, copyRows } from './copy.ts'
export { derivedKey } from './derived-key.ts'
export { runCommand } from './run-command.ts'
