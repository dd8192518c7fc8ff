import type { Demand } from '@kuomian/contract'
import { useSpeech } from './speech.ts'

/** The short list of what to bring (优化流程，减少要件), to take along. */
export function Bring({ demand }: { demand: Demand }) {
  const { t } = useSpeech()
  const lines = [
    `${demand.title} ${demand.number}`,
    demand.employer,
    '',
    ...demand.bring.map((line, index) => `${index + 1}. ${line}`),
    '',
    `${demand.issuer} ${demand.contact.name} ${demand.contact.phone}`,
  ]
  // The mark at the beginning tells a Windows editor that this is UTF-8.
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`\uFEFF${lines.join('\r\n')}\r\n`)}`
  return (
    <section className="sheet">
      <h2>{t('bring')}</h2>
      <ol className="bring" lang="zh-CN">
        {demand.bring.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      <a className="plain" href={file} download={t('fileName')}>
        {t('download')}
      </a>
    </section>
  )
}
