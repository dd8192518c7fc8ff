import { allowClosedPipe } from './answer.ts'
import { runWords } from './run-words.ts'

allowClosedPipe()
await runWords(process.argv.slice(2))
