import type { Article } from '../article.js';

export const accessibility: Article = {
  slug: 'accessibility',
  title: { zh: '无障碍说明', en: 'Accessibility' },
  lead: {
    zh: '本平台力求人人可用：手机、键盘、读屏软件，中文和英文。',
    en: 'This service is meant for everybody: on a phone, by keyboard, by screen reader, in Chinese and English.',
  },
  sections: [
    {
      id: 'standard',
      heading: { zh: '依据与检查', en: 'Standard and checks' },
      paragraphs: [
        {
          zh: '以《Web 内容无障碍指南》（WCAG）2.2 AA 级为目标。每次改动都用自动检查工具在中英文、桌面和手机宽度下检查所有页面。自动检查不能代替真实用户的测试；后者尚未进行。',
          en: 'The aim is WCAG 2.2 level AA. With every change all pages are checked automatically in both languages, at desktop and phone width. Automatic checks are no test by real users, which has not been made yet.',
        },
      ],
    },
    {
      id: 'use',
      heading: { zh: '使用方式', en: 'Ways to use it' },
      paragraphs: [],
      list: [
        {
          zh: '所有操作都可以用键盘完成，焦点清楚可见；每页开头可以直接跳到正文。',
          en: 'Everything can be done by keyboard with a visible focus; each page starts with a link to its content.',
        },
        {
          zh: '状态和结果都有文字，不只靠颜色区分。',
          en: 'States and results are told in words, never by colour alone.',
        },
        { zh: '图表都配有同样数据的表格。', en: 'Each chart comes with a table of the same figures.' },
        { zh: '文字放大到 200% 仍可使用；页面可以打印。', en: 'Text can be enlarged to 200 %; pages can be printed.' },
        {
          zh: '系统设置了减少动态效果时，页面不使用动画。',
          en: 'Nothing moves where the system asks for reduced motion.',
        },
      ],
    },
    {
      id: 'known',
      heading: { zh: '已知的不足', en: 'Known gaps' },
      paragraphs: [
        {
          zh: '机构、组织和项目的名称及正文以中文为准，没有英文译文。',
          en: 'Names of offices, organizations and projects, and the texts they write, are in Chinese only.',
        },
        {
          zh: '公开页面由服务器生成，不启用 JavaScript 也可以阅读、检索和翻页；访问特别多时可能要稍后重新载入。登录之后办理业务的页面需要启用 JavaScript。',
          en: 'What everybody may read comes from the server: without JavaScript it can be read, searched and leafed through, though it may have to be loaded again when very many people are there. The pages on which one acts after signing in need JavaScript.',
        },
      ],
    },
  ],
};
