/** The columns of each of the regulation's tables, in order. Columns are found by their headers. */

import { listTableName } from "../../blueprint/stable-names";
import type { Text } from "../../language";
import { expression, isoDay, numberCell, oneWord, reference, references, words, yesNo, type Codec } from "./cell-codecs";
import { ACT_WORDS, REPEAT_WORDS, SCOPE_WORDS, SPAN_WORDS, TYPE_WORDS, UNIT_WORDS } from "./cell-words";
import { TABLES, type RegulationSheetId } from "./regulation-table";

export interface ColumnShape {
  /** Where the value stands in the row's record: "label", "key.field". A text in two languages: see `isText`. */
  readonly path: string;
  readonly header: Text;
  readonly codec: Codec;
  /** Two columns, the workbook's language and the other; what nobody wrote takes the other's words. */
  readonly isText?: "needed" | "likeLabel";
  readonly isHidden?: boolean;
}

export interface TableShape {
  readonly name: string;
  readonly sheet: RegulationSheetId;
  readonly title: Text;
  /** The column of a position that sorting does not change; only where the order of rows has a meaning of its own. */
  readonly hasOrder?: boolean;
  readonly columns: readonly ColumnShape[];
}

export const ORDER_HEADER: Text = { zh: "序号", en: "No." };
export const CODE_HEADER: Text = { zh: "代码", en: "Code" };
/** Of the column with the other language's words. */
export const OTHER_LANGUAGE: Readonly<Record<"zh" | "en", (header: string) => string>> = { zh: (header) => `${header}（英文）`, en: (header) => `${header} (Chinese)` };

const TEXT = words({ blank: "absent" });
const CLAUSE = words({ blank: "empty", numbers: true });
const [STAGE, ROLE, REGISTER, FIELD, STEP, INTERVAL, LIST, CARRIER] = [
  { zh: "已有的阶段", en: "a stage that exists" }, { zh: "已有的角色", en: "a role that exists" }, { zh: "已有的登记表", en: "a register that exists" }, { zh: "已有的字段", en: "a field that exists" },
  { zh: "已有的步骤", en: "a step that exists" }, { zh: "已有的周期", en: "an interval that exists" }, { zh: "“阶段”或已有的列表", en: "“Stages” or a list that exists" }, { zh: "已有的内容，例如 步骤：项目建议书", en: "something that exists, such as Step: Proposal" },
] as const satisfies readonly Text[];

const column = (path: string, zh: string, en: string, codec: Codec): ColumnShape => ({ path, header: { zh, en }, codec });
const label = (zh: string, en: string): ColumnShape => ({ ...column("label", zh, en, TEXT), isText: "needed" });
const about = (zh = "说明", en = "About"): ColumnShape => ({ ...column("about", zh, en, TEXT), isText: "likeLabel" });
const clause = column("clause", "条款", "Clause", CLAUSE);
const code: ColumnShape = { ...column("id", CODE_HEADER.zh, CODE_HEADER.en, words({ blank: "absent", numbers: true })), isHidden: true };

