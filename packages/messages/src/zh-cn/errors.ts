/** What happened, what was kept, what to do: in this order. */
export const errors = {
  'error.database-unavailable': '数据库暂时没有应答。已经收下的报告没有丢失，请稍候重试；若持续出现，请联系系统管理员。',
  'error.evidence-out-of-range': '这处出处在原文中不存在（第 {line} 行）。原文未改动，请从报告页重新打开。',
  'error.host-refused': '访问地址“{host}”不是本系统的地址，请求未处理。请从 {expected} 打开，或由管理员设置 GANGMU_PUBLIC_URL。',
  'error.internal-error': '系统内部出错，本次操作未生效，原有数据未改动。请重试；若再次出现，请把编号 {requestId} 告知系统管理员。',
  'error.origin-refused': '请求来自其他网站，为防止冒用，未予处理。请直接在本系统页面上操作。',
  'error.reading-crashed': '识别这份报告时程序意外中断，原文已完整保存。请把报告编号告知系统管理员。',
  'error.reading-not-ready': '报告已收下，正在识别，请稍候。',
  'error.reading-out-of-memory':
    '识别这份报告所需内存超过 {limit} MB，已停止；原文已完整保存。请确认文件确为一份报告，或由管理员调大 GANGMU_READ_MEMORY_MB。',
  'error.reading-timed-out':
    '识别这份报告超过 {limit} 毫秒，已停止；原文已完整保存。请确认文件确为一份报告，或由管理员调大 GANGMU_READ_TIMEOUT_MS。',
  'error.report-empty': '文件是空的，没有收下。请检查文件后重新上传。',
  'error.report-not-found': '没有找到这份报告，可能地址不完整。请回到报告列表查看。',
  'error.report-not-text': '文件内容不是文本，没有收下。请在 Word 中打开后另存为“纯文本（.txt）”再上传。',
  'error.report-too-large': '文件超过 {limit} MB，没有收下。计划报告的文本一般不足 1 MB，请确认选对了文件。',
  'error.report-type-unsupported': '暂不能识别 {extension} 文件，没有收下。请另存为“纯文本（.txt）”再上传。',
  'error.request-invalid': '请求的内容不合要求，未予处理：{field}。',
  'error.route-not-found': '没有这个地址。请回到首页。',
  'error.storage-full': '存放数据的磁盘已满，本次操作未生效，原有数据未改动。请联系系统管理员清理磁盘后重试。',
  'error.upload-missing': '没有收到文件。请选择一个文件后再上传。',
  'error.network': '没有连上服务器，本次操作未生效。请检查网络后重试。',
} as const
