/** Does the register still say what was approved? Each project's row against what the ledger makes of it. */

import type { CellValue } from "../blueprint/operations";
import type { Text } from "../language";
import { projectsRegister } from "../regulation/regulation";
import { foldProject, isOfProject, type Folded } from "../stages/fold";
import { reliesOn, stepOf, type Process } from "../stages/process";
import { delegationsOf, type Roster } from "../stages/roster";
import { doneStepOf } from "../stages/standing";
import { toCellText } from "./cell-text";
import { checkPerson } from "./check-people";
import type { EntryValue, LedgerEntry } from "./entry";
import { find, type LedgerFinding } from "./finding";
import { shortForm } from "./fingerprints";
import type { LedgerGraph } from "./graph";

export interface ProjectToVerify {
  readonly number: string;
  /** Of the project's number. */
  readonly cell: string;
  /** Address of a field's cell. */
  readonly cellOf: (field: string) => string;
  readonly values: ReadonlyMap<string, CellValue>;
  readonly doneStep: string;
  /** Hashes of the project's last entries as its own row keeps them. */
  readonly lastEntries: readonly string[];
}

export interface ProjectsInput {
  readonly projects: readonly ProjectToVerify[];
  readonly graph: LedgerGraph;
  readonly cellOf: (entry: LedgerEntry) => string;
  readonly process: Process;
  readonly processOf: (fingerprint: string) => Process;
  readonly roster: Roster;
  /** Nothing of the ledger is missing: only then can be said what was not possible or whose turn it was. */
  readonly isWhole: boolean;
}

export interface ProjectsChecked {
  readonly findings: readonly LedgerFinding[];
  /** By project number as the ledger has it. */
  readonly folded: ReadonlyMap<string, Folded>;
}

export function checkProjects(input: ProjectsInput): ProjectsChecked {
  const { projects, graph } = input;
  const byNumber = new Map(projects.map((project) => [project.number, project]));
  const entriesOf = new Map<string, LedgerEntry[]>();
  for (const entry of graph.order) {
    if (!isOfProject(entry)) continue;
    const list = entriesOf.get(entry.project);
    if (list === undefined) entriesOf.set(entry.project, [entry]);
    else list.push(entry);
  }
  const findings: LedgerFinding[] = [];
  const folded = new Map<string, Folded>();
  const delegating = graph.order.filter(({ event }) => event === "delegate");
  for (const [number, entries] of entriesOf) {
    const people: LedgerFinding[] = [];
    const result = foldProject({
      entries, graph, processOf: input.processOf,
      onEntry: (entry, before) => {
        const known = delegating.filter((one) => graph.isBefore(one, entry));
        const roster = known.length === 0 ? input.roster : { people: input.roster.people, delegations: [...input.roster.delegations, ...delegationsOf(known)] };
        people.push(...checkPerson(entry, before, { process: input.processOf(entry.regulation), roster, cell: input.cellOf(entry) }));
      },
    });
    folded.set(number, result);
    findings.push(...people.filter(({ kind }) => input.isWhole || kind === "notInRole"));
    if (input.isWhole) findings.push(...outOfTurn(result, input));
    const project = byNumber.get(number) ?? renamed(number, entries, projects, graph);
    if (project === null) findings.push(find("projectGone", { project: number, since: entries.at(-1)!.time, words: { count: String(entries.length) } }));
    else findings.push(...checkRow(project, number, result, input));
  }
  for (const project of projects) if (!entriesOf.has(project.number)) findings.push(...checkWithoutEntries(project, input));
  return { findings, folded };
}


/** The row whose own memory of its last entry leads to another number, where no row has that number any more. */
function renamed(number: string, entries: readonly LedgerEntry[], projects: readonly ProjectToVerify[], graph: LedgerGraph): ProjectToVerify | null {
  const hashes = new Set(entries.map(({ hash }) => hash));
  return projects.find(({ number: other, lastEntries }) => other !== number && lastEntries.some((hash) => hashes.has(hash)) && !lastEntries.some((hash) => graph.byHash.get(hash)?.project === other)) ?? null;
}

