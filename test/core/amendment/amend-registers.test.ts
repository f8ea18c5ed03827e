import * as fc from "fast-check";
import { operationsOf, undoOf } from "../../../src/core/amendment/act";
import { amendRegisters } from "../../../src/core/amendment/amend-registers";
import { ChangeList } from "../../../src/core/amendment/change-group";
import { renamingOf } from "../../../src/core/amendment/renamed-values";
import { valuesNeeded } from "../../../src/core/amendment/values-needed";
import { replacedSteps } from "../../../src/core/amendment/done-steps";
import { optionsOf, projectsRegister, sequence, type Regulation } from "../../../src/core/regulation/regulation";
import type { CellValue } from "../../../src/core/blueprint/operations";
import { REGULATIONS } from "../../../src/regulations/all-regulations";
import { picture } from "../toy-workbook";
import { anyEdits, edited, EDITS } from "./random-edits";
import { copyOf, setupRegisterBook, type RegisterBook, type Rows } from "./setup-register-book";

const marketing = REGULATIONS[0]!.regulation;
const rows = fullRows(marketing);
const original = setupRegisterBook(marketing, rows);

/** A row in every register, projects at every step, a word of each list somewhere. */
function fullRows(regulation: Regulation): Rows {
  const steps = ["", ...sequence(regulation).map(({ id }) => id)];
  return Object.fromEntries(regulation.registers.map((register) => [
    register.id,
    (register.scope === "projects" ? steps : ["", ""]).map((doneStep, row) => ({
      ...Object.fromEntries(register.fields.filter(({ formula }) => formula === undefined).map((field, at): [string, CellValue] => {
        const options = optionsOf(regulation, field);
        return [field.id, options === null ? (at + row) % 5 === 4 ? 46000 + row : `${field.id} ${row}` : options[(row + at) % options.length]!.label.zh];
      })),
      [register.key.field]: `${register.id}-${row}`,
      ...(register.scope === "projects" ? { doneStep } : {}),
    })),
  ]));
}

function amend({ workbook, contract }: RegisterBook, after: Regulation, changes = new ChangeList()): ReturnType<typeof amendRegisters> {
  const needed = new Map(valuesNeeded(contract.regulation, after, contract.places).map(({ table, columns }) => [table, columns]));
  const values = workbook.tableReadings().filter(({ name }) => needed.has(name)).map((reading) => ({ ...reading, columns: new Map([...reading.columns].filter(([header]) => needed.get(reading.name)!.includes(header))) }));
  return amendRegisters({ contract, after, headerOf: new Map(), values, sheets: [...workbook.sheets.keys()], adopted: null, say: "zh", changes });
}

/** All values by table, row key and header. */
function valuesByKey({ workbook, contract }: RegisterBook): Map<string, Map<string, CellValue>> {
  const found = new Map<string, Map<string, CellValue>>();
  for (const place of contract.places) {
    const reading = workbook.tableReadings().find(({ name }) => name === place.register.table)!;
    const keys = reading.columns.get(place.headerOf.get(place.register.key.field)!)!;
    keys.forEach((key, row) => found.set(`${place.register.id} ${key}`, new Map([...reading.columns].map(([header, values]) => [header, values[row]!]))));
  }
  return found;
}

test("CORE-AMEND-9 after random edits every value is still under its row and field, in the new words where words were renamed", () => {
  fc.assert(fc.property(anyEdits, (edits) => {
    const book = copyOf(original);
    const after = edited(marketing, edits);
    const before = valuesByKey(book);
    const { acts, places, missing } = amend(book, after);
    expect(missing).toEqual([]);
    book.workbook.apply(operationsOf(acts));
    for (const place of places) {
      const reading = book.workbook.tableReadings().find(({ name }) => name === place.register.table)!;
      expect(reading).toMatchObject({ sheet: place.sheet, block: place.block, headers: place.headers });
    }
    const now = valuesByKey({ ...book, contract: { ...book.contract, places } });
    const replaced = replacedSteps(marketing, after);
    for (const { register, headerOf } of book.contract.places) {
      const place = places.find((one) => one.register.id === register.id)!;
      for (const row of rows[register.id]!) {
        const key = `${register.id} ${row[register.key.field]}`;
        for (const [id, value] of Object.entries(row)) {
          const next = place.register.fields.find((field) => field.id === id);
          const field = register.fields.find((one) => one.id === id);
          const renaming = field?.options === undefined || next === undefined ? new Map<string, string>() : renamingOf(optionsOf(marketing, field) ?? [], optionsOf(after, next) ?? []);
          const expected = id === "doneStep" ? (replaced.get(String(value)) ?? value) : (renaming.get(String(value)) ?? value);
          expect([key, id, now.get(key)?.get(place.headerOf.get(id) ?? headerOf.get(id)!)]).toEqual([key, id, expected]);
        }
        expect(now.get(key)!.size).toBeGreaterThanOrEqual(before.get(key)!.size);
      }
    }
  }), { numRuns: 40 });
});

