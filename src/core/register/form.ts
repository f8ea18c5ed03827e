/** A row of a register, or a decision, as a form shows it. Values are texts, as they stand in the inputs. */

import type { FieldEditor } from "../regulation/fields/field-type";

/** One field of a form. `value` is what stands in the input, as text. */
export interface FormField {
  readonly id: string;
  readonly label: string;
  readonly about: string;
  readonly editor: FieldEditor;
  readonly isRequired: boolean;
  readonly value: string;
  /** For choice and choices; person and department too. */
  readonly options: readonly string[];
  readonly isOpen: boolean;
  /** What is wrong with what stands there, with what was expected; null where it is fine. */
  readonly fault: string | null;
  /** Is it shown, but not to be changed (a frozen or computed value)? Why. */
  readonly readOnly: string | null;
}

export interface RecordForm {
  readonly registerId: string;
  readonly title: string;
  readonly clause: string;
  /** The project that the entry is for; null for registers of the whole workbook and for a new project. */
  readonly project: { readonly number: string; readonly name: string } | null;
  /** The row that is changed; null for a new one. */
  readonly row: number | null;
  readonly fields: readonly FormField[];
}

/** A decision or a step's end, about to be recorded. */
export interface StepForm {
  readonly stepId: string;
  readonly title: string;
  readonly clause: string;
  readonly project: { readonly number: string; readonly name: string };
  /** What is being decided on: label and value as shown. */
  readonly values: readonly { readonly label: string; readonly text: string }[];
  readonly people: readonly string[];
  readonly person: string;
  readonly comment: string;
  readonly fault: string | null;
  /** What follows: opened stage, frozen fields. */
  readonly effects: readonly string[];
}
