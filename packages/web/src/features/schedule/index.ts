export { AlarmMark } from './AlarmMark.tsx'
