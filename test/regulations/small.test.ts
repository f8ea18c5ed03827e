import { FIELD, projectFields, projectsRegister, projectTypes } from "../../src/core/regulation/regulation";
import { marketingOperations } from "../../src/regulations/marketing-operations";
import { small } from "../../src/regulations/small";

test("REG-SMALL-1 the design studio shares no stage, step, clause text or numbering with the built-in regulation", () => {
  const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);
  const shared = (one: readonly string[], other: readonly string[]): string[] => one.filter((id) => other.includes(id));
  expect(small.stages).toHaveLength(3);
  expect(shared(ids(small.stages), ids(marketingOperations.stages))).toEqual([]);
  expect(shared(ids(small.steps), ids(marketingOperations.steps))).toEqual([]);
  expect(shared(ids(small.lists), ids(marketingOperations.lists))).toEqual([]);
  expect(shared(small.clauses.map(({ text }) => text.en), marketingOperations.clauses.map(({ text }) => text.en))).toEqual([]);
  expect(small.numbering).not.toBe(marketingOperations.numbering);
});

test("REG-SMALL-2 it has a table of its own, no kinds of project and no departments, and lacks fields that deviations could use", () => {
  expect([projectsRegister(small).id, projectsRegister(small).table]).toEqual(["jobs", "Jobs"]);
  expect(projectTypes(small)).toEqual([]);
  expect(small.registers.flatMap(({ fields }) => fields).filter(({ type }) => type === "department")).toEqual([]);
  const own = projectFields(small).map(({ id }) => id);
  expect(Object.values(FIELD).filter((id) => !own.includes(id)).sort()).toEqual(["actualCost", "actualStart", "budget", "department", "initiationDate", "manager", "projectType"]);
});

test("REG-SMALL-3 it uses what the built-in one does, and kinds of fields besides: several choices, links and a formula in the project's own row", () => {
  expect(projectFields(small).map(({ type }) => type)).toEqual(expect.arrayContaining(["choices", "link", "formula", "number", "longText"]));
  expect(small.steps.map(({ repeats }) => repeats)).toEqual(expect.arrayContaining(["once", "recurring", "asNeeded"]));
  expect(small.registers.map(({ scope }) => scope)).toEqual(["projects", "project", "project", "workbook"]);
});
