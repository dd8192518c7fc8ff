import type { Candidate } from '@kuomian/contract'
import { StateMark } from '../../feedback/StateMark.tsx'
import { useLanguage } from '../../language/LanguageProvider.tsx'
import { useSession } from '../../session/useSession.ts'
import { SideScroll } from '../../tables/SideScroll.tsx'
import { useRosterNames } from '../leads/index.ts'

type Side = Candidate['left']
type Line = { label: Label; level: string; of: (side: Side) => string }
type Label =
  | `matching.${'name' | 'codes' | 'rosters' | 'district' | 'address' | 'phone' | 'uninsured'}`
  | `matching.${'personName' | 'employer' | 'idNumber'}`

const levels = {
  equal: 'matching.levelEqual',
  differs: 'matching.levelDiffers',
  unknown: 'matching.levelUnknown',
  variant: 'matching.levelVariant',
} as const
const isLevel = (word: unknown): word is keyof typeof levels => typeof word === 'string' && word in levels
const blank = '—'

/** Both sides line by line, and how far each line agrees. */
export function CandidateSides({ pair }: { pair: Candidate }) {
  const { t, language } = useLanguage()
  const { campaign } = useSession()
  const rosterName = useRosterNames()
  const districtName = (code: string | null | undefined) => {
    const district = campaign.districts.find((one) => one.code === code)
    return district === undefined ? blank : language === 'zh' ? district.name : district.nameEn
  }
  const lines: Line[] =
    pair.subject === 'employer'
      ? [
          { label: 'matching.name', level: 'name', of: (side) => side.name },
          { label: 'matching.codes', level: '', of: (side) => side.codes?.join(' ') || blank },
          {
            label: 'matching.rosters',
            level: '',
            of: (side) => side.rosters?.map(rosterName).join(language === 'zh' ? '、' : ', ') || blank,
          },
          { label: 'matching.district', level: 'district', of: (side) => districtName(side.district) },
          { label: 'matching.address', level: 'address', of: (side) => side.address ?? blank },
          { label: 'matching.phone', level: 'phone', of: (side) => side.phone ?? blank },
          { label: 'matching.uninsured', level: 'shared', of: (side) => String(side.uninsured ?? 0) },
        ]
      : [
          { label: 'matching.personName', level: 'name', of: (side) => side.name },
          { label: 'matching.employer', level: '', of: (side) => side.employer ?? blank },
          { label: 'matching.idNumber', level: '', of: (side) => side.id ?? blank },
        ]
  const agreement = (level: string) => {
    const found = pair.comparison[level]
    if (level === 'shared') return `${t('matching.shared')} ${found ?? 0}`
    if (!isLevel(found)) return ''
    return (
      <StateMark state={found === 'equal' ? 'done' : found === 'differs' ? 'due' : 'open'}>
        {t(levels[found])}
      </StateMark>
    )
  }
  return (
    <SideScroll label={t('matching.candidates')}>
      <table className="matching-sides">
        <caption className="only-heard">{t('matching.candidates')}</caption>
        <tbody>
          {lines.map((line) => (
            <tr key={line.label}>
              <th scope="row">{t(line.label)}</th>
              <td>{line.of(pair.left)}</td>
              <td>{line.of(pair.right)}</td>
              <td className="matching-level">{agreement(line.level)}</td>
            </tr>
          ))}
          {pair.subject === 'person' && (
            <tr>
              <th scope="row">{t('matching.birthDay')}</th>
              <td colSpan={2} />
              <td className="matching-level">{agreement('birthDay')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </SideScroll>
  )
}
