export { openWorld, type Who, type World } from '../../leads/testing/world.ts'
