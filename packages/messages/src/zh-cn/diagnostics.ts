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
  'diagnostic.html.left-out': '网页上正文以外的内容（导航、发布信息、相关链接等）没有读；如漏了正文，请只保存正文部分再上传',
  'diagnostic.html.image': '网页正文里有图片，图中的文字和表格没有读；如是数据表，请上传 Word、Excel 或带文字的 PDF',
  'diagnostic.html.attachment': '网页另附有文件，没有读；如含指标表、项目表，请下载后单独上传',
  'diagnostic.markdown.front-matter': '文件开头的属性信息不算正文，没有读',
  'diagnostic.markdown.image': '文中有图片，图中的文字和表格没有读；如是数据表，请上传 Word、Excel 或带文字的 PDF',
  'diagnostic.target.unparsed': '目标的写法认不出来，没有当作数字',
} as const
