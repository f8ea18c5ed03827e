/** One act of the card: which intent of the session each kind is. */

import type { ReactNode } from "react";
import type { CardAct, RegisterSession } from "../../../app/register/state";
import { RegisterAct } from "./register-act";

interface Props {
  readonly act: CardAct;
  readonly appearance: "primary" | "secondary";
  readonly className?: string;
}

const INTENTS: Readonly<Record<CardAct["kind"], (register: RegisterSession, id: string) => Promise<void>>> = {
  fill: (register) => register.editProject(),
  record: (register, id) => register.startStep(id),
  decide: (register, id) => register.startStep(id),
  add: (register, id) => register.startRecord(id),
};

export function CardActButton({ act, appearance, className = "" }: Props): ReactNode {
  return <RegisterAct label={act.label} reason={act.reason} run={(register) => INTENTS[act.kind](register, act.id)} appearance={appearance} className={className} />;
}
