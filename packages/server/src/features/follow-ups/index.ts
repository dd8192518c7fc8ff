export { countFollowUps } from './count-follow-ups.ts'
export { endFollowUps } from './end-follow-ups.ts'
export { type Moved, moveFollowUps } from './move-follow-ups.ts'
