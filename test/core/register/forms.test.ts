import type { CellValue } from "../../../src/core/blueprint/operations";
import { buildForm } from "../../../src/core/register/build-form";
import type { RecordForm } from "../../../src/core/register/form";
import { readForm, type FormReading } from "../../../src/core/register/read-form";
import { FIELD, registerById, sequence } from "../../../src/core/regulation/regulation";
import { day, regulationNamed, row, testContract } from "./test-contract";

const regulation = regulationNamed("marketing");
const contract = testContract(regulation);
const steps = sequence(regulation);
const NO_CHOICES = { lists: new Map(), people: ["张伟", "李娜"], projectNumbers: ["PRJ-2026-001"] };

function input(register: string, further: Partial<FormReading> = {}): FormReading {
  return { contract, register: registerById(regulation, register)!, row: null, project: null, choices: NO_CHOICES, keys: [], amountElsewhere: 0, today: day("2026-03-31"), year: 2026, language: "zh", ...further };
}

function fill(form: RecordForm, values: Record<string, string>): RecordForm {
  return { ...form, fields: form.fields.map((field) => ({ ...field, value: values[field.id] ?? field.value })) };
}

/** The fault of a field after these values were put into its form; null where it is fine. */
function fault(of: FormReading, field: string, values: Record<string, string>): string | null {
  const read = readForm(fill(buildForm(of), values), of);
  return read.ok ? null : (read.form.fields.find(({ id }) => id === field)?.fault ?? null);
}

test("REGISTER-FORM-1 a new project has the next number and the first stage, and only open stages to choose", () => {
  const form = buildForm(input("projects", { keys: ["PRJ-2026-004"] }));
  const field = (id: string) => form.fields.find((one) => one.id === id)!;
  expect([field(FIELD.number).value, field(FIELD.stage).value, field(FIELD.stage).options]).toEqual(["PRJ-2026-005", "立项", ["立项"]]);
  expect(field(FIELD.budget).label).toMatch(/（.*元）$/);
});

test("REGISTER-FORM-2 a changed project begins with what its next step asks for; number and frozen values are shown with the reason", () => {
  const freezing = steps.find(({ freezes }) => freezes.length > 0)!;
  const frozen = freezing.freezes[0]!;
  const project = row({ [FIELD.number]: "PRJ-2026-001", doneStep: freezing.id, [frozen]: 12, [`approved:${frozen}`]: 12 });
  const form = buildForm(input("projects", { row: project }));
  expect(form.fields.find(({ id }) => id === FIELD.number)!.readOnly).not.toBeNull();
  expect(form.fields.find(({ id }) => id === frozen)!.readOnly).toContain(`条款 ${freezing.clause}`);
  const due = steps[steps.indexOf(freezing) + 1]!;
  const missing = due.requires.fields.filter((id) => project.values.get(id) === undefined);
  expect(form.fields.slice(0, missing.length).map(({ id }) => id)).toEqual(missing);
  expect(buildForm(input("projects", { row: row({ ...Object.fromEntries(project.values), [`approved:${frozen}`]: "" }) })).fields.find(({ id }) => id === frozen)!.readOnly).toBeNull();
});

const NEW = { [FIELD.name]: "春季新品" };
test.each<[string, string, Record<string, string>, string | null]>([
  ["a name is needed", FIELD.name, { [FIELD.name]: "" }, "必须填写"],
  ["a date is a date", FIELD.plannedStart, { [FIELD.plannedStart]: "明天" }, "现在是“明天”"],
  ["an end is not before its start", FIELD.plannedEnd, { [FIELD.plannedStart]: "2026-05-01", [FIELD.plannedEnd]: "2026-04-01" }, "不能早于“计划开始”（2026-05-01）"],
  ["the same day is fine", FIELD.plannedEnd, { [FIELD.plannedStart]: "2026-05-01", [FIELD.plannedEnd]: "2026-05-01" }, null],
  ["a budget is a number", FIELD.budget, { [FIELD.budget]: "很多" }, "现在是“很多”"],
  ["a number has its pattern", FIELD.number, { [FIELD.number]: "X-1" }, "编号应形如 PRJ-2026-001"],
  ["a number is given once", FIELD.number, { [FIELD.number]: "prj-2026-004 " }, "不能重复"],
  ["a stage that is not open says what comes first", FIELD.stage, { [FIELD.stage]: "执行" }, "“执行”尚未开放：先完成"],
  ["a word that is no stage", FIELD.stage, { [FIELD.stage]: "暂停" }, "暂停"],
  ["a person whom the roster lacks is taken", FIELD.manager, { [FIELD.manager]: "新来的" }, null],
  ["another kind of project is taken", FIELD.type, { [FIELD.type]: "公益" }, null],
])("REGISTER-FORM-3 as at the cells: %s", (_what, field, values, expected) => {
  const found = fault(input("projects", { keys: ["PRJ-2026-004"] }), field, { ...NEW, ...values });
  if (expected === null) expect(found).toBeNull();
  else expect(found).toContain(expected);
});

test("REGISTER-FORM-4 amounts stay within what is left of the project's limit", () => {
  const register = regulation.registers.find(({ within }) => within !== undefined)!;
  const { amount, limit } = register.within!;
  const of = input(register.id, { project: row({ [FIELD.number]: "PRJ-2026-001", [limit]: 10 }), amountElsewhere: 7.4 });
  expect(fault(of, amount, { [amount]: "2.6" })).toBeNull();
  expect(fault(of, amount, { [amount]: "2.7" })).toContain("还可用");
});

test("REGISTER-FORM-5 only what was changed is checked and written; a text that stands in a date's cell stays", () => {
  const project = row({ [FIELD.number]: "PRJ-2026-001", [FIELD.name]: "老项目", [FIELD.plannedEnd]: "待定", [FIELD.budget]: 12 });
  const of = input("projects", { row: project, keys: ["PRJ-2026-001"] });
  const read = readForm(fill(buildForm(of), { [FIELD.budget]: "15" }), of);
  expect(read.ok && [...read.values]).toEqual([[FIELD.budget, 15]]);
  expect(readForm(buildForm(of), of)).toEqual({ ok: true, values: new Map<string, CellValue>() });
});

test("REGISTER-FORM-6 an entry belongs to its project, has the day and the next number of its register", () => {
  const register = regulation.registers.find(({ scope, key }) => scope === "project" && key.prefix !== undefined)!;
  const of = input(register.id, { project: row({ [FIELD.number]: "PRJ-2026-001", [FIELD.name]: "春" }), keys: [`${register.key.prefix!}-0009`] });
  const form = buildForm(of);
  expect(form.project).toEqual({ number: "PRJ-2026-001", name: "春" });
  expect(form.fields.find(({ id }) => id === register.key.field)!.value).toBe(`${register.key.prefix!}-0010`);
  expect(form.fields.find(({ editor }) => editor === "projectNumber")).toMatchObject({ value: "PRJ-2026-001", readOnly: "当前项目" });
  const needed = Object.fromEntries(form.fields.filter(({ isRequired, value }) => isRequired && value === "").map(({ id, options }) => [id, options[0] ?? "内容"]));
  const read = readForm(fill(form, needed), of);
  expect(read.ok && read.values.get("projectNumber")).toBe("PRJ-2026-001");
});
