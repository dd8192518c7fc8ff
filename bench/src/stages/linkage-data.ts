import { JOBS, makeJob } from '../linkage/data/job.ts'
import { say, sayPeak } from '../stage.ts'

/** linkage-data.ts JOB FOLDER SCALE : makes the files of one linkage job. */
const [name = '', folder = '', scale = '1'] = process.argv.slice(2)
const job = JOBS.find((known) => known === name)
if (job === undefined) throw new Error(`no job ${name}; there are ${JOBS.join(', ')}`)
say(await makeJob(job, folder, Number(scale)))
sayPeak()
