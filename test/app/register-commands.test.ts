/** @jest-environment jsdom */
import { addEntry } from "../../src/app/register/add-entry";
import { addProject } from "../../src/app/register/add-project";
import { editProject } from "../../src/app/register/edit-project";
import { recordStep } from "../../src/app/register/record-step";
import { blockAddress } from "../../src/core/blueprint/addresses";
import { newRegister } from "../../src/app/register/new-register";
import { openRegister } from "../../src/app/register/open-register";
import type { RegisterDeps } from "../../src/app/register/deps";
import type { WorkbookPort } from "../../src/app/workbook-port";
import type { Language } from "../../src/core/language";
import { projectState } from "../../src/core/register/project-state";
import { rowsOf } from "../../src/core/register/places";
import { projectsRegister, sequence } from "../../src/core/regulation/regulation";
import { day, regulationNamed } from "../core/register/test-contract";
import { closeExcel, setupExcel } from "../excel/setup-excel";
import { addPeople, addSampleProject, doStep, filled, formFor, personFor, reopened, sampleValues, saved, value } from "./register-walk";

afterAll(closeExcel);
jest.setTimeout(120_000);

const NOW = new Date(2026, 2, 31, 9);

async function setupRegister(name: string, language: Language = "zh"): Promise<{ deps: RegisterDeps; port: WorkbookPort }> {
  const { port } = await setupExcel({ 空: [] });
  const deps: RegisterDeps = { workbook: port, regulation: regulationNamed(name), language, statusDate: "2026-03-31", now: () => NOW };
  value(await newRegister(deps, { regulation: regulationNamed(name) }));
  return { deps, port };
}

/** Syncs that a call takes, by the trace. */
async function syncsOf<T>(port: WorkbookPort, work: () => Promise<T>): Promise<{ result: T; calls: string[] }> {
  const before = port.trace().length;
  const result = await work();
  return { result, calls: port.trace().slice(before).map(({ operation, syncs }) => `${operation} ${syncs}`) };
}

describe.each([["marketing", "zh"], ["small", "en"]] as const)("the regulation %s in %s", (name, language) => {
  test("APP-REGISTER-1 an empty workbook becomes a full register in six syncs at most, and opens with two", async () => {
    const { port } = await setupExcel({ 空: [] });
    const deps: RegisterDeps = { workbook: port, regulation: regulationNamed(name), language, statusDate: "2026-03-31", now: () => NOW };
    const made = await syncsOf(port, () => newRegister(deps, { regulation: regulationNamed(name) }));
    expect(made.result).toEqual({ ok: true, value: undefined });
    expect(made.calls.reduce((sum, call) => sum + Number(call.split(" ")[1]), 0)).toBeLessThanOrEqual(6);
    const opened = await syncsOf(port, () => openRegister(deps));
    expect(opened.calls).toEqual(["readFacts 1", "readTables 1"]);
    expect(value(opened.result)).toMatchObject({ lacks: [], contract: { regulation: regulationNamed(name), language, hasGates: true }, edited: { ok: true } });
  });

  test("APP-REGISTER-2 a project goes through every step, and at each the sheet's formulas say what the plain calculation says", async () => {
    const { deps, port } = await setupRegister(name, language);
    let opened = await addPeople(deps, await reopened(deps));
    const { key, opened: after } = await addSampleProject(deps, opened);
    opened = after;
    const projects = projectsRegister(opened.contract.regulation);
    const agree = async (doneStep: string) => {
      const [table] = value(await port.readTables([{ table: projects.table, columns: "all" }]));
      const place = opened.contract.places.find(({ register }) => register.id === projects.id)!;
      const row = rowsOf({ ...place, block: table!.block }, table!).find(({ values }) => values.get("projectNumber") === key)!;
      const state = projectState(opened.contract.regulation, row, { statusDate: day("2026-03-31"), is1904: false });
      expect(state.done).toBe(doneStep);
      const labels = state.missing.map((id) => projects.fields.find((field) => field.id === id)!.label[language]);
      expect({ opened: row.values.get("openedStage"), due: row.values.get("dueStep"), missing: row.values.get("missing") })
        .toEqual({ opened: state.openedStage, due: state.due?.id ?? "", missing: labels.join(language === "zh" ? "、" : ", ") });
      expect(String(row.values.get("nextStep"))).toContain((state.overdue[0]?.step ?? state.due)?.label[language] ?? (language === "zh" ? "全部步骤已完成" : "All steps are done"));
    };
    await agree("");
    for (const step of sequence(opened.contract.regulation)) {
      opened = await doStep(deps, opened, key, step.id);
      await agree(step.id);
    }
    const [ledger] = value(await port.readTables([{ table: "Ledger", columns: "all" }]));
    expect([...ledger!.columns.values()][0]).toEqual(sequence(opened.contract.regulation).map((_, index) => `E-${String(index + 1).padStart(4, "0")}`));
  });
});

