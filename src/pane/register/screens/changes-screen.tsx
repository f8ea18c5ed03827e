/** 补全 and 撤销补全: everything that would be added or would go, before anything is written. */

import type { ReactNode } from "react";
import type { RegisterScreen } from "../../../app/register/state";
import { ActionRow } from "../../parts/action-row";
import { useActionStyles } from "../../parts/action-bar";
import { ScreenHeading } from "../../parts/screen-heading";
import { ScreenLayout } from "../../parts/screen-layout";
import { useTextStyles } from "../../parts/text-styles";
import { ChangeGroups } from "../parts/change-groups";
import { LeaveButton } from "../parts/leave-button";
import { RegisterAct } from "../parts/register-act";
import { useRegister } from "../register-context";

export function ChangesScreen({ screen }: { readonly screen: Extract<RegisterScreen, { kind: "complete" | "uncomplete" }> }): ReactNode {
  const textStyles = useTextStyles();
  const actionStyles = useActionStyles();
  const { words } = useRegister();
  const { kind, changes } = screen;
  const texts = words[kind];
  const isEmpty = changes.every(({ items }) => items.length === 0);
  return (
    <ScreenLayout
      actions={
        <ActionRow place="bottom" note={isEmpty ? undefined : words.notYet}>
          <RegisterAct label={texts.apply} reason={isEmpty ? texts.nothing : null} run={(register) => (kind === "complete" ? register.complete() : register.uncomplete())} appearance="primary" className={actionStyles.primary} />
          <LeaveButton label={words.leave} appearance="secondary" />
        </ActionRow>
      }
    >
      <ScreenHeading>{texts.heading}</ScreenHeading>
      <p className={textStyles.paragraph}>{isEmpty ? texts.nothing : texts.intro}</p>
      <ChangeGroups groups={changes} />
    </ScreenLayout>
  );
}