function checkRow(project: ProjectToVerify, number: string, { standing, heads }: Folded, { graph, process, cellOf, isWhole }: ProjectsInput): readonly LedgerFinding[] {
  const { cell } = project;
  const findings: LedgerFinding[] = [];
  if (project.number !== number) findings.push(find("numberChanged", { cell, project: number, field: projectsRegister(process.regulation).key.field, old: number, new: project.number, since: entryTime(graph, heads) }));
  findings.push(...checkLastEntries(project, heads, graph, cellOf));
  for (const [field, { value, step, entry }] of standing.approved) {
    const now = project.values.get(field) ?? "";
    if (isSame(value, now)) continue;
    const approving = graph.byHash.get(entry);
    const steps = process.sequence.filter((one) => standing.done.has(one.id) && reliesOn(one, field, process.sequence));
    findings.push(find("valueChanged", {
      cell: project.cellOf(field), entry: approving, project: project.number, field, old: value, new: now, steps: steps.map(({ id }) => id),
      words: { field: fieldLabel(process, field), steps: labels(process, steps.length > 0 ? steps.map(({ id }) => id) : [step]) },
    }));
  }
  const done = doneStepOf(process, standing);
  if (isWhole && done !== project.doneStep) findings.push(stepDiffers(project, done, process, entryTime(graph, heads)));
  return findings;
}

function checkLastEntries({ cell, number, lastEntries }: ProjectToVerify, heads: readonly string[], graph: LedgerGraph, cellOf: ProjectsInput["cellOf"]): readonly LedgerFinding[] {
  if (lastEntries.length === 0) return [find("lastEntryUnknown", { cell, project: number })];
  const missing = lastEntries.filter((hash) => !graph.byHash.has(hash)).map((hash) => find("lastEntryMissing", { cell, project: number, words: { missing: shortForm(hash) } }));
  const later = missing.length > 0 ? [] : heads.filter((hash) => !lastEntries.includes(hash));
  return [...missing, ...later.map((hash) => graph.byHash.get(hash)!).map((entry) => find("laterEntries", { cell: cell === "" ? cellOf(entry) : cell, entry, project: number }))];
}

/** A project that the ledger does not know has done nothing, and remembers nothing. */
function checkWithoutEntries(project: ProjectToVerify, { process, graph }: ProjectsInput): readonly LedgerFinding[] {
  const { cell, number, lastEntries, doneStep } = project;
  const missing = lastEntries.filter((hash) => !graph.byHash.has(hash)).map((hash) => find("lastEntryMissing", { cell, project: number, words: { missing: shortForm(hash) } }));
  return [...missing, ...(doneStep === "" || lastEntries.length > 0 ? [] : [stepDiffers(project, "", process, "")])];
}

function stepDiffers({ cell, number, doneStep }: ProjectToVerify, done: string, process: Process, since: string): LedgerFinding {
  return find("stepDiffers", { cell, project: number, field: "doneStep", old: done, new: doneStep, since, words: { old: labels(process, [done]), new: labels(process, [doneStep]) } });
}

function outOfTurn({ withoutEffect }: Folded, { cellOf }: ProjectsInput): readonly LedgerFinding[] {
  return withoutEffect.filter(({ why }) => why === "outOfTurn").map(({ entry, refusals }) => find("outOfTurn", { cell: cellOf(entry), entry, words: { reason: refusals[0]?.text ?? "" } }));
}

function isSame(approved: EntryValue, now: CellValue): boolean {
  if (typeof approved === "string" && typeof now === "string") return toCellText(approved) === toCellText(now);
  return approved === now;
}

function entryTime(graph: LedgerGraph, heads: readonly string[]): string {
  return graph.byHash.get(heads.at(-1) ?? "")?.time ?? "";
}

function fieldLabel({ regulation }: Process, id: string): Text | string {
  return projectsRegister(regulation).fields.find((field) => field.id === id)?.label ?? id;
}

function labels(process: Process, steps: readonly string[]): Text {
  const found = steps.map((id) => stepOf(process, id)?.label ?? { zh: id === "" ? "无" : id, en: id === "" ? "none" : id });
  return { zh: found.map(({ zh }) => zh).join("、"), en: found.map(({ en }) => en).join(", ") };
}