export const STAGE_SHAPE: TableShape = { name: TABLES.stages, sheet: "regulation", title: { zh: "阶段", en: "Stages" }, columns: [label("阶段", "Stage"), about("含义", "Meaning"), clause, code] };
export const ROLE_SHAPE: TableShape = { name: TABLES.roles, sheet: "regulation", title: { zh: "角色", en: "Roles" }, columns: [label("角色", "Role"), column("field", "由字段指定", "Named by field", reference("projectField", FIELD, "absent")), about(), code] };
export const LIST_SHAPE: TableShape = { name: TABLES.lists, sheet: "regulation", title: { zh: "列表", en: "Lists" }, columns: [label("列表", "List"), column("isOpen", "可以另写", "Others allowed", yesNo({ isOptional: false })), about(), code] };
export const REGISTER_SHAPE: TableShape = {
  name: TABLES.registers, sheet: "fields", title: { zh: "登记表", en: "Registers" },
  columns: [
    label("登记表", "Register"), column("scope", "范围", "Scope", oneWord(SCOPE_WORDS)), clause, column("key.field", "编号字段", "Number field", reference("field", FIELD, "refused")), column("key.prefix", "编号前缀", "Number prefix", words({ blank: "absent" })),
    column("within.amount", "金额字段", "Amount", reference("field", FIELD, "absent")), column("within.limit", "不超过项目的", "Within the project's", reference("projectField", FIELD, "absent")), about(),
    { ...column("table", "表名", "Table name", words({ blank: "absent" })), isHidden: true }, code,
  ],
};
export const FIELD_SHAPE: TableShape = {
  name: TABLES.fields, sheet: "fields", title: { zh: "字段", en: "Fields" }, hasOrder: true,
  columns: [
    column("register", "登记表", "Register", reference("register", REGISTER, "refused")), label("字段", "Field"), column("header", "列名", "Column", words({ blank: "absent", numbers: true })), column("type", "类型", "Type", oneWord(TYPE_WORDS)),
    column("options", "选项", "Choices from", reference("options", LIST, "absent")), column("isRequired", "必填", "Required", yesNo({ isOptional: true })), column("notBefore", "不早于", "Not before", reference("field", FIELD, "absent")),
    column("unit", "单位", "Unit", oneWord(UNIT_WORDS, { value: undefined })), column("least", "最小", "Least", numberCell({ isOptional: true })), column("most", "最大", "Most", numberCell({ isOptional: true })),
    column("isUnbounded", "可超 100%", "May exceed 100%", yesNo({ isOptional: true })), column("formula", "公式", "Formula", expression), column("clause", "条款", "Clause", words({ blank: "absent", numbers: true })), about(), code,
  ],
};
export const STEP_SHAPE: TableShape = {
  name: TABLES.steps, sheet: "steps", title: { zh: "步骤", en: "Steps" }, hasOrder: true,
  columns: [
    label("步骤", "Step"), column("stage", "阶段", "Stage", reference("stage", STAGE, "refused")), column("role", "办理角色", "Role", reference("role", ROLE, "refused")), column("act", "动作", "Act", oneWord(ACT_WORDS)), column("repeats", "频次", "Repeats", oneWord(REPEAT_WORDS, { value: "once" })),
    column("interval", "周期", "Interval", reference("interval", INTERVAL, "absent")), column("requires.fields", "必填字段", "Required fields", references("projectField", FIELD)), column("register", "登记在", "Entered in", reference("register", REGISTER, "null")),
    column("opens", "开放阶段", "Opens stages", references("stage", STAGE)), column("freezes", "冻结字段", "Freezes fields", references("projectField", FIELD)), column("otherThan", "须与此步骤不同人", "Other person than in", references("step", STEP, { dropsGone: true })), clause, about(), code,
  ],
};
export const REQUIREMENT_SHAPE: TableShape = {
  name: TABLES.requirements, sheet: "steps", title: { zh: "步骤要求的登记", en: "Entries that steps need" },
  columns: [
    column("step", "步骤", "Step", reference("step", STEP, "refused")), column("register", "登记表", "Register", reference("register", REGISTER, "refused")), column("least", "至少几行", "Rows at least", numberCell({ isOptional: false, isWhole: true })),
    column("filled", "每行填好", "Filled in each", reference("field", FIELD, "absent")), column("otherDepartment", "来自其他部门", "Another department in", reference("field", FIELD, "absent")), code,
  ],
};
export const THRESHOLD_SHAPE: TableShape = {
  name: TABLES.thresholds, sheet: "regulation", title: { zh: "阈值", en: "Thresholds" },
  columns: [label("阈值", "Threshold"), column("watch", "关注", "Watch", numberCell({ isOptional: false })), column("severe", "严重", "Severe", numberCell({ isOptional: false })), about(), code],
};
export const INTERVAL_SHAPE: TableShape = {
  name: TABLES.intervals, sheet: "regulation", title: { zh: "周期", en: "Intervals" },
  columns: [label("周期", "Interval"), column("every", "每", "Every", numberCell({ isOptional: false, isWhole: true })), column("unit", "单位", "Unit", oneWord(SPAN_WORDS)), about(), code],
};
export const CLAUSE_SHAPE: TableShape = {
  name: TABLES.clauses, sheet: "clauses", title: { zh: "条款", en: "Clauses" },
  columns: [
    column("id", "条款", "Clause", words({ blank: "refused", numbers: true })), { ...column("title", "标题", "Title", TEXT), isText: "needed" }, { ...column("text", "内容", "Text", TEXT), isText: "needed" },
    column("carriedBy", "由何处落实", "Carried out by", references("carrier", CARRIER, { dropsGone: true, namesAll: false })),
  ],
};
export const REPORT_SHAPE: TableShape = { name: TABLES.reports, sheet: "regulation", title: { zh: "报表", en: "Reports" }, columns: [label("报表", "Report"), clause, column("interval", "周期", "Interval", reference("interval", INTERVAL, "absent")), about(), code] };
export const META_SHAPE: TableShape = {
  name: TABLES.meta, sheet: "regulation", title: { zh: "制度", en: "Regulation" },
  columns: [column("item", "项目", "Item", TEXT), { ...column("content", "内容", "Content", words({ blank: "refused", numbers: true })), isText: "needed" }, code],
};
export const WORD_SHAPE: TableShape = {
  name: TABLES.words, sheet: "words", title: { zh: "词语", en: "Words" },
  columns: [code, column("zh", "中文词语", "Chinese words", words({ blank: "empty", numbers: true })), column("en", "英文词语", "English words", words({ blank: "empty", numbers: true }))],
};

/** The choices of a list; the first column is what the drop-down list offers. */
export function optionShape(list: { readonly id: string; readonly label: Text }): TableShape {
  return { name: listTableName(list.id), sheet: "lists", title: list.label, columns: [label("选项", "Choice"), about("含义", "Meaning"), code] };
}

/** All but the lists' own. */
export const SHAPES: readonly TableShape[] = [
  META_SHAPE, STAGE_SHAPE, ROLE_SHAPE, THRESHOLD_SHAPE, INTERVAL_SHAPE, REPORT_SHAPE, LIST_SHAPE, STEP_SHAPE, REQUIREMENT_SHAPE, REGISTER_SHAPE, FIELD_SHAPE, CLAUSE_SHAPE, WORD_SHAPE,
];

export const ISSUED = isoDay;
