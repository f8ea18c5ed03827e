/** @jest-environment jsdom */
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
import { addPeople, addSampleProject, doStep, reopened, value } from "./register-walk";

afterAll(closeExcel);
jest.setTimeout(120_000);

const NOW = new Date(2026, 2, 31, 9);

export async function setupRegister(name: string, language: Language = "zh"): Promise<{ deps: RegisterDeps; port: WorkbookPort }> {
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
