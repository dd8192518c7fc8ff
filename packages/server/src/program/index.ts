export { type Folders, foldersOf, productRoot } from './folders.ts'
export { openProgram, type Program } from './open-program.ts'
