/** Which input edits which kind of field, and what is said of how to write it. */

import type { ReactNode } from "react";
import type { FieldEditor } from "../../../../core/regulation/fields/field-type";
import type { RegisterTexts } from "../../../texts/register/register-texts";
import { ChoiceEditor } from "./choice-editor";
import { ChoicesEditor } from "./choices-editor";
import { ComboEditor } from "./combo-editor";
import type { EditorProps } from "./editor-props";
import { LongTextEditor } from "./long-text-editor";
import { NumberEditor, TextEditor } from "./text-editor";

interface EditorEntry {
  readonly Editor: (props: EditorProps) => ReactNode;
  readonly hint: keyof RegisterTexts["form"]["hints"] | null;
}

export const EDITORS: Readonly<Record<FieldEditor, EditorEntry>> = {
  text: { Editor: TextEditor, hint: null },
  longText: { Editor: LongTextEditor, hint: null },
  date: { Editor: TextEditor, hint: "date" },
  number: { Editor: NumberEditor, hint: "number" },
  percent: { Editor: NumberEditor, hint: "percent" },
  choice: { Editor: ChoiceEditor, hint: null },
  choices: { Editor: ChoicesEditor, hint: null },
  person: { Editor: ComboEditor, hint: null },
  department: { Editor: ComboEditor, hint: null },
  projectNumber: { Editor: ComboEditor, hint: null },
  link: { Editor: TextEditor, hint: "link" },
  computed: { Editor: TextEditor, hint: null },
};
