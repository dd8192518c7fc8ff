/** What is known of a running stage at one moment. */
export type Progress = { label: string; unit: string; count: number; total: number | null; seconds: number }

const BAR = 20
const figure = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 })

/**
 * The line of a running stage: label, bar, count, total, rate and the time left.
 * @example progressLine({ label: '导入', unit: '行', count: 50, total: 100, seconds: 2 })
 * // '导入 ██████████░░░░░░░░░░  50% 50/100 行 25/s 剩 0:02'
 */
export function progressLine({ label, unit, count, total, seconds }: Progress): string {
  const rate = seconds > 0 ? count / seconds : 0
  const speed = `${figure.format(rate)}/s`
  if (total === null) return `${label} ${figure.format(count)} ${unit} ${speed}`
  const share = total > 0 ? Math.min(1, count / total) : 1
  const filled = Math.floor(share * BAR)
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled)
  const percent = `${Math.floor(share * 100)}%`.padStart(4)
  const left = rate > 0 && count < total ? ` 剩 ${clock((total - count) / rate)}` : ''
  return `${label} ${bar} ${percent} ${figure.format(count)}/${figure.format(total)} ${unit} ${speed}${left}`
}

/** The one line that a finished stage leaves behind, also where nobody watches. */
export function finishedLine({ label, unit, count, seconds }: Progress): string {
  const rate = seconds > 0 ? `,${figure.format(count / seconds)}/s` : ''
  return `${label}:${figure.format(count)} ${unit},${seconds.toFixed(1)} s${rate}`
}

/** Cuts a line to the columns of the terminal; a Chinese letter takes two. */
export function fitColumns(line: string, columns: number): string {
  let width = 0
  let fitted = ''
  for (const letter of line) {
    width +=
      /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/.test(
        letter,
      )
        ? 2
        : 1
    if (width > columns) break
    fitted += letter
  }
  return fitted
}

function clock(seconds: number): string {
  const whole = Math.ceil(seconds)
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