test("CORE-AMEND-10 wherever an amendment stops, what was done is taken back", () => {
  const sheetsOf = ({ workbook }: RegisterBook): unknown => [[...workbook.sheets.keys()].map((name) => [name, cellsOf(picture(workbook, name))]), workbook.tableReadings().map(({ name, block }) => [name, block])];
  fc.assert(fc.property(anyEdits, fc.nat(), (edits, seed) => {
    const book = copyOf(original);
    const before = structuredClone(sheetsOf(book));
    const { acts } = amend(book, edited(marketing, edits));
    const operations = operationsOf(acts);
    if (operations.length === 0) return;
    const failedAt = seed % operations.length;
    book.workbook.apply(operations.slice(0, failedAt));
    book.workbook.apply(undoOf(acts, failedAt));
    expect(sheetsOf(book)).toEqual(before);
  }), { numRuns: 40 });
});

/** Without number formats of blank cells and widths, which columns that went take along. */
function cellsOf(of: unknown): unknown {
  return (of as { cells: unknown }).cells;
}

test("CORE-AMEND-11 the same regulation changes nothing", () => {
  const book = copyOf(original);
  const changes = new ChangeList();
  expect(amend(book, structuredClone(marketing), changes).acts).toEqual([]);
  expect(changes.groups()).toEqual([]);
});

test("CORE-AMEND-12 what changes is said for each sheet, with the cells", () => {
  const book = copyOf(original);
  const said = (edit: string, seed: number): string[] => {
    const changes = new ChangeList();
    amend(book, EDITS[edit]!(seed)(marketing), changes);
    return changes.groups().flatMap(({ title, items }) => items.map(({ text, cell }) => `${title}: ${text} ${cell ?? ""}`.trim()));
  };
  const stage = marketing.stages[0]!.label.zh;
  expect(said("renameStage", 0)).toContainEqual(expect.stringMatching(new RegExp(`^项目台账: “${stage}”改为“${stage}期0”，\\d+ 个单元格随之改变 项目台账!`)));
  expect(said("threshold", 5)).toEqual(["项目台账: 录入检查和标色按新制度更新"]);
  expect(said("addField", 0)).toContainEqual("项目台账: 新增列“补充0”");
  expect(said("addRegister", 3)).toEqual(["附加登记3: 新增工作表“附加登记3”"]);
});

test("CORE-AMEND-13 projects whose step went count as having done the step before it", () => {
  const steps = sequence(marketing);
  const gone = steps[2]!;
  const after = { ...marketing, steps: marketing.steps.filter(({ id }) => id !== gone.id) };
  expect([...replacedSteps(marketing, after)]).toEqual([[gone.id, steps[1]!.id]]);
  expect([...replacedSteps(marketing, { ...marketing, steps: marketing.steps.filter(({ id }) => id !== steps[0]!.id) })]).toEqual([[steps[0]!.id, ""]]);
  const book = copyOf(original);
  const { acts, places } = amend(book, after);
  book.workbook.apply(operationsOf(acts));
  const [place] = places;
  const done = book.workbook.tableReadings().find(({ name }) => name === projectsRegister(marketing).table)!.columns.get(place!.headerOf.get("doneStep")!)!;
  expect(done.slice(0, 5)).toEqual(["", steps[0]!.id, steps[1]!.id, steps[1]!.id, steps[3]!.id]);
});
