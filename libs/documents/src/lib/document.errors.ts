import { defineErrors } from '@chengjie/kernel';
import { declareConstraint } from '@chengjie/platform';
import { MOST_OF_A_DAY, NAME_LENGTH } from './document.terms.js';

/** What may stand against bringing a document, and against using it. */
export const documentErrors = defineErrors({
  DOCUMENT_NAME_MALFORMED: {
    zh: `文件名应为一行文字，${NAME_LENGTH.min} 至 ${NAME_LENGTH.max} 个字，不含看不见的字符`,
    en: `A file's name is one line of ${NAME_LENGTH.min} to ${NAME_LENGTH.max} characters, all of which can be seen`,
  },
  DOCUMENT_KIND_NOT_TAKEN: {
    zh: '不接收这种文件：请上传 PDF、JPEG、PNG、WebP、OFD、DOCX 或 XLSX',
    en: 'Files of this kind are not taken: bring PDF, JPEG, PNG, WebP, OFD, DOCX or XLSX',
  },
  DOCUMENT_MISLABELLED: {
    zh: '文件内容与其扩展名不符：请以正确的格式另存后再上传',
    en: 'The content is not what the name’s ending says: save it in its right format and bring it again',
  },
  DOCUMENT_EMPTY: { zh: '文件是空的', en: 'The file is empty' },
  DOCUMENT_TOO_LARGE: {
    zh: '文件不得超过 {most} MB',
    en: 'A file has {most} MB at most',
    meaning: 'A file is larger than this site takes',
  },
  DOCUMENT_INFECTED: {
    zh: '检查发现文件含有恶意内容，已删除',
    en: 'Malicious content was found in the file, and it was removed',
  },
  DOCUMENT_NOT_LOOKED_AT: {
    zh: '文件多次检查均未能完成，未予接收：请换一种格式另存、拆分或重新扫描后再上传',
    en: 'The file could not be looked at, however often it was tried: save it in another form, split it or scan it again, and bring it again',
  },
  DOCUMENT_CARRIES_MORE: {
    zh: '文件内含有程序、宏、压缩包、引自外部的内容（如外部模板、外部数据）或其他不属于文档的内容，或者结构与常见软件所写的不同：请另存为不含这些内容的文件（如 PDF）后再上传',
    en: 'There are programs, macros, archives, what is fetched from elsewhere (templates, data) or other things in the file that are no part of a document, or it is built otherwise than the usual programs build it: save it without them, as PDF for instance, and bring it again',
  },
  TOO_MANY_DOCUMENTS: {
    zh: `每个账号一天最多上传 ${MOST_OF_A_DAY.documents} 个文件、共 ${MOST_OF_A_DAY.mebibytes} MB，请明天再试`,
    en: `An account brings ${MOST_OF_A_DAY.documents} files and ${MOST_OF_A_DAY.mebibytes} MB a day at most: go on tomorrow`,
  },
  DOCUMENTS_OF_THE_DAY: {
    zh: '本站今日接收的文件已达 {most} MB 的上限，{day} 零时（北京时间）起可再上传；不带文件的办理事项不受影响',
    en: 'This site has taken the {most} MB of files that it takes in a day: bring them from 0:00 on {day} on (Beijing time); what has no files goes on meanwhile',
    meaning:
      'This site takes so many MB of files in a day from all accounts together; the message says from which day on it takes more',
  },
  DOCUMENTS_OF_A_NETWORK: {
    zh: '您所在的网络今日上传的文件已达 {most} MB 的上限，{day} 零时（北京时间）起可再上传，也可换用其他网络；不带文件的办理事项不受影响',
    en: 'From your network this site has taken the {most} MB of files that it takes from one in a day: bring them from 0:00 on {day} on (Beijing time), or from another network; what has no files goes on meanwhile',
    meaning:
      'This site takes so many MB of files in a day from one network; the message says from which day on it takes more',
  },
  DOCUMENT_OFFSET: {
    zh: '续传位置与已收到的不符，请重新查询后继续',
    en: 'The offset is not where the upload stands: ask again, and go on from there',
  },
  DOCUMENT_LONGER_THAN_SAID: {
    zh: '收到的内容多于声明的大小',
    en: 'More came than the upload was said to have',
  },
  DOCUMENT_UNKNOWN: {
    zh: '没有这个文件，或不是您上传的',
    en: 'There is no such file, or it is not yours',
  },
  DOCUMENT_UNFINISHED: { zh: '文件尚未上传完毕', en: 'The file has not come in whole yet' },
  DOCUMENT_QUARANTINED: {
    zh: '文件正在检查，请稍后再看',
    en: 'The file is being looked at: come back in a moment',
  },
  DOCUMENT_REFUSED: { zh: '文件未被接收，请更换', en: 'The file was refused: bring another one' },
  DOCUMENT_IN_USE: {
    zh: '文件已用于一项办理事项',
    en: 'The file belongs to a matter already',
  },
  DOCUMENTS_FULL: {
    zh: '本站文件存储空间不足，暂不能上传文件，请稍后再试',
    en: 'The store of this site is nearly full: no files can be brought until there is room again',
  },
  DOCUMENTS_NOT_KEPT: {
    zh: '本站尚未设置文件存储，暂不能上传文件',
    en: 'This site has no store for files yet: none can be brought',
  },
});

declareConstraint('document_day_bounds', () => documentErrors.TOO_MANY_DOCUMENTS());
