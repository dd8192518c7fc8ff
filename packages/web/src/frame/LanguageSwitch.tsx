import { Button } from 'antd'
import { useLanguage } from '../language/LanguageProvider.tsx'

/** Changes the language; its word is in the language that it leads to, so that it can be found by whom it is for. */
export function LanguageSwitch() {
  const { language, setLanguage } = useLanguage()
  const other = language === 'zh' ? 'en' : 'zh'
  return (
    <Button type="text" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLanguage(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </Button>
  )
}
