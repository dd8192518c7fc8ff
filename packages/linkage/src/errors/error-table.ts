/**
 * Everything that can go wrong for a user, in both languages: what happened, where, and what to do next. Words in braces are
 * the details that an error of this code carries; a detail whose words differ by language comes twice, the English as `…En`.
 */
export const ERROR_TABLE = {
  'model-invalid': {
    zh: '模型不符合要求：{problems}。请按提示修改后重试。',
    en: 'The model is not valid: {problemsEn}. Correct it and try again.',
  },
  'model-untrained': {
    zh: '模型缺少 {what}，无法计算匹配概率。请先训练模型（kuomian link train）。',
    en: 'The model lacks {what}, so no probability can be computed. Train it first (kuomian link train).',
  },
  'model-for-other-columns': {
    zh: '模型不是为这份文件准备的：模型的列 {columns} 在“{file}”中一个也没有；该文件的列为：{found}。请换用对应的模型，或在模型的 columns 中写明表头。',
    en: 'The model is for other files: "{file}" has none of its columns {columns}; it has: {found}. Take the model for this file, or name the headers in the columns of the model.',
  },
  'column-missing': {
    zh: '“{file}”中没有列“{column}”；现有列：{found}。请修改表头，或在模型的 columns 中写明对应的表头。',
    en: '"{file}" has no column "{column}"; it has: {found}. Correct the header, or name the right one in the columns of the model.',
  },
  'column-duplicate': {
    zh: '“{file}”的表头中“{column}”出现多次。请删去或改名后重试。',
    en: '"{file}" has several columns named "{column}". Remove or rename all but one.',
  },
  'key-missing': {
    zh: '“{file}”中没有主键列“{column}”；现有列：{found}。请用 --key 指定其他列；不写 --key 时以行号为主键。',
    en: '"{file}" has no key column "{column}"; it has: {found}. Name another with --key; without --key the row number is the key.',
  },
  'key-empty': {
    zh: '“{file}”第 {row} 行的主键“{column}”为空。请补上，或不写 --key（以行号为主键）。',
    en: 'Row {row} of "{file}" has no value in the key column "{column}". Fill it in, or leave --key out (the row number is the key).',
  },
  'key-duplicate': {
    zh: '“{file}”的主键“{column}”有重复值，例如“{example}”（共 {count} 个值重复）。请换一列作主键，或不写 --key（以行号为主键）。',
    en: 'The key column "{column}" of "{file}" holds values more than once, such as "{example}" ({count} values in all). Name another column, or leave --key out (the row number is the key).',
  },
  'key-unknown': {
    zh: '“{file}”中没有主键为“{key}”的记录。',
    en: '"{file}" has no record with the key "{key}".',
  },
  'side-empty': {
    zh: '“{file}”没有数据行，无从匹配。',
    en: '"{file}" has no rows, so there is nothing to link.',
  },
  'no-common-columns': {
    zh: '无法自动判断两份文件中哪些列相互对应。请编写模型，用 --model 指定。',
    en: 'No columns that the two files have in common were recognised. Write a model and name it with --model.',
  },
  'no-keys': {
    zh: '无法自动找出把记录两两拿来比较的依据：各列要么没有值，要么几乎所有记录的值都相同。请编写模型，用 --model 指定。',
    en: 'Nothing was found to bring records together by: columns have no values, or nearly all records have the same. Write a model and name it with --model.',
  },
  'cluster-too-large': {
    zh: '以“{key}”为首的一组有 {records} 条记录，要写出 {pairs} 对，超过上限 {limit} 对（limits.pairsPerCluster）。请提高阈值或上限，或改为输出分组（--clusters）。',
    en: 'The cluster of "{key}" has {records} records, which makes {pairs} pairs, more than {limit} (limits.pairsPerCluster). Raise the threshold or the limit, or write clusters instead of pairs (--clusters).',
  },
  'memory-exceeded': {
    zh: '内存上限 {limit} 不够用（步骤“{step}”）。请调大 --memory，或收紧模型的 blocking 规则。',
    en: 'The memory limit of {limit} is not enough (step "{step}"). Raise --memory, or tighten the blocking rules of the model.',
  },
  'disk-full': {
    zh: '磁盘已满，无法写入“{path}”；未留下不完整的输出。请清理空间后重试。',
    en: 'The disk is full: "{path}" cannot be written. No half-written output was left. Free some space and try again.',
  },
  'input-unreadable': {
    zh: '无法读取“{file}”：{why}。',
    en: '"{file}" cannot be read: {whyEn}.',
  },
  'output-exists': {
    zh: '“{path}”已存在，且不是可以覆盖的文件。请换一个输出路径。',
    en: '"{path}" exists and is not a file that can be replaced. Choose another path for the output.',
  },
  'output-unwritable': {
    zh: '无法写入“{path}”：{why}。',
    en: '"{path}" cannot be written: {whyEn}.',
  },
  'option-invalid': {
    zh: '参数 {option} 不符合要求：{why}。用 --help 查看用法。',
    en: 'The option {option} is not valid: {whyEn}. See --help.',
  },
  'index-unreadable': {
    zh: '“{path}”不是本版本可用的查询索引：{why}。请重新生成索引。',
    en: '"{path}" is not an index that this version can read: {whyEn}. Build it again.',
  },
  'engine-failed': {
    zh: '步骤“{step}”执行失败：{why}',
    en: 'The step "{step}" failed: {why}',
  },
  interrupted: {
    zh: '已中断；未留下不完整的输出。',
    en: 'Interrupted. No half-written output was left.',
  },
} as const satisfies Readonly<Record<string, { zh: string; en: string }>>
