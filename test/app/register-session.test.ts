/** @jest-environment jsdom */
import type { RegisterScreen, RegisterSession } from "../../src/app/register/state";
import { createRegisterSession } from "../../src/app/register/create-register-session";
import { adopt } from "../../src/app/commands/adopt";
import { blockAddress } from "../../src/core/blueprint/addresses";
import { newRegister } from "../../src/app/register/new-register";
import type { RegisterDeps } from "../../src/app/register/deps";
import type { WorkbookPort } from "../../src/app/workbook-port";
import { projectsRegister, sequence } from "../../src/core/regulation/regulation";
import { regulationNamed } from "../core/register/test-contract";
import { closeExcel, setupExcel } from "../excel/setup-excel";
import { addPeople, addSampleProject, reopened, value } from "./register-walk";

afterAll(closeExcel);
jest.setTimeout(120_000);

const REGULATION = regulationNamed("marketing");
const FIRST = sequence(REGULATION)[0]!;

function screen<K extends RegisterScreen["kind"]>(session: RegisterSession, kind: K): Extract<RegisterScreen, { kind: K }> {
  if (session.state.screen.kind !== kind) throw new Error(`${JSON.stringify(session.state.screen)} is no ${kind}`);
  return session.state.screen as Extract<RegisterScreen, { kind: K }>;
}

async function setupSession(isMade = true): Promise<{ deps: RegisterDeps; port: WorkbookPort; session: RegisterSession; number: string }> {
  const { port } = await setupExcel({ 空: [] });
  const deps: RegisterDeps = { workbook: port, regulation: REGULATION, language: "zh", statusDate: "2026-03-31", now: () => new Date(2026, 2, 31, 9) };
  let number = "";
  if (isMade) {
    value(await newRegister(deps, { regulation: REGULATION }));
    const opened = await addPeople(deps, await reopened(deps));
    number = (await addSampleProject(deps, opened)).key;
  }
  return { deps, port, session: createRegisterSession(deps), number };
}

test("APP-REGISTER-20 the overview counts the projects and says what is to be done, with the cell", async () => {
  const { session, number } = await setupSession();
  await session.open("overview");
  const shown = screen(session, "overview");
  expect(shown.counts.map(({ label, value: count }) => `${label} ${count}`)).toEqual(["项目 1", "进行中 1", "延期 0", "超期应办 0"]);
  expect(shown.toDo[0]!.text).toContain(`${number} `);
  expect(shown.toDo[0]!.text).toContain(FIRST.label.zh);
  expect(session.state.busy).toBe(false);
});

test("APP-REGISTER-21 the card follows the cursor, but not while a person is in a form", async () => {
  const { session, port, number } = await setupSession();
  await session.open("project");
  expect(screen(session, "project").card?.number).toBe(number);
  value(await port.select("项目台账", "A1"));
  await session.follow();
  expect(screen(session, "project").card).toBeNull();
  value(await port.select("项目台账", "B5"));
  await session.follow();
  expect(screen(session, "project").card?.number).toBe(number);
  await session.editProject();
  const form = session.state.screen;
  value(await port.select("项目台账", "A1"));
  await session.follow();
  expect(session.state.screen).toBe(form);
});

test("APP-REGISTER-22 a form keeps its faults until it is right; then the row is there and the card shows it", async () => {
  const { session, port, number } = await setupSession();
  await session.open("project");
  await session.editProject();
  const { form } = screen(session, "form");
  expect(form.fields.slice(0, 2).map(({ id }) => id)).toEqual(FIRST.requires.fields.slice(0, 2));
  const date = form.fields.find(({ editor, readOnly }) => editor === "date" && readOnly === null)!;
  session.setFormValue(date.id, "明天");
  expect(screen(session, "form").form.fields.find(({ id }) => id === date.id)).toMatchObject({ value: "明天", fault: null });
  const applied = port.trace().filter(({ operation }) => operation === "apply").length;
  await session.saveForm();
  expect(screen(session, "form").form.fields.find(({ id }) => id === date.id)!.fault).toContain("明天");
  expect(port.trace().filter(({ operation }) => operation === "apply")).toHaveLength(applied);
  session.setFormValue(date.id, "2026-03-05");
  await session.saveForm();
  expect(screen(session, "project").card?.number).toBe(number);
  expect(session.state.done?.text).toContain(number);
});

test("APP-REGISTER-23 a step that lacks something says so in the form, with its clause; nothing is written", async () => {
  const { session, port } = await setupSession();
  await session.open("project");
  await session.startStep(FIRST.id);
  const { form } = screen(session, "step");
  expect(form.fault).toContain(`条款 ${FIRST.clause}`);
  session.setStep({ person: "张伟" });
  const applied = port.trace().filter(({ operation }) => operation === "apply").length;
  await session.recordStep();
  expect(screen(session, "step").form.fault).toContain(`条款 ${FIRST.clause}`);
  expect(port.trace().filter(({ operation }) => operation === "apply")).toHaveLength(applied);
  session.back();
  expect(screen(session, "project").card).not.toBeNull();
});

