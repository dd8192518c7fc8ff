/** The name with its legal form shortened or exchanged, as people quote it. */
export function shortenedForm(name: string, draw: number): string {
  if (draw % 2 === 0) return name.replace(/有限责任公司$|有限公司$|股份有限公司$/, '公司')
  return name.endsWith('有限责任公司')
    ? name.replace(/有限责任公司$/, '有限公司')
    : name.replace(/有限公司$/, '有限责任公司')
}

/** The name without its leading city, or with the city moved into brackets. */
export function regionMoved(name: string, cityNames: readonly string[], draw: number): string {
  const city = cityNames.find((candidate) => name.startsWith(candidate))
  if (city === undefined) return name
  const rest = name.slice(city.length)
  const short = city.replace(/市$/, '')
  return draw % 3 === 0 ? rest.replace(/((?:股份)?有限(?:责任)?公司)$/, `（${short}）$1`) : rest
}

/** A branch of the company instead of the company. */
export function branchOf(name: string, draw: number): string {
  const branches = ['第一分公司', '第二项目部', '营业部', '办事处', '东郊分公司']
  return `${name}${branches[draw % branches.length] ?? ''}`
}
