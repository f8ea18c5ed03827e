/** 概览: how many projects stand where, and what is to be done now. Each figure leads to the rows behind it. */

import type { ReactNode } from "react";
import type { RegisterScreen } from "../../../app/register/state";
import { firstCellOf } from "../../describe/address";
import { ActionRow } from "../../parts/action-row";
import { useActionStyles } from "../../parts/action-bar";
import { ScreenHeading } from "../../parts/screen-heading";
import { ScreenLayout } from "../../parts/screen-layout";
import { useTextStyles } from "../../parts/text-styles";
import { Figures } from "../parts/figures";
import { NoteList } from "../parts/note-list";
import { RegisterAct } from "../parts/register-act";
import { Section } from "../parts/section";
import { useRegister } from "../register-context";

export function OverviewScreen({ screen }: { readonly screen: Extract<RegisterScreen, { kind: "overview" }> }): ReactNode {
  const textStyles = useTextStyles();
  const actionStyles = useActionStyles();
  const { words } = useRegister();
  const { sheet, overviewSheet, counts, toDo, canComplete, projectsRegister } = screen;
  const isEmpty = projectsRegister !== null && toDo.length === 0 && counts.every(({ value }) => value === 0);
  return (
    <ScreenLayout
      actions={
        <ActionRow place={toDo.length > 6 ? "bottom" : "afterText"}>
          {projectsRegister !== null && <RegisterAct label={words.overview.addProject} run={(register) => register.startRecord(projectsRegister)} appearance="primary" className={actionStyles.primary} />}
          {overviewSheet !== null && <RegisterAct label={words.overview.openOverview} run={(register) => register.goTo(firstCellOf(overviewSheet))} className={actionStyles.other} />}
          <RegisterAct label={words.overview.openRegister} run={(register) => register.goTo(firstCellOf(sheet))} className={actionStyles.other} />
          {canComplete && <RegisterAct label={words.overview.complete} run={(register) => register.planCompletion()} appearance="subtle" />}
        </ActionRow>
      }
    >
      <ScreenHeading isHidden>{words.overview.heading}</ScreenHeading>
      {counts.length > 0 && <Figures label={words.overview.counts} figures={counts} />}
      <Section title={words.overview.toDo}>
        {toDo.length === 0 ? <p className={textStyles.paragraph}>{isEmpty ? words.overview.noProjects : words.overview.nothingToDo}</p> : <NoteList notes={toDo} knownSheet={null} />}
      </Section>
    </ScreenLayout>
  );
}