test("APP-REGISTER-24 a new project is added from the overview and its card follows", async () => {
  const { session } = await setupSession();
  await session.open("overview");
  await session.startRecord(projectsRegister(REGULATION).id);
  const { form } = screen(session, "form");
  expect(form.fields.find(({ id }) => id === "projectNumber")!.value).toBe("PRJ-2026-002");
  for (const field of form.fields) if (field.isRequired && field.value === "") session.setFormValue(field.id, field.options[0] ?? "第二个");
  session.setFormValue("projectName", "第二个");
  await session.saveForm();
  expect(screen(session, "project").card).toMatchObject({ number: "PRJ-2026-002", name: "第二个" });
  await session.open("more");
  expect(screen(session, "more").registers.find(({ id }) => id === projectsRegister(REGULATION).id)!.count).toBe(2);
});

test("APP-REGISTER-25 a workbook whose register is gone says so; one with contents takes no new register", async () => {
  const { session } = await setupSession(false);
  await session.open("overview");
  expect(session.state.screen.kind).toBe("gone");
  await session.startNew();
  session.chooseRegulation("small");
  expect(screen(session, "new").chosen).toBe("small");
  await session.makeNew();
  expect(screen(session, "overview").counts[0]!.value).toBe(0);
  await session.startNew();
  await session.makeNew();
  expect(screen(session, "failed").problem.code).toBe("WORKBOOK_NOT_EMPTY");
});

test("APP-REGISTER-26 the check finds nothing wrong in a new register; a fault of the program becomes a screen", async () => {
  const { session, deps } = await setupSession();
  await session.open("overview");
  await session.check();
  expect(screen(session, "check").findings).toEqual([]);
  const broken = createRegisterSession({ ...deps, workbook: { ...deps.workbook, readFacts: () => Promise.reject(new Error("boom")) } });
  await broken.open("overview");
  expect(screen(broken, "failed").problem).toMatchObject({ code: "FAULT", facts: { message: "boom" } });
  expect(broken.state.busy).toBe(false);
});

test("APP-REGISTER-27 a regulation that nobody edited changes nothing; an edited threshold is previewed and applied", async () => {
  const { session, port, deps } = await setupSession();
  await session.open("more");
  await session.readRegulation();
  expect(screen(session, "regulation")).toMatchObject({ faults: [], changes: [] });
  const thresholds = (await reopened(deps)).tables.find(({ name }) => name === "Thresholds")!;
  const at = { ...thresholds.block, top: thresholds.block.top + 1, bottom: thresholds.block.top + 1, left: thresholds.block.left + thresholds.headers.indexOf("严重") };
  value(await port.apply([{ do: "values", sheet: thresholds.sheet, address: blockAddress({ ...at, right: at.left }), values: [[30]] }]));
  await session.readRegulation();
  expect(screen(session, "regulation").changes.length).toBeGreaterThan(0);
  await session.applyRegulation();
  expect(screen(session, "overview").counts[0]!.value).toBe(1);
  expect((await reopened(deps)).contract.regulation.thresholds.daysLate.severe).toBe(30);
  expect(session.state.done).not.toBeNull();
});

test("APP-REGISTER-28 an adopted list is completed, gets a project from a form, and its completion is taken back", async () => {
  const { port } = await setupExcel({ 项目: [["项目编号", "项目名称", "项目类别", "状态", "预计完成", "预算总额"], ["PRJ-2026-001", "春", "营销活动", "立项", 46200, 12], ["PRJ-2026-002", "夏", "市场调研", "计划", 46300, 8]] });
  const deps: RegisterDeps = { workbook: port, regulation: REGULATION, language: "zh", statusDate: "2026-03-31", now: () => new Date(2026, 2, 31, 9) };
  value(await adopt(deps, { sheet: null }));
  const session = createRegisterSession(deps);
  await session.open("overview");
  expect(screen(session, "overview").canComplete).toBe(true);
  await session.planCompletion();
  expect(screen(session, "complete").changes.length).toBeGreaterThan(0);
  await session.complete();
  expect(screen(session, "overview")).toMatchObject({ canComplete: false });
  await session.startRecord("projects");
  session.setFormValue("projectName", "秋");
  await session.saveForm();
  expect(screen(session, "project").card).toMatchObject({ number: "PRJ-2026-003", name: "秋" });
  const [list] = value(await port.readTables([{ table: "Projects", columns: ["行类别", "下一步"] }]));
  expect(list!.columns.get("行类别")).toEqual(["项目", "项目", "项目"]);
  expect(String(list!.columns.get("下一步")![2])).toContain(FIRST.label.zh);
  const rules = value(await port.readColumnRules([{ table: "Projects", columns: ["状态", "预计完成", "下一步"] }]));
  expect(rules.map(({ validation }) => (validation === "mixed" ? "mixed" : validation?.kind))).toEqual(["list", "custom", "custom"]);
  await session.open("more");
  expect(screen(session, "more")).toMatchObject({ canUncomplete: true });
  await session.planUncompletion();
  expect(screen(session, "uncomplete").changes.length).toBeGreaterThan(0);
  await session.uncomplete();
  expect(session.state.screen.kind).toBe("gone");
  expect((await reopened(deps)).contract.hasGates).toBe(false);
});
