import type { Progress } from '@kuomian/linkage'
import { type Stage, startStage } from '../../progress/index.ts'

const LABELS: Record<Progress['step'], string> = {
  profile: '查看各列 profiling',
  normalise: '规范取值 normalising',
  encode: '编码 encoding',
  'count-blocks': '统计分块 counting blocks',
  'exact-tier': '精确匹配 exact tier',
  compare: '比较 comparing',
  learn: '学习 learning',
  score: '计分 scoring',
  resolve: '归并 resolving',
}

const UNITS: Record<Progress['unit'], string> = {
  rows: '行 rows',
  values: '值 values',
  pairs: '对 pairs',
  statements: '步 steps',
  blocks: '块 blocks',
}

/** Shows the steps of a run on standard error, one line each, with rate and time left where they are known. */
export function linkProgress(): { show(progress: Progress): void; finish(): void } {
  let running: { step: Progress['step']; stage: Stage; done: number } | undefined
  const finish = () => {
    running?.stage.finish()
    running = undefined
  }
  return {
    show({ step, done, of, unit }) {
      if (running !== undefined && (running.step !== step || done < running.done)) finish()
      running ??= { step, stage: startStage({ label: LABELS[step], unit: UNITS[unit] }), done: 0 }
      running.stage.advance(done - running.done, of ?? undefined)
      running.done = done
    },
    finish,
  }
}
