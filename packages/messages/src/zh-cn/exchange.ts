/** Excel of a form, and city tables on their way in. */
export const exchange = {
  'exchange.download': '下载报送表',
  'exchange.upload': '导入报送表',
  'exchange.upload-help': '请导入从本页下载、填好的报送表（.xlsx）。有一格不对就整张不导入，并逐格说明；没有改动的格保持原样。',
  'exchange.same': '与系统中一致，没有变化。',
} as const
