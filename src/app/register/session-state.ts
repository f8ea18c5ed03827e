/** The register's session as a state machine: what each event makes of what is known and shown. Pure. */

import type { Finding } from "../../core/check/finding";
import type { Problem } from "../../core/problems/problem";
import type { ProjectCard } from "../../core/register/card";
import type { RecordForm, StepForm } from "../../core/register/form";
import type { Planned } from "./change-acts";
import type { OpenedRegister } from "./open-register";
import type { RegisterScreen, RegisterState, RegisterTab } from "./state";

export interface Inner {
  readonly shown: RegisterState;
  readonly opened: OpenedRegister | null;
  /** The project that acts are for. */
  readonly card: ProjectCard | null;
  /** The tab's own screen as it was shown last, to go back to. */
  readonly home: RegisterScreen | null;
  /** What the last check found, and what was repaired since. */
  readonly findings: readonly Finding[];
  readonly repaired: readonly Finding[];
  /** What a preview would do. */
  readonly planned: Planned<unknown> | null;
}

export type Event =
  | { readonly type: "began"; readonly task: "reading" | "writing" }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "opened"; readonly opened: OpenedRegister }
  /** A tab's own screen. */
  | { readonly type: "home"; readonly tab: RegisterTab; readonly screen: RegisterScreen; readonly card?: ProjectCard | null }
  /** A screen over the tab. */
  | { readonly type: "over"; readonly screen: RegisterScreen; readonly planned?: Planned<unknown> | null }
  | { readonly type: "typed"; readonly field: string; readonly value: string }
  | { readonly type: "stepTyped"; readonly values: { readonly person?: string; readonly comment?: string } }
  | { readonly type: "checked"; readonly screen: RegisterScreen; readonly findings: readonly Finding[]; readonly repaired: readonly Finding[] }
  | { readonly type: "said"; readonly text: string; readonly at: number }
  | { readonly type: "failed"; readonly problem: Problem }
  | { readonly type: "rested" };

export const BEFORE_OPENING: Inner = {
  shown: { tab: "overview", screen: { kind: "working", task: "reading", done: 0, total: 0 }, busy: true, done: null },
  opened: null, card: null, home: null, findings: [], repaired: [], planned: null,
};

export function reduce(inner: Inner, event: Event): Inner {
  const { screen } = inner.shown;
  switch (event.type) {
    case "began":
      return show(inner, { kind: "working", task: event.task, done: 0, total: 0 }, true);
    case "progressed":
      return screen.kind === "working" ? show(inner, { ...screen, done: event.done, total: event.total }, true) : inner;
    case "opened":
      return { ...inner, opened: event.opened };
    case "home":
      return { ...show(inner, event.screen), shown: { ...inner.shown, tab: event.tab, screen: event.screen, busy: false }, home: event.screen, card: event.card === undefined ? inner.card : event.card, planned: null };
    case "over":
      return { ...show(inner, event.screen), planned: event.planned ?? null };
    case "typed":
      return screen.kind === "form" ? show(inner, { ...screen, problem: null, form: withValue(screen.form, event.field, event.value) }) : inner;
    case "stepTyped":
      return screen.kind === "step" ? show(inner, { ...screen, problem: null, form: withStep(screen.form, event.values) }) : inner;
    case "checked":
      return { ...show(inner, event.screen), findings: event.findings, repaired: event.repaired };
    case "said":
      return { ...inner, shown: { ...inner.shown, done: { text: event.text, at: event.at } } };
    case "failed":
      return show(inner, { kind: "failed", problem: event.problem });
    case "rested":
      return { ...inner, shown: { ...inner.shown, busy: false } };
  }
}

/** A fault stays until the field is written anew. */
function withValue(form: RecordForm, id: string, value: string): RecordForm {
  return { ...form, fields: form.fields.map((field) => (field.id === id && field.readOnly === null ? { ...field, value, fault: null } : field)) };
}

function withStep(form: StepForm, { person, comment }: { readonly person?: string; readonly comment?: string }): StepForm {
  return { ...form, ...(person === undefined ? {} : { person }), ...(comment === undefined ? {} : { comment }), fault: person === undefined ? form.fault : null };
}

function show(inner: Inner, screen: RegisterScreen, busy = false): Inner {
  return { ...inner, shown: { ...inner.shown, screen, busy } };
}
