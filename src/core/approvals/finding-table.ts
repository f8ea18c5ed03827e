/** What verifying can find: one table of kinds with their words. {name} stands for a fact. A notice is said and proves nothing wrong. */

import type { Text } from "../language";

interface Kind {
  readonly severity: "wrong" | "notice";
  readonly text: Text;
}

export const FINDING_KINDS = {
  unreadable: { severity: "wrong", text: { zh: "{cell}：记录读不出来，{field}应为{expected}，实际是“{got}”", en: "{cell}: the entry cannot be read; {field} should be {expected} but is “{got}”" } },
  edited: { severity: "wrong", text: { zh: "{cell}：记录 {number} 写入之后有改动，内容与摘要不符", en: "{cell}: entry {number} was changed after it was written; its content does not fit its digest" } },
  fieldEdited: { severity: "wrong", text: { zh: "{cell}：记录 {number} 写入之后有改动，{field}原来是“{old}”，现在是“{new}”", en: "{cell}: entry {number} was changed after it was written; {field} was “{old}” and is “{new}”" } },
  moved: { severity: "wrong", text: { zh: "{cell}：记录 {number} 原属项目 {old}，被改到了项目 {new}", en: "{cell}: entry {number} belongs to project {old} and was moved to project {new}" } },
  valuesEdited: { severity: "wrong", text: { zh: "{cell}：记录 {number} 的批准值写入之后有改动", en: "{cell}: the approved values of entry {number} were changed after it was written" } },
  fingerprintEdited: { severity: "wrong", text: { zh: "{cell}：记录 {number} 的指纹应为 {old}，实际是 {new}", en: "{cell}: the fingerprint of entry {number} should be {old} but is {new}" } },
  wordsEdited: { severity: "wrong", text: { zh: "{cell}：记录 {number} 的{field}写着“{new}”，代码却是“{old}”", en: "{cell}: {field} of entry {number} says “{new}”, but its code says “{old}”" } },
  signatureWrong: { severity: "wrong", text: { zh: "{cell}：记录 {number} 的签名不对，不是{person}的密钥对这个内容所签", en: "{cell}: the signature of entry {number} does not hold; {person}'s key did not sign this content" } },
  unsigned: { severity: "wrong", text: { zh: "{cell}：记录 {number} 没有签名，而{person}当时已有登记的密钥", en: "{cell}: entry {number} is not signed, though {person} had a confirmed key by then" } },
  keyBroken: { severity: "wrong", text: { zh: "{cell}：记录 {number} 登记的公钥用不了，或不是由它自己签名", en: "{cell}: the public key that entry {number} enrols cannot be used, or did not sign its own enrolment" } },
  keyNotEnrolled: { severity: "wrong", text: { zh: "{cell}：记录 {number} 的密钥当时没有登记", en: "{cell}: the key of entry {number} was not enrolled by then" } },
  keyNotConfirmed: { severity: "wrong", text: { zh: "{cell}：记录 {number} 的密钥当时没有经台账管理员确认", en: "{cell}: the key of entry {number} was not confirmed by a register keeper by then" } },
  keyRevoked: { severity: "wrong", text: { zh: "{cell}：记录 {number} 的密钥已被撤销", en: "{cell}: the key of entry {number} was revoked" } },
  keyOfAnother: { severity: "wrong", text: { zh: "{cell}：记录 {number} 写的是{person}，密钥却是{owner}的", en: "{cell}: entry {number} names {person}, but the key is {owner}'s" } },
  missingEntry: { severity: "wrong", text: { zh: "{cell}：记录 {number} 的前项 {missing} 不在表里，有记录被删除", en: "{cell}: entry {number} follows {missing}, which is not in the table; an entry was deleted" } },
  repeated: { severity: "wrong", text: { zh: "{cell}：记录 {number} 在表里重复出现", en: "{cell}: entry {number} stands in the table again" } },
  circular: { severity: "wrong", text: { zh: "{cell}：记录 {number} 的前项绕回到它自己", en: "{cell}: the entries before {number} lead back to itself" } },
  tailCut: { severity: "wrong", text: { zh: "封存时最后的记录 {missing} 不在表里：末尾被删，或整个审批记录换成了旧的", en: "The last entry when it was sealed, {missing}, is not in the table: the end was cut off, or an older copy was put in its place" } },
  tooFew: { severity: "wrong", text: { zh: "封存时有 {old} 条记录，现在只有 {new} 条", en: "There were {old} entries when it was sealed, and there are {new} now" } },
  noSeal: { severity: "wrong", text: { zh: "表外的封存数据不见了，或读不出来", en: "The seal outside the table is gone or cannot be read" } },
  unsealed: { severity: "notice", text: { zh: "封存之后又有 {new} 条记录", en: "{new} entries were added after the seal" } },
  printedMissing: { severity: "wrong", text: { zh: "报告上的指纹 {missing} 不在审批记录里", en: "The fingerprint {missing} of the report is not in the ledger" } },
  lastEntryMissing: { severity: "wrong", text: { zh: "{cell}：项目 {project} 自己记着的最后一条记录 {missing} 不在表里", en: "{cell}: the last entry that project {project} knows of, {missing}, is not in the table" } },
  lastEntryUnknown: { severity: "wrong", text: { zh: "{cell}：项目 {project} 有审批记录，自己却没有记着最后一条", en: "{cell}: project {project} has entries, but does not know of its last one" } },
  laterEntries: { severity: "notice", text: { zh: "{cell}：项目 {project} 之后又有记录 {number}，登记表还没有跟上", en: "{cell}: project {project} has a later entry, {number}, which its row does not know of" } },
  projectGone: { severity: "wrong", text: { zh: "审批记录里的项目 {project} 不在台账里（{count} 条记录）", en: "Project {project} of the ledger is not in the register ({count} entries)" } },
  numberChanged: { severity: "wrong", text: { zh: "{cell}：项目编号由 {old} 改成了 {new}，审批记录仍在 {old} 名下", en: "{cell}: the project's number was {old} and is {new}; its entries stand under {old}" } },
  valueChanged: { severity: "wrong", text: { zh: "{cell}：项目 {project} 的“{field}”批准时是“{old}”（{number}，{since}），现在是“{new}”；依据它的步骤：{steps}", en: "{cell}: “{field}” of project {project} was approved as “{old}” ({number}, {since}) and is “{new}”; steps that relied on it: {steps}" } },
  stepDiffers: { severity: "wrong", text: { zh: "{cell}：项目 {project} 已完成的步骤按审批记录是“{old}”，台账里是“{new}”", en: "{cell}: by the ledger the last step done of project {project} is “{old}”, in the register it is “{new}”" } },
  notInRole: { severity: "wrong", text: { zh: "{cell}：记录 {number} 由{person}办理，名册上那天{person}没有“{role}”这个角色", en: "{cell}: entry {number} is {person}'s, who by the roster did not have the role “{role}” that day" } },
  samePerson: { severity: "wrong", text: { zh: "{cell}：记录 {number} 由{person}办理，而“{step}”也由其办理，须由另一人（{clause}）", en: "{cell}: entry {number} is {person}'s, who also did “{step}”; another person was needed ({clause})" } },
  outOfTurn: { severity: "wrong", text: { zh: "{cell}：记录 {number} 写入时不能办理：{reason}", en: "{cell}: entry {number} was not possible when it was written: {reason}" } },
  clockBack: { severity: "notice", text: { zh: "{cell}：记录 {number} 的时间 {new} 早于它的前项 {old}，电脑时钟曾被拨回", en: "{cell}: entry {number} says {new}, which is before the entry that it follows ({old}); a clock was set back" } },
  reordered: { severity: "notice", text: { zh: "{cell}：记录 {number} 排在它的前项上面，行的顺序变过；内容没有影响", en: "{cell}: entry {number} stands above the one that it follows; rows were moved, which does no harm" } },
} as const satisfies Record<string, Kind>;

export type FindingKind = keyof typeof FINDING_KINDS;
