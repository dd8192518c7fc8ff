/** A short code is spoken and stands alone; a long one is the machine's, and its title stands for it. @example classWord('K1', …) // 'K1' */
export function classWord(
  code: string,
  classes: readonly { code: string; zh: string; en: string }[] | undefined,
  language: 'zh' | 'en',
): string {
  if (code.length <= 3) return code
  return classes?.find((one) => one.code === code)?.[language] ?? code
}