describe("what an act costs, and when it refuses", () => {
  const REGULATION = regulationNamed("marketing");
  const FIRST = sequence(REGULATION)[0]!;
  const RECURRING = REGULATION.steps.find(({ repeats, register }) => repeats === "recurring" && register !== null)!;

  async function setupProject() {
    const { deps, port } = await setupRegister("marketing");
    const opened = await addPeople(deps, await reopened(deps));
    const project = await addSampleProject(deps, opened);
    return { deps, port, opened: project.opened, number: project.key };
  }

  test("APP-REGISTER-3 adding a project, an entry, changing a project and recording a step take one sync to read and one to write", async () => {
    const { deps, port, opened, number } = await setupProject();
    const oneOfEach = ["readTables 1", "apply 1"];
    const form = await formFor(deps, opened, "projects", null);
    const filledIn = filled(form, { ...sampleValues(opened, form), projectName: "第二个" });
    expect((await syncsOf(port, () => addProject(deps, opened, filledIn))).calls).toEqual(oneOfEach);
    const entry = await formFor(deps, opened, RECURRING.register!, number);
    expect((await syncsOf(port, () => addEntry(deps, opened, filled(entry, sampleValues(opened, entry))))).calls).toEqual(oneOfEach);
    const change = await formFor(deps, opened, "projects", number);
    expect((await syncsOf(port, () => editProject(deps, opened, filled(change, sampleValues(opened, change, ({ id }) => FIRST.requires.fields.includes(id)))))).calls).toEqual(oneOfEach);
    const person = await personFor(deps, opened, number, FIRST.id);
    const recorded = await syncsOf(port, () => recordStep(deps, opened, { number, stepId: FIRST.id, person, comment: "好" }));
    expect([value(recorded.result).step.id, recorded.calls]).toEqual([FIRST.id, oneOfEach]);
  });

  test("APP-REGISTER-4 an entry of a recurring step says in the project's row when it was, and an earlier one changes nothing", async () => {
    const { deps, port, opened, number } = await setupProject();
    const register = REGULATION.registers.find(({ id }) => id === RECURRING.register)!;
    const dateField = register.fields.find(({ type }) => type === "date")!.id;
    const last = async () => {
      const { headerOf, register: projects } = opened.contract.places.find(({ register: { scope } }) => scope === "projects")!;
      const [table] = value(await port.readTables([{ table: projects.table, columns: [headerOf.get(`last:${RECURRING.id}`)!] }]));
      return [...table!.columns.values()][0]![0];
    };
    for (const [date, expected] of [["2026-03-10", "2026-03-10"], ["2026-02-01", "2026-03-10"], ["2026-03-20", "2026-03-20"]] as const) {
      const entry = await formFor(deps, opened, register.id, number);
      saved(await addEntry(deps, opened, filled(entry, { ...sampleValues(opened, entry), [dateField]: date })));
      expect(await last()).toBe(day(expected));
    }
    const keys = (await formFor(deps, opened, register.id, number)).fields.find(({ id }) => id === register.key.field)!.value;
    expect(keys).toBe(`${register.key.prefix!}-0004`);
  });

  test("APP-REGISTER-5 a number taken meanwhile is a fault of its field; a renamed column and a project that is gone refuse by their codes, and nothing is written", async () => {
    const { deps, port, opened, number } = await setupProject();
    const form = await formFor(deps, opened, "projects", null);
    const ready = filled(form, { ...sampleValues(opened, form), projectName: "迟到的" });
    await addSampleProject(deps, opened);
    const taken = await syncsOf(port, () => addProject(deps, opened, ready));
    expect(taken).toMatchObject({ result: { ok: true, value: { kind: "faults" } }, calls: ["readTables 1"] });
    const faulty = value(taken.result);
    expect(faulty.kind === "faults" && faulty.form.fields.flatMap(({ id, fault }) => (fault === null ? [] : [[id, fault]]))).toEqual([["projectNumber", expect.stringContaining("PRJ-2026-003")]]);
    const gone = await recordStep(deps, opened, { number: "PRJ-1999-001", stepId: FIRST.id, person: "张伟", comment: "" });
    expect(gone).toMatchObject({ ok: false, problem: { code: "PROJECT_GONE" } });
    const place = opened.contract.places.find(({ register }) => register.scope === "projects")!;
    value(await port.apply([{ do: "values", sheet: place.sheet, address: blockAddress({ ...place.block, bottom: place.block.top, right: place.block.left }), values: [["编号改了"]] }]));
    const changed = await syncsOf(port, () => recordStep(deps, opened, { number, stepId: FIRST.id, person: "张伟", comment: "" }));
    expect(changed).toMatchObject({ result: { ok: false, problem: { code: "REGISTER_CHANGED" } }, calls: ["readTables 1"] });
  });

  test("APP-REGISTER-6 a step out of turn, with something missing or by the wrong person is refused in words with the clause", async () => {
    const { deps, port, opened, number } = await setupProject();
    const second = sequence(REGULATION)[1]!;
    const refusal = async (stepId: string, person: string) => {
      const { result, calls } = await syncsOf(port, () => recordStep(deps, opened, { number, stepId, person, comment: "" }));
      expect(calls).toEqual(["readTables 1"]);
      return result.ok ? "" : String(result.problem.facts["reason"]);
    };
    expect(await refusal(second.id, "张伟")).toContain(`先完成“${FIRST.label.zh}”（条款 ${FIRST.clause}）`);
    expect(await refusal(FIRST.id, `人${FIRST.role}`)).toContain(`还没有填写（条款 ${FIRST.clause}）`);
    expect(await refusal(FIRST.id, "")).toContain("请选择办理人");
  });

  test("APP-REGISTER-7 what stands below a table moves down, and is not written over", async () => {
    const { deps, port, opened } = await setupProject();
    const place = opened.contract.places.find(({ register }) => register.scope === "projects")!;
    const below = { ...place.block, top: place.block.bottom + 1, bottom: place.block.bottom + 1, right: place.block.left };
    value(await port.apply([{ do: "values", sheet: place.sheet, address: blockAddress(below), values: [["下面的说明"]] }, { do: "resizeTable", name: place.register.table, sheet: place.sheet, address: blockAddress(place.block) }]));
    const { row } = await addSampleProject(deps, opened);
    expect(row).toBe(below.top);
    expect(value(await port.readValues(place.sheet, blockAddress({ ...below, top: below.top + 1, bottom: below.top + 1 })))).toEqual([["下面的说明"]]);
  });

  test("APP-REGISTER-8 only an empty workbook takes a new register", async () => {
    const { port } = await setupExcel({ 表: [["有内容"]] });
    const refused = await newRegister({ workbook: port, regulation: REGULATION, language: "zh", statusDate: null }, { regulation: REGULATION });
    expect(refused).toMatchObject({ ok: false, problem: { code: "WORKBOOK_NOT_EMPTY" } });
    const second = await setupExcel({ 空: [], 别的: [["有内容"]] });
    expect(await newRegister({ workbook: second.port, regulation: REGULATION, language: "zh", statusDate: null }, { regulation: REGULATION })).toMatchObject({ ok: false, problem: { code: "WORKBOOK_NOT_EMPTY", facts: { where: "别的" } } });
    expect(second.port.trace().map(({ operation }) => operation)).not.toContain("apply");
  });

  test("APP-REGISTER-9 a register of a newer version is not opened, and says so", async () => {
    const { deps, port, opened } = await setupProject();
    const meta = opened.tables.find(({ name }) => name === "Regulation")!;
    const row = [...meta.columns.values()].at(-1)!.indexOf("version");
    const at = { top: meta.block.top + 1 + row, bottom: meta.block.top + 1 + row, left: meta.block.left + 1, right: meta.block.left + 1 };
    value(await port.apply([{ do: "values", sheet: meta.sheet, address: blockAddress(at), values: [[99]] }]));
    expect(await openRegister(deps)).toMatchObject({ ok: false, problem: { code: "NEWER_FORMAT", facts: { got: 99, expected: 2 } } });
  });
});
