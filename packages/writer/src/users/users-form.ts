import { ROLES, type Role } from '@gangmu/domain'
import { message } from '@gangmu/messages'
import type { Form } from '../form/form.ts'

export type UserField = 'name' | 'unit' | 'post' | 'username' | 'phone' | 'roles'

/** The word of a role on screen, and the role of a word. */
export const ROLE_WORDS: ReadonlyMap<string, Role> = new Map(ROLES.map((role) => [message('zh-CN', `role.${role}`), role]))

export const USERS_FORM: Form<UserField> = {
  name: '用户',
  title: '用户导入表',
  fields: [
    { key: 'name', head: '姓名', width: 14, required: true, guide: '真实姓名。', example: '张三' },
    { key: 'unit', head: '单位', width: 26, required: true, guide: '与系统中的单位名称或简称一致。', example: '区发展改革委' },
    { key: 'post', head: '岗位', width: 22, guide: '与系统中该单位的岗位名称一致；没有岗位的留空。', example: '综合科科长' },
    {
      key: 'username',
      head: '用户名',
      width: 18,
      required: true,
      guide: '登录用，3至30个字母、数字、下划线或点，不分大小写，不能重复。',
      example: 'zhangsan',
    },
    { key: 'phone', head: '电话', width: 18, guide: '手机或办公电话，可留空。', example: '023-12345678' },
    {
      key: 'roles',
      head: '角色',
      width: 26,
      guide: `多个角色用顿号隔开，可填：${[...ROLE_WORDS.keys()].join('、')}。系统管理员、安全管理员、审计员三者不能兼任，也不能兼任其他角色。`,
      example: '填报人、起草人',
    },
  ],
}
