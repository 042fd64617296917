/** What the reader could not read in full, by diagnostic code. */
export const diagnostics = {
  'diagnostic.file.misnamed': '文件内容与扩展名不符，已按内容识别',
  'diagnostic.file.limit-reached': '内容超出识别上限，其余部分没有读',
  'diagnostic.text.replaced': '有无法解码的字符，已原样保留位置',
  'diagnostic.text.mojibake': '疑似乱码，请核对文字编码',
  'diagnostic.header.title-missing': '没有找到报告标题',
  'diagnostic.header.region-missing': '没有认出报告所属地区',
  'diagnostic.table.columns-unknown': '有一张表的表头认不出来，没有读成指标表',
  'diagnostic.table.row-misfit': '有一行的单元格与表头对不上',
  'diagnostic.table.unread': '有一张表没有读出内容（如任务分解表），请看原文',
  'diagnostic.target.unparsed': '目标的写法认不出来，没有当作数字',
} as const
